"""The circle moved by hand: by mouse, by finger, by arrow keys and by the list; and the genogram beside it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator

from tests.journeys.desk import Desk

Sit = Callable[..., Desk]
WIDE, NARROW = ".tf-only-wide", ".tf-only-narrow"
RINGS = ("Knows most of it", "Knows a little", "Knows nothing yet")


def at_the_circle(desk: Desk, family: str = "Reyes") -> Desk:
    desk.go(family_of(desk, family) + "circle/")
    return desk


def family_of(desk: Desk, family: str) -> str:
    """The address of a family's one page."""
    desk.follow(family)
    desk.page.wait_for_url(re.compile(r"/families/[0-9a-f-]{36}/"))
    found = re.search(r".*/families/[0-9a-f-]{36}/", desk.path)
    assert found is not None
    return found[0]


def face(desk: Desk, name: str, picture: str = WIDE) -> Locator:
    return desk.page.locator(f"{picture} .tf-disc[data-name='{name}']")


def ring_of(desk: Desk, name: str) -> str:
    return desk.page.locator(f"{WIDE} .tf-disc[data-name='{name}']").get_attribute("data-ring") or ""


def middle(where: Locator) -> tuple[float, float]:
    box = where.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def towards(
    desk: Desk, name: str, ring: int, picture: str = WIDE
) -> tuple[tuple[float, float], tuple[float, float]]:
    """From somebody's face to a free spot of a ring, straight down from the middle of the picture."""
    svg = desk.page.locator(f"{picture} svg.tf-circle")
    box, units = svg.bounding_box(), float((svg.get_attribute("viewBox") or "").split()[2])
    assert box is not None
    radii = sorted(float(one.get_attribute("r") or 0) for one in svg.locator("circle[data-ring]").all())
    inner = radii[ring - 1] if ring else radii[0] * 0.5
    away = (inner + radii[ring]) / 2 * box["width"] / units
    face_middle = middle(face(desk, name, picture).locator("circle"))
    return face_middle, (box["x"] + box["width"] / 2, box["y"] + box["width"] / 2 + away)


def drag(desk: Desk, name: str, ring: int) -> None:
    face(desk, name).scroll_into_view_if_needed()
    (x, y), (to_x, to_y) = towards(desk, name, ring)
    desk.page.mouse.move(x, y)
    desk.page.mouse.down()
    desk.page.mouse.move((x + to_x) / 2, (y + to_y) / 2, steps=4)
    desk.page.mouse.move(to_x, to_y, steps=4)
    desk.page.mouse.up()


def says(desk: Desk, words: str) -> None:
    desk.page.locator("[data-said]").filter(has_text=words).wait_for()


@pytest.fixture
def noor(sit: Sit) -> Desk:
    return at_the_circle(sit("noor", height=1300))


def test_a_face_is_dragged_kept_and_taken_back(noor: Desk) -> None:
    before = ring_of(noor, "Beto")
    drag(noor, "Beto", 1)
    says(noor, "Beto stands in “Knows a little” now.")
    noor.accessible()
    noor.page.reload()
    assert ring_of(noor, "Beto") == "knows_little"
    drag(noor, "Beto", 0)
    says(noor, "Beto stands in “Knows most of it” now.")
    noor.press("Undo")
    says(noor, "Beto stands in “Knows a little” now.")
    noor.choose("How much Beto knows", RINGS[2])
    noor.page.get_by_role("button", name="Move").first.click()
    says(noor, "Beto stands in “Knows nothing yet” now.")
    assert ring_of(noor, "Beto") == before == "knows_nothing"


def test_letting_go_outside_moves_nobody_and_a_press_opens_the_person(noor: Desk) -> None:
    before = ring_of(noor, "Dee")
    x, y = middle(face(noor, "Dee").locator("circle"))
    noor.page.mouse.move(x, y)
    noor.page.mouse.down()
    noor.page.mouse.move(x - 150, y, steps=3)
    noor.page.mouse.move(2, 2, steps=4)
    noor.page.mouse.up()
    says(noor, "Dee stays in")
    assert ring_of(noor, "Dee") == before
    face(noor, "Dee").locator("circle").click()
    noor.page.get_by_role("heading", level=1, name="Dee").wait_for()
    noor.accessible()


def test_arrow_keys_move_and_escape_lets_go(noor: Desk) -> None:
    face(noor, "Andrés").focus()
    before = ring_of(noor, "Andrés")
    noor.page.keyboard.press("ArrowUp")
    says(noor, "Andrés: ")
    noor.page.keyboard.press("Escape")
    says(noor, "Andrés stays in")
    noor.page.wait_for_timeout(900)
    assert ring_of(noor, "Andrés") == before
    noor.page.keyboard.press("ArrowDown")
    noor.page.keyboard.press("ArrowRight")
    says(noor, "stands in")
    assert noor.page.evaluate("document.activeElement.dataset.name") == "Andrés"
    noor.press("Undo")
    says(noor, "stands in")


def test_what_cannot_be_kept_goes_back(noor: Desk) -> None:
    noor.page.route("**/move/", lambda route: route.abort())
    before = ring_of(noor, "Dee")
    drag(noor, "Dee", 2)
    says(noor, "This could not be saved. Dee is back in")
    assert face(noor, "Dee").get_attribute("transform") is None
    noor.page.unroute("**/move/")
    noor.page.reload()
    assert ring_of(noor, "Dee") == before


def test_by_finger_on_a_phone(sit: Sit) -> None:
    noor = at_the_circle(sit("noor", width=390, height=1200, touch=True))
    noor.fits()
    before = ring_of(noor, "Mr. Park")
    face(noor, "Mr. Park", NARROW).scroll_into_view_if_needed()
    (x, y), (to_x, to_y) = towards(noor, "Mr. Park", 1, NARROW)
    touch = noor.context.new_cdp_session(noor.page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 9):
        at = {"x": x + (to_x - x) * step / 8, "y": y + (to_y - y) * step / 8}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [at]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    says(noor, "Mr. Park stands in “Knows a little” now.")
    noor.press("Undo")
    says(noor, "Mr. Park stands in “Knows nothing yet” now.")
    assert ring_of(noor, "Mr. Park") == before


def test_the_genogram_is_seen_and_read(sit: Sit) -> None:
    for width in (1280, 390):
        noor = sit("noor", width=width)
        noor.go(family_of(noor, "Reyes") + "genogram/")
        assert "Marisol is the mother of Luz." in noor.text
        noor.accessible()
        noor.fits()
