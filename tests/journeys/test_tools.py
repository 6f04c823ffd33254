"""A child's tool with a family of its own: begun, written in, left and taken up again, finished, read; the child says
who may see a sheet.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from tests.journeys import mainline
from tests.journeys.desk import Desk
from tests.journeys.stories import BARRETT
from tests.journeys.walk import Walk

Sit = Callable[..., Desk]
HALVORSEN = replace(BARRETT, family="Halvorsen", child="Remy", mother="Signe", grandmother="Astrid")
SAID, MORE = "When it is dark I count the stairs.", "Nobody comes when I call."
FIELD = "textarea[name='worries.said.{}.words.text']"


def kept(walk: Walk) -> None:
    walk.page.locator("[data-saved][aria-busy=false]").filter(has_text="Kept as your draft").wait_for()


def press(walk: Walk, button: str) -> None:
    with walk.page.expect_navigation():
        walk.desk.press(button, exact=True)
    walk.look()


def test_a_child_s_tool_from_the_first_word_to_who_may_see_it(sit: Sit) -> None:
    walk = Walk(sit("noor"))
    mainline.begin(walk, HALVORSEN)
    walk.to("tools/")
    walk.follow("Three Houses", exact=True)
    walk.page.locator("label[for='id_person_0']").click()
    press(walk, "Begin")
    page = walk.page
    # What is asked only after an answer comes with it.
    why = page.get_by_label("Why not?", exact=True)
    assert not why.is_visible()
    page.locator("label[for='id_prepare.parents_asked_1']").click()
    assert why.is_visible()
    page.locator("label[for='id_prepare.parents_asked_0']").click()
    page.locator(FIELD.format(0)).fill(SAID)
    page.locator("[data-rows='worries.said'] > .fl-add").click()
    page.locator(FIELD.format(1)).fill(MORE)
    kept(walk)
    # The tab is closed; what was typed comes back, with its row.
    address = walk.desk.path
    walk.to(address)
    with page.expect_navigation():
        walk.desk.follow("Put it back")
    assert page.locator(FIELD.format(1)).input_value() == MORE
    page.locator("label[for='id_chosen.told_limits_0']").click()
    page.locator("label[for='id_end.unsafe_1']").click()
    # The day begins with today; a day that nobody knows is none.
    page.locator("input[name='prepare.on']").fill("")
    page.locator("main form.fl-form button[value=finish]").click()
    page.get_by_text("Before it can be finished, these need an answer:").wait_for()
    walk.look()
    page.locator("input[name='prepare.on']").fill("2026-11-02")
    press(walk, "Read it through and finish")
    walk.has(SAID, MORE)
    press(walk, "Finish it")
    assert re.fullmatch(r".*/tools/[0-9a-f-]{36}/", walk.desk.path)
    walk.follow("Ask the child (Worries)")
    page.locator("label", has_text="Only the people I choose").click()
    page.locator("label", has_text="Astrid").click()
    press(walk, "Write it down")
    walk.has("The child lets these people see it: Astrid.")
    read = walk.desk.path
    for width in (820, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        for path in (
            read,
            read + "amend/",
            read + "who/worries/",
            walk.family + "tools/",
            "/toolkit/three_houses/",
        ):
            walk.to(path)
            walk.desk.fits()


def test_a_row_more_and_a_finished_tool_without_a_script(sit: Sit) -> None:
    walk = Walk(sit("noor", java_script_enabled=False), hasty=True)
    mainline.begin(walk, replace(HALVORSEN, family="Halvorsen-Lee"))
    walk.to("tools/")
    walk.follow("Three Houses", exact=True)
    walk.page.locator("label[for='id_person_0']").click()
    press(walk, "Begin")
    page = walk.page
    page.locator("label[for='id_prepare.parents_asked_1']").click()
    page.get_by_label("Why not?", exact=True).fill("They could not be reached.")
    page.locator(FIELD.format(0)).fill(SAID)
    with page.expect_navigation():
        page.locator("[data-rows='worries.said'] > .fl-add").click()
    page.locator(FIELD.format(1)).fill(MORE)
    page.locator("label[for='id_chosen.told_limits_0']").click()
    page.locator("label[for='id_end.unsafe_1']").click()
    page.locator("input[name='prepare.on']").fill("2026-11-02")
    press(walk, "Read it through and finish")
    walk.has(SAID, MORE, "They could not be reached.")
    press(walk, "Finish it")
    walk.has(SAID, MORE)
