"""The writing help beside what is typed: on the map, in a plan, in English and Spanish, with and without a script."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.test_map import to_map

Sit = Callable[..., Desk]
THIN = "Mom will not drink and will comply with services"


def to_plan(desk: Desk, name: str) -> None:
    """Where the next thing that somebody does is added to a family's plan."""
    desk.go(to_map(desk, name).replace("/map/", "/plans/").partition("?")[0])
    plan = re.compile(r"/plans/[0-9a-f-]{36}/$")
    if not plan.search(desk.page.url):
        links = desk.page.locator("main a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        desk.go(next(one for one in links if plan.search(one or "")))
    desk.go(f"{desk.path.partition('?')[0]}?add=action")


def test_a_thing_on_the_map_is_sorted_by_its_words(sit: Sit) -> None:
    noor = sit("noor", width=390, height=844, touch=True)
    noor.go(f"{to_map(noor, 'Tran')}?add=worry")
    form, help_ = noor.page.locator("#add"), noor.page.locator("#writing-help")
    form.locator("textarea[name=text]").fill("He hit the boy with a belt last Friday and left a bruise")
    expect(help_).to_contain_text("This sounds like: Harm", timeout=20_000)
    noor.accessible()
    noor.fits()
    help_.locator("[data-sort]").tap()
    assert form.locator("[name=category]:checked").get_attribute("value") == "harm"
    assert form.locator("textarea[name=text]").input_value().startswith("He hit the boy")


def test_a_finding_is_left_aside_with_one_tap_and_comes_back_when_asked(sit: Sit) -> None:
    noor = sit("noor")
    to_plan(noor, "Brooks")
    page, help_ = noor.page, noor.page.locator("#writing-help")
    page.locator("#add textarea[name=text]").fill(THIN)
    marked = help_.locator("mark")
    expect(marked).to_have_count(3, timeout=20_000)
    noor.accessible()
    help_.locator("ol [name=left]").first.click()
    expect(marked).to_have_count(2, timeout=20_000)
    assert page.locator("#add textarea[name=text]").input_value() == THIN
    # It stays aside for these words, also when the writer goes on.
    page.locator("#add textarea[name=text]").fill(f"{THIN} again")
    expect(help_).to_contain_text("1 thing was left as it is.", timeout=20_000)
    help_.locator("[name=again]").click()
    expect(marked).to_have_count(3, timeout=20_000)


def test_without_a_script_nothing_is_left_aside_and_nothing_typed_is_lost(sit: Sit) -> None:
    plain = sit("noor", java_script_enabled=False)
    plain.go(to_map(plain, "Brooks").replace("/map/", "/worries/").partition("?")[0])
    pair = re.compile(r"/worries/[0-9a-f-]{36}/$")
    links = plain.page.locator("main a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    plain.go(next(one for one in links if pair.search(one or "")))
    plain.page.locator("[name='d-text']").fill("There is DV. Jaylen is unsafe.")
    plain.page.locator("[name=preview]").click()
    left = plain.page.locator("#writing-help [name=left]")
    # Nobody would see that it was left: the buttons are not shown. One that is pressed all the same takes no word away.
    assert left.count() and not left.first.is_visible()
    plain.page.locator("[name='d-text']").fill("There is DV. He shouts at night.")
    with plain.page.expect_response(lambda answer: "/left/" in answer.url) as answered:
        left.first.evaluate("button => button.form.requestSubmit(button)")
    assert answered.value.status == 204
    assert pair.search(plain.page.url)
    assert plain.page.locator("[name='d-text']").input_value() == "There is DV. He shouts at night."


def test_in_spanish(sit: Sit) -> None:
    tomas = sit("tomas", width=390, height=844)
    tomas.go("/families/")
    family = tomas.page.locator("a.fa-name").first.get_attribute("href")
    tomas.go(f"{family}map/?view=columns&add=worry")
    # A conversation in English may be going on, and its language stands in the form.
    tomas.page.locator("#add label", has_text="Español").first.click()
    tomas.page.locator("#add textarea[name=text]").fill(
        "El papá le pegó al niño con el cinto y le dejó un moretón"
    )
    expect(tomas.page.locator("#writing-help")).to_contain_text("Esto parece: Daño", timeout=20_000)
    tomas.accessible()
    tomas.fits()
