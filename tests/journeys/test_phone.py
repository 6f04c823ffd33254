"""On a phone in the hand and at every other width: nothing is wider than its window, and everything can be reached."""

from collections.abc import Callable, Iterable

import pytest
from playwright.sync_api import Browser

from tests.journeys import mainline
from tests.journeys.crawl import kind_of, reachable
from tests.journeys.desk import Desk
from tests.journeys.server import Demo
from tests.journeys.stories import BARRETT
from tests.journeys.walk import Walk

Sit = Callable[..., Desk]
WIDTHS = (320, 390, 820, 1280)
# Answers a form that is sent with nothing in it.
EMPTY = """form => {
  form.noValidate = true;
  for (const field of form.elements) {
    if (["hidden", "submit", "button"].includes(field.type) || !field.name) continue;
    if (["checkbox", "radio"].includes(field.type)) field.checked = false;
    else if (field.tagName === "SELECT") field.selectedIndex = -1;
    else field.value = "";
  }
  HTMLFormElement.prototype.submit.call(form);
}"""


def fits_everywhere(desk: Desk, widths: Iterable[int] = WIDTHS) -> None:
    """The page that is open fits each width."""
    for width in widths:
        desk.page.set_viewport_size({"width": width, "height": 900})
        desk.fits()


@pytest.mark.parametrize("width", [390, 320])
def test_the_main_line_by_finger(sit: Sit, width: int) -> None:
    walk = Walk(sit("noor", width=width, height=780, touch=True), hasty=width == 320)
    mainline.begin(walk, BARRETT)
    mainline.add_to_map(walk, BARRETT)
    mainline.state(walk, BARRETT)
    mainline.ask_numbers(walk, BARRETT)
    mainline.draw_circle(walk, BARRETT)
    plan = mainline.plan(walk, BARRETT)
    walk.to("")
    walk.has(BARRETT.title, BARRETT.grandmother)
    if width == 390:
        every_empty_form(walk)
    assert plan


def every_empty_form(walk: Walk) -> None:
    """Every form of the family is sent with nothing in it: what comes back says what is missing, and can be read."""
    done: set[str] = set()
    refused = 0
    for address in reachable(walk.desk, walk.family, within=walk.family):
        if address.endswith(("/end/", "/left/")) or "/about/" in address:
            continue
        walk.desk.go(address)
        forms = walk.page.locator("main form[method=post]")
        for at in range(forms.count()):
            if at >= forms.count():
                # An empty one was taken, and the page asks for less now.
                break
            form = forms.nth(at)
            kind = kind_of(form.get_attribute("action") or address)
            if kind in done or kind.endswith(
                ("/close/", "/withdraw/", "/left/", "/remove/", "/end/", "/joins/")
            ):
                continue
            done.add(kind)
            with walk.page.expect_navigation() as going:
                form.evaluate(EMPTY)
            status = going.value.status if going.value else 0
            assert status < 500, (kind, status)
            if status == 422:
                refused += 1
                fits_everywhere(walk.desk)
                walk.page.set_viewport_size({"width": 390, "height": 780})
                walk.desk.accessible()
                assert walk.page.locator(".usa-error-message, .errorlist, .tf-err, .tf-gap").count(), kind
            walk.desk.go(address)
    assert refused >= 15, (refused, sorted(done))


@pytest.mark.parametrize("who", ["noor", "tomas"])
def test_every_page_fits_and_is_accessible(sit: Sit, who: str) -> None:
    """noor's in English, tomas's in Spanish; all that is wrong is told at once."""
    desk = sit(who)
    pages = reachable(desk)
    looked_at = (1280,) if who == "noor" else (390,)
    wrong = [fault for address in pages for fault in faults(desk, address, looked_at)]
    assert wrong == []
    assert len(pages) > 60, len(pages)


def faults(desk: Desk, address: str, looked_at: Iterable[int]) -> list[str]:
    """What is wrong with one page, at every width."""
    found = []
    desk.page.set_viewport_size({"width": 1280, "height": 900})
    if (status := desk.go(address)) != 200:
        found.append(f"{address} answers {status}")
    for width in (1280, 820, 320, 390):
        desk.page.set_viewport_size({"width": width, "height": 900})
        for check in (desk.fits, *([desk.accessible] if width in looked_at else [])):
            try:
                check()
            except AssertionError as error:
                found.append(f"at {width}: {error}")
    return found


def test_states_that_nobody_likes_to_see(sit: Sit) -> None:
    desk = sit("noor", width=390, height=780, touch=True)
    walk = Walk(desk)
    walk.to("/families/new/")
    mainline.enter(walk, "name", {"name": "Solis", "stage": "response"})
    walk.family = desk.path.removesuffix("people/add/")
    for page in (
        "",
        "map/",
        "worries/",
        "plans/",
        "circle/",
        "people/",
        "reports/",
        "team/",
        "timeline/",
        "copies/",
        "genogram/",
        "scales/",
        "acts/",
        "ties/",
        "kept-safe/",
        "places/",
        "map/conversations/",
        "map/taken-off/",
        "map/meeting/",
        "plans/start/",
        "worries/new/",
        "worries/harm/new/",
    ):
        desk.go(walk.family + page)
        fits_everywhere(desk)
        desk.accessible()
    assert desk.go("/families/01990000-0000-7000-8000-000000000000/") == 404
    fits_everywhere(desk)
    desk.accessible()
    assert desk.go("/no/such/page/") == 404
    desk.accessible()


def test_at_the_door(own: Demo, browser: Browser) -> None:
    """Signing in, a wrong password, and locked out; all of it on a phone."""
    desk = Desk(browser.new_context(viewport={"width": 390, "height": 780}, has_touch=True), own.address)
    desk.go("/accounts/login/")
    statuses = []
    while not statuses or (statuses[-1] == 200 and len(statuses) < 5):
        fits_everywhere(desk)
        desk.accessible()
        desk.page.locator("input[name=login]").fill("lena@almadera.example")
        desk.page.locator("input[name=password]").fill("not this one")
        with desk.page.expect_navigation() as going:
            desk.page.locator("main form button[type=submit]").first.click()
        statuses.append(going.value.status if going.value else 0)
    assert statuses[-1] in (403, 429), statuses
    fits_everywhere(desk)
    desk.accessible()
    desk.leave()
