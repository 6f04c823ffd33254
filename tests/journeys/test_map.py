"""The safety map at a table: many things fast, by keyboard alone, by finger, and on a screen that everybody sees."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.desk import Desk

Sit = Callable[..., Desk]


def to_map(desk: Desk, family: str) -> str:
    """Open a family's map in columns, however it was looked at before; answers with its address."""
    desk.go("/families/")
    address = desk.page.get_by_role("link", name=family, exact=True).first.get_attribute("href")
    desk.go(f"{address}map/?view=columns")
    return desk.path


def tab_to(page: Page, words: str) -> None:
    """Press Tab until something with these words has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()").startswith(words):
            return
    pytest.fail(f"no Tab leads to {words!r}")


def test_by_keyboard_alone_ten_things_at_a_table(sit: Sit) -> None:
    noor = sit("noor")
    to_map(noor, "Redbird")
    page = noor.page
    tab_to(page, "Add what works")
    page.keyboard.press("Enter")
    page.wait_for_selector("#add textarea:focus")
    noor.accessible()
    page.keyboard.type("thing 0")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    speaker = page.locator("[name=who]:checked").get_attribute("value")
    for number in range(1, 11):
        with page.expect_navigation():
            page.keyboard.press("Enter")
        # The form is there again, the speaker is kept, and one types on at once.
        assert page.locator("[name=who]:checked").get_attribute("value") == speaker
        page.wait_for_selector("#add textarea:focus")
        page.keyboard.type(f"thing {number}")
        page.keyboard.press("Tab")
    assert all(f"thing {number}" in noor.text for number in range(10))


def test_by_keyboard_a_thing_moves_up(sit: Sit) -> None:
    noor = sit("noor")
    to_map(noor, "Tran")
    page = noor.page
    words = "#well [data-thing] .tf-slip__text"
    before = page.locator(words).all_inner_texts()
    page.locator("#well [data-thing] summary").nth(1).focus()
    page.keyboard.press("Enter")
    noor.accessible()
    tab_to(page, "Up")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(words).all_inner_texts()[:2] == [before[1], before[0]]


@pytest.mark.parametrize(("width", "touch"), [(390, True), (700, True), (820, True), (1280, False)])
def test_the_three_views_fit_every_screen(sit: Sit, width: int, touch: bool) -> None:
    noor = sit("noor", width=width, touch=touch)
    path = to_map(noor, "Reyes")
    for view in ("quadrants", "list", "columns"):
        noor.go(f"{path}?view={view}")
        noor.fits()
        noor.accessible()
    if width < 960:
        noor.page.evaluate("scrollTo(0, 900)")
        top = noor.page.locator(".map-jump").bounding_box()
        assert top is not None
        assert top["y"] == 0
        noor.page.locator(".map-jump a").nth(1).tap()
        column = noor.page.locator("#well").bounding_box()
        assert column is not None
        assert 0 <= column["y"] < 300


def test_dragging_is_an_extra_that_works_by_finger_too(sit: Sit) -> None:
    noor = sit("noor", width=820, height=1100, touch=True)
    to_map(noor, "Brooks")
    page = noor.page
    slip = page.locator("#well [data-thing]").last
    words = slip.locator(".tf-slip__text").inner_text()
    handle = slip.locator(".map-drag")
    handle.scroll_into_view_if_needed()
    start, target = handle.bounding_box(), page.locator("#well [data-thing]").first.bounding_box()
    assert start is not None
    assert target is not None
    finger = noor.context.new_cdp_session(page)

    def touch(kind: str, x: float, y: float) -> None:
        points = [] if kind == "touchEnd" else [{"x": x, "y": y}]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", start["x"] + 12, start["y"] + 12)
    for part in range(1, 9):
        share = part / 8
        touch(
            "touchMove",
            start["x"] + 12 + (target["x"] + 40 - start["x"] - 12) * share,
            start["y"] + 12 + (target["y"] + 20 - start["y"] - 12) * share,
        )
    with page.expect_navigation():
        touch("touchEnd", 0, 0)
    assert page.locator("#well [data-thing] .tf-slip__text").first.inner_text() == words


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (820, 1100), (390, 844)])
def test_a_meeting_from_who_is_here_to_who_does_what(sit: Sit, width: int, height: int) -> None:
    noor = sit("noor", width=width, height=height, touch=width < 900)
    noor.go(to_map(noor, "Olsen-Diaz"))
    noor.follow("Conversations", exact=True)
    noor.accessible()
    noor.follow("Begin a conversation")
    noor.accessible()
    noor.write("Why do we meet?", f"Nights, on {width}")
    noor.page.locator("fieldset#id_participants label").nth(1).click()
    noor.press("Begin the conversation")
    noor.follow("Meeting mode")
    if noor.page.get_by_role("button", name="Begin the meeting").count():
        noor.press("Begin the meeting")
    assert f"Nights, on {width}" in noor.page.get_by_role("heading", level=1).inner_text()
    for _ in range(6):
        assert "Only what the one person here may see" in noor.text
        noor.fits()
        noor.accessible()
        noor.page.locator(".tf-meet__foot .usa-button").click()
    noor.page.locator("#more textarea").fill("Call the clinic together.")
    noor.page.locator("#more fieldset#id_who label").first.click()
    noor.press("Add", exact=True)
    assert "Call the clinic together." in noor.text
    noor.accessible()
    noor.follow("Leave meeting mode")
    # The screen shows nothing of the family until whoever leads has turned it away.
    assert "Call the clinic together." not in noor.text
    noor.accessible()
    noor.follow("Open the map for myself")
    assert "Call the clinic together." in noor.text


def test_two_screens_in_one_meeting(sit: Sit) -> None:
    """What is put on the map at one screen comes to the other within two seconds, and what is being typed stays."""
    noor, tablet = sit("noor"), sit("noor", width=820, height=1100)
    noor.go(to_map(noor, "Olsen-Diaz"))
    noor.follow("Conversations", exact=True)
    noor.follow("Begin a conversation")
    noor.write("Why do we meet?", "Two screens")
    noor.page.locator("fieldset#id_participants label").nth(1).click()
    noor.press("Begin the conversation")
    noor.follow("Meeting mode")
    if noor.page.get_by_role("button", name="Begin the meeting").count():
        noor.press("Begin the meeting")
    noor.page.locator(".tf-meet__foot .usa-button").click()
    noor.page.locator(".tf-meet__foot .usa-button").click()
    noor.page.locator("#now-things").wait_for()
    tablet.go(noor.page.url.removeprefix(noor.county))
    tablet.page.locator("#more textarea").fill("Half a sentence")
    noor.page.locator("#more textarea").fill("The bus comes late on Fridays.")
    noor.page.locator("#more fieldset#id_who label").first.click()
    noor.press("Add", exact=True)
    came = tablet.page.locator("#now-things").get_by_text("The bus comes late on Fridays.")
    came.wait_for(timeout=10_000)
    assert tablet.page.locator("#more textarea").input_value() == "Half a sentence"
    tablet.accessible()
