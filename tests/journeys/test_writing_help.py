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


def test_words_that_belong_elsewhere_are_sorted_there_with_one_tap(sit: Sit) -> None:
    noor = sit("noor", width=390, height=844, touch=True)
    noor.go(f"{to_map(noor, 'Tran')}?add=well&ask=parent.position.child-would-say")
    page, form, help_ = noor.page, noor.page.locator("#add"), noor.page.locator("#writing-help")
    assert form.locator("[name=category]:checked").get_attribute("value") == "strength"
    form.locator("textarea[name=text]").fill("He hit the boy with a belt last Friday and left a bruise")
    expect(help_).to_contain_text("It stands under Strength. The words sound like Harm", timeout=20_000)
    noor.accessible()
    noor.fits()
    help_.locator("[data-sort]").tap()
    assert form.locator("[name=category]:checked").get_attribute("value") == "harm"
    expect(help_).to_contain_text("This sounds like: Harm", timeout=20_000)
    assert page.evaluate("document.activeElement.value") == "harm"
    noor.accessible()
    form.locator("fieldset#id_who label").first.click()
    with page.expect_navigation():
        noor.press("Put it on the map")
    assert "add=worry" in page.url
    expect(page.locator(".tf-slip", has_text="He hit the boy with a belt last Friday").last).to_be_visible()


def test_what_one_is_about_to_press_stays_where_it_is_as_the_help_grows(sit: Sit) -> None:
    noor = sit("noor", width=820, height=700)
    noor.go(f"{to_map(noor, 'Tran')}?add=worry")
    page, help_ = noor.page, noor.page.locator("#writing-help")
    page.locator("#add textarea[name=text]").fill("He hit the boy")
    aimed = page.locator("#add label", has_text="Makes it harder").first
    aimed.scroll_into_view_if_needed()
    aimed.hover()
    before, low = aimed.bounding_box(), help_.bounding_box()
    expect(help_).to_contain_text("This sounds like: Harm", timeout=20_000)
    after, high = aimed.bounding_box(), help_.bounding_box()
    assert before and after and low and high
    assert abs(low["height"] - high["height"]) > 20
    assert abs(before["y"] - after["y"]) < 2
    # A press that has begun ends where it began: the help waits for it.
    page.mouse.down()
    page.locator("#add textarea[name=text]").evaluate(
        "field => { field.value = 'Grandma sleeps there on Fridays'; "
        "field.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    page.wait_for_timeout(1_500)
    expect(help_).to_contain_text("This sounds like: Harm")
    held = aimed.bounding_box()
    page.mouse.up()
    assert held and abs(held["y"] - after["y"]) < 2
    expect(help_).not_to_contain_text("This sounds like: Harm", timeout=20_000)
    assert page.locator("#add [name=category]:checked").get_attribute("value") == "complicating_factor"


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
    assert page.evaluate("document.activeElement.id") == "writing-help"
    assert page.locator("#add textarea[name=text]").input_value() == THIN
    # It stays aside for these words, also when the writer goes on.
    page.locator("#add textarea[name=text]").fill(f"{THIN} again")
    expect(help_).to_contain_text("1 thing was left as it is.", timeout=20_000)
    help_.locator("[name=again]").click()
    expect(marked).to_have_count(3, timeout=20_000)


def test_the_help_stands_below_the_words_it_reads_and_keeps_the_focus(sit: Sit) -> None:
    noor = sit("noor", width=320, height=700, touch=True)
    family = to_map(noor, "Tran").partition("/map/")[0]
    noor.go(f"{family}/worries/harm/new/")
    page, help_ = noor.page, noor.page.locator("#writing-help-h, #writing-help").first
    field = page.locator("[name='h-text']")
    parts = page.locator("[name='h-behavior']").bounding_box()
    low = help_.bounding_box()
    assert parts and low and low["y"] > parts["y"]
    page.locator("label", has_text="In one go").first.tap()
    field.fill("There was DV and mom is an addict.")
    expect(help_.locator("mark")).to_have_count(2, timeout=20_000)
    typed, near = field.bounding_box(), help_.bounding_box()
    assert typed and near and 0 <= near["y"] - typed["y"] - typed["height"] < 60
    noor.accessible()
    noor.fits()
    left = help_.locator("ol [name=left]")
    left.last.focus()
    # What comes anew while somebody is at a button leaves them at it.
    field.evaluate("field => field.dispatchEvent(new Event('input', {bubbles: true}))")
    page.wait_for_timeout(2_000)
    assert page.evaluate("document.activeElement.name") == "left"
    left.first.tap()
    expect(help_.locator("mark")).to_have_count(1, timeout=20_000)
    assert page.evaluate("document.activeElement.className").startswith("tf-coach")


def test_without_a_script_nothing_is_left_aside_and_nothing_typed_is_lost(sit: Sit) -> None:
    plain = sit("noor", java_script_enabled=False)
    plain.go(to_map(plain, "Brooks").replace("/map/", "/worries/").partition("?")[0])
    pair = re.compile(r"/worries/[0-9a-f-]{36}/$")
    links = plain.page.locator("main a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    plain.go(next(one for one in links if pair.search(one or "")))
    plain.page.locator("[name='d-text']").fill("There is DV. Jaylen is unsafe.")
    plain.page.locator("[name=preview]").click()
    left = plain.page.locator(".tf-coach [name=left]")
    # Nobody would see that it was left: the buttons are not shown. One that is pressed all the same takes no word away.
    assert left.count() and not left.first.is_visible()
    plain.page.locator("[name='d-text']").fill("There is DV. He shouts at night.")
    with plain.page.expect_response(lambda answer: "/left/" in answer.url) as answered:
        left.first.evaluate("button => button.form.requestSubmit(button)")
    assert answered.value.status == 204
    assert pair.search(plain.page.url)
    assert plain.page.locator("[name='d-text']").input_value() == "There is DV. He shouts at night."


def test_a_tap_that_leaves_nothing_aside_says_so_and_takes_no_word(sit: Sit) -> None:
    noor = sit("noor", width=390, height=844, touch=True)
    to_plan(noor, "Brooks")
    page, help_ = noor.page, noor.page.locator("#writing-help")
    page.locator("#add textarea[name=text]").fill(THIN)
    marked = help_.locator("mark")
    expect(marked).to_have_count(3, timeout=20_000)
    noor.context.clear_cookies()
    help_.locator("ol [name=left]").first.tap()
    expect(help_.locator("[role=status]")).to_contain_text("you are signed out", timeout=20_000)
    expect(marked).to_have_count(3)
    assert page.locator("#add textarea[name=text]").input_value() == THIN
    noor.accessible()
    noor.fits()


def test_each_persons_number_has_a_help_of_its_own(sit: Sit) -> None:
    noor = sit("noor", width=390, height=844)
    family = to_map(noor, "Brooks").partition("/map/")[0]
    noor.go(f"{family}/scales/")
    scale = re.compile(r"/scales/[0-9a-f-]{36}/$")
    links = noor.page.locator("main a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    people = noor.page.locator(".st-people > li")
    # A child's own scale has one person.
    for one in links:
        if scale.search(one or "") and people.count() < 2:
            noor.go(one)
    for number in (0, 1):
        people.nth(number).locator("summary").first.click()
    people.nth(0).locator("textarea").first.fill("Hubo DV y la abuela la cuida cuando la mamá trabaja")
    expect(people.nth(0).locator(".tf-coach")).to_contain_text("Read as Spanish", timeout=20_000)
    expect(people.nth(0).locator("mark")).to_have_count(1)
    expect(people.nth(1).locator(".tf-coach")).not_to_contain_text("Read as")
    noor.accessible()
    noor.fits()


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
