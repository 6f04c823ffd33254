"""What a child said goes on to the map with a tick, by keyboard, and stands there in the child's own words."""

from collections.abc import Callable
from dataclasses import replace

from tests.journeys import mainline
from tests.journeys.desk import Desk
from tests.journeys.stories import BARRETT
from tests.journeys.test_tools import FIELD, press
from tests.journeys.walk import Walk

Sit = Callable[..., Desk]
LINDQUIST = replace(BARRETT, family="Lindquist", child="Tove", mother="Maj", grandmother="Ebba")
SAID, GOOD = "I hide the keys under my pillow.", "Ebba hums when she cooks."


def test_what_was_ticked_goes_on_and_the_rest_stays(sit: Sit) -> None:
    walk = Walk(sit("noor"), hasty=True)
    mainline.begin(walk, LINDQUIST)
    walk.to("tools/")
    walk.follow("Three Houses", exact=True)
    page = walk.page
    page.locator("label[for='id_person_0']").click()
    press(walk, "Begin")
    page.locator("input[name='prepare.on']").fill("2026-11-02")
    for choice in ("prepare.parents_asked_0", "chosen.told_limits_0", "end.unsafe_1"):
        page.locator(f"label[for='id_{choice}']").click()
    page.locator(FIELD.format(0)).fill(SAID)
    page.locator(FIELD.format(0).replace("worries", "good")).fill(GOOD)
    press(walk, "Read it through and finish")
    press(walk, "Finish it")
    tool = walk.desk.path
    ticks = page.locator("#onward input[type=checkbox]")
    assert ticks.count() == 2 and page.locator("#onward input:checked").count() == 0, (
        "nothing is ticked beforehand"
    )
    # Without a tick nothing goes on, and the page says so.
    press(walk, "Let it go on")
    walk.has("Tick what goes on first.")
    page.get_by_label(SAID).focus()
    page.keyboard.press("Space")
    press(walk, "Let it go on")
    walk.has("On the map since")
    assert page.locator("#onward input[type=checkbox]").count() == 1, "the other waits for its own tick"
    with page.expect_navigation():
        page.locator("#onward a", has_text="Open it there").click()
    walk.has(SAID, "From Three Houses")
    walk.to(walk.family + "map/")
    walk.has(SAID)
    assert GOOD not in page.inner_text("body")
    walk.to(tool)
    walk.has(GOOD)
