"""Nothing that was typed is lost, and nothing is written twice: whatever the tab, the session, the server or a second
worker does meanwhile.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys import mainline
from tests.journeys.conftest import IDLE
from tests.journeys.desk import Desk
from tests.journeys.server import Demo
from tests.journeys.stories import BARRETT
from tests.journeys.walk import Walk

Sit = Callable[..., Desk]


@pytest.fixture
def at_own(own: Demo, browser: Browser) -> Iterator[Walk]:
    """noor before that demo."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-US")
    context.set_default_timeout(45_000)
    desk = Desk(context, own.address)
    desk.sign_in("noor")
    yield Walk(desk, hasty=True)
    desk.leave()


def of(walk: Walk, family: str) -> Walk:
    """Go to one of the county's families."""
    walk.to("/families/")
    walk.family = walk.page.get_by_role("link", name=family, exact=True).first.get_attribute("href") or ""
    return walk


def type_a_worry(walk: Walk, words: str) -> None:
    """Type into the map's form, key by key, and press nothing."""
    walk.to("map/?add=worry")
    walk.page.locator("#add textarea[name=text]").press_sequentially(words)
    walk.page.locator("#add label", has_text=re.compile(r"^\s*Me\s*$")).click()
    walk.page.locator("#add label", has_text="Makes it harder").click()


def is_kept(page: Page) -> None:
    page.locator("[data-saved][aria-busy=false]").filter(has_text="Kept as your draft").wait_for()


def save(walk: Walk) -> None:
    mainline.press(walk, walk.page.locator("#add form, form#add, form:has(textarea[name=text])").first)


def put_back_and_save(walk: Walk, words: str) -> None:
    """The form offers the words; they are put back, saved, and stand on the map once."""
    walk.has("and did not save it.")
    walk.page.get_by_role("link", name="Put it back").first.click()
    assert walk.page.locator("#add textarea[name=text]").input_value() == words
    walk.look()
    save(walk)
    once(walk, words)


def once(walk: Walk, words: str) -> None:
    walk.to("map/")
    assert walk.page.locator(".tf-slip__text", has_text=words).count() == 1
    walk.to("map/?add=worry")
    assert "and did not save it." not in walk.desk.text


@pytest.mark.parametrize("at_once", [False, True])
def test_a_tab_is_closed_while_typing(sit: Sit, at_once: bool) -> None:
    walk = of(Walk(sit("noor"), hasty=True), "Lindqvist-Moore")
    words = f"The stove was on when we came{', again' if at_once else ''}."
    type_a_worry(walk, words)
    if at_once:
        walk.page.goto(walk.desk.county + "/help/")
    else:
        is_kept(walk.page)
    walk.page.close()
    again = sit("noor")
    other = Walk(again, hasty=True)
    other.family = walk.family
    other.to("map/?add=worry")
    put_back_and_save(other, words)


def test_a_session_ends_while_typing(at_own: Walk) -> None:
    walk = of(at_own, "Tran")
    words = "The medicine stood open on the table."
    type_a_worry(walk, words)
    is_kept(walk.page)
    walk.page.locator("#add textarea[name=text]").press_sequentially(" Twice.")
    walk.page.wait_for_timeout((IDLE + 4) * 1000)
    walk.page.locator("#add button.usa-button, form#add button.usa-button").first.click()
    walk.page.wait_for_url(re.compile("/login"))
    walk.has("You were away a while. Your words are here; sign in to go on.")
    walk.desk.accessible()
    walk.page.locator("input[name=login]").fill("noor@almadera.example")
    walk.page.locator("input[name=password]").fill("three questions, one plan")
    walk.page.get_by_role("button", name="Sign in", exact=True).click()
    walk.page.wait_for_url(lambda url: "/login" not in url)
    assert walk.page.locator("#add textarea[name=text]").input_value() == f"{words} Twice."
    walk.has("Your words are back in the form.")
    save(walk)
    once(walk, f"{words} Twice.")


def test_the_server_starts_again_while_somebody_types(at_own: Walk, own: Demo) -> None:
    own.stop()
    own.start(THREEFOLD_IDLE_SECONDS="3600")
    at_own.desk.go("/")
    if "/login" in at_own.page.url:
        at_own.desk.sign_in("noor")
    walk = of(at_own, "Brooks")
    words = "The front door does not lock."
    type_a_worry(walk, words)
    is_kept(walk.page)
    own.stop(at_once=True)
    walk.page.locator("#add textarea[name=text]").press_sequentially(" Not even from inside.")
    walk.page.locator("[data-saved]").filter(has_text="Not kept: no answer from the server").wait_for()
    own.start()
    save(walk)
    once(walk, f"{words} Not even from inside.")


def test_every_button_is_pressed_twice(sit: Sit) -> None:
    """The whole main line, each button double-clicked: each thing is there once."""
    walk = Walk(sit("noor"), impatient=True, hasty=True)
    mainline.begin(walk, BARRETT)
    mainline.add_to_map(walk, BARRETT)
    mainline.state(walk, BARRETT)
    mainline.ask_numbers(walk, BARRETT)
    mainline.draw_circle(walk, BARRETT)
    plan = mainline.plan(walk, BARRETT)
    walk.to(f"{plan}log/")
    mainline.enter(walk, "outcome", {"outcome": ("kept",), "text": "Iris slept on the couch."})
    walk.to(f"{plan}log/")
    there_once(walk, "Iris slept on the couch.")
    walk.to("people/")
    assert walk.page.locator("main a[href*='/people/']").filter(has_text=BARRETT.mother).count() == 1
    walk.to("map/")
    for words in (BARRETT.harder, BARRETT.works, BARRETT.step):
        assert walk.page.locator(".tf-slip__text", has_text=words).count() == 1, words
    walk.to("worries/")
    assert walk.page.get_by_role("link", name=f"Open and change : {BARRETT.title}").count() == 1
    walk.to("scales/")
    assert walk.page.locator("article.tf-card").count() == 1
    walk.to("circle/")
    assert (
        walk.page.locator(".tf-members").get_by_role("link", name=BARRETT.grandmother, exact=True).count()
        == 1
    )
    walk.to(plan)
    assert walk.page.locator(".tf-ifthen", has_text=BARRETT.sign).count() == 1
    assert walk.page.locator(".tf-acts > li", has_text=BARRETT.does).count() == 1
    walk.to("plans/?all")
    assert walk.page.locator(".plans-list > li").count() == 1
    walk.to("timeline/")
    told = walk.page.locator("main").inner_text()
    assert told.count("put the plan in force") <= 1
    copy_twice(walk)


def copy_twice(walk: Walk) -> None:
    walk.sheet_of(BARRETT.mother, "The safety plan")
    button = walk.page.locator("button[value=word]")
    button.dblclick(no_wait_after=True)
    walk.page.wait_for_timeout(2500)
    walk.to("copies/")
    assert walk.page.get_by_role("button", name=f"{BARRETT.mother} has it").count() == 1


def there_once(walk: Walk, words: str) -> None:
    assert walk.page.locator("main").inner_text().count(words) == 1, words


def test_two_workers_change_the_same_thing(sit: Sit) -> None:
    """Both wordings are kept side by side, and one of them is chosen; the other stays in the history."""
    noor = Walk(sit("noor"))
    mainline.begin(noor, BARRETT)
    noor.to("map/?add=worry")
    mainline.enter(
        noor, "who_other", {"text": "The bus is late.", "who": ("Me",), "category": ("gray_area",)}
    )
    noor.to("team/")
    mainline.enter(noor, "kind", {"worker": "Tomás Iglesias"}, "form[action$='/joins/']")
    noor.to("map/")
    thing = noor.page.locator("[data-thing] a[href*='/map/things/']").first.get_attribute("href") or ""
    tomas = Walk(sit("tomas"))
    tomas.family = noor.family
    noor.to(thing)
    tomas.to(thing)
    for walk, words in (
        (tomas, "El camión de las ocho no llega."),
        (noor, "The bus at eight does not come."),
    ):
        form = walk.page.locator("#change form")
        form.evaluate("form => form.closest('details').open = true")
        form.locator("textarea[name=text]").fill(words)
        with walk.page.expect_navigation() as going:
            form.locator("button.usa-button").first.click()
        assert going.value is not None
        assert going.value.status == (200 if walk is tomas else 409)
    noor.has("Two people wrote at once", "El camión de las ocho no llega.", "The bus at eight does not come.")
    noor.look()
    noor.to(thing)
    noor.has("Two people wrote at once")
    with noor.page.expect_navigation():
        noor.page.locator("button[name=keep][value=beside]").first.click()
    noor.has("The bus at eight does not come.", "El camión de las ocho no llega.", "How it read before")
    assert "Two people wrote at once" not in noor.desk.text
    noor.look()
