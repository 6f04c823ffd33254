"""A worry that each writes alone: a worker, her supervisor and the mother at the table; then side by side, and one of
several, with a word of why.
"""

import os
from collections.abc import Callable
from pathlib import Path

from tests.journeys import mainline
from tests.journeys.desk import Desk
from tests.journeys.stories import BARRETT
from tests.journeys.walk import Walk

Sit = Callable[..., Desk]
NOOR = "She may sleep so deeply that nobody comes when the child cries."
DENISE = "At night the child may be without a grown-up who is awake."
MOTHER = "I may be too tired to hear."
BOTH = "At night nobody may hear when the child cries."


def picture(walk: Walk, name: str) -> None:
    """The page as it looks, for whoever wants to see it."""
    if folder := os.environ.get("JOURNEYS_PICTURES"):
        walk.page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)


def test_each_alone_and_then_together(sit: Sit) -> None:
    noor, denise = Walk(sit("noor")), Walk(sit("denise", width=390))
    mainline.begin(noor, BARRETT)
    denise.family = noor.family
    noor.to("worries/")
    noor.follow("Write it first alone, then together")
    picture(noor, "ask")
    noor.page.locator("main form").get_by_label("What is the worry about").fill("Nights")
    noor.page.locator("#id_workers label", has_text="Denise").click()
    noor.page.locator("#id_people label", has_text=BARRETT.mother).click()
    mainline.press(noor, noor.page.locator("main form.st-narrow").first)
    round_page = noor.desk.path
    own = noor.page.locator("main form.st-narrow")
    own.first.locator("textarea").fill(NOOR)
    picture(noor, "alone")
    mainline.press(noor, own.first)
    noor.follow(f"Hand the device to {BARRETT.mother}")
    noor.has_not(NOOR)
    picture(noor, "table")
    own.first.locator("textarea").fill(MOTHER)
    mainline.press(noor, own.first)
    noor.has("Give the device back.")
    noor.has_not(NOOR, MOTHER)
    noor.follow("I have it back")
    noor.has_not(MOTHER)
    denise.to("worries/")
    denise.has("asks you to write")
    denise.desk.go("/")
    denise.has("Write “Nights” alone")
    denise.desk.page.locator(f"a[href='{round_page}']").first.click()
    denise.look()
    denise.has_not(NOOR, MOTHER)
    picture(denise, "alone-phone")
    form = denise.page.locator("main form.st-narrow").first
    form.locator("textarea").fill(DENISE)
    mainline.press(denise, form)
    for walk in (denise, noor):
        walk.desk.go(round_page)
        walk.has(NOOR, DENISE, MOTHER)
        walk.look()
    picture(denise, "open-phone")
    picture(noor, "open")
    choose = noor.page.locator("main form.st-narrow").first
    for name in ("Denise", "Noor"):
        choose.locator("#id_drafts label", has_text=name).click()
    choose.locator("textarea[name=text]").fill(BOTH)
    choose.locator("[name=reason]").fill("It says what we all fear, and blames nobody.")
    mainline.press(noor, choose)
    noor.has("From “Nights”", "It says what we all fear, and blames nobody.")
    assert noor.page.locator("textarea[name=d-text]").input_value() == BOTH
    noor.look()
    picture(noor, "worry")


def test_a_late_writer_loses_no_word(sit: Sit) -> None:
    """All are laid side by side while the supervisor still writes: it is said first, and her words stay hers to use."""
    noor, denise = Walk(sit("noor")), Walk(sit("denise", width=390))
    mainline.begin(noor, BARRETT)
    noor.to("worries/alone/new/")
    noor.page.locator("main form").get_by_label("What is the worry about").fill("Nights")
    noor.page.locator("#id_workers label", has_text="Denise").click()
    mainline.press(noor, noor.page.locator("main form.st-narrow").first)
    round_page = noor.desk.path
    own = noor.page.locator("main form.st-narrow")
    own.first.locator("textarea").fill(NOOR)
    mainline.press(noor, own.first)
    denise.desk.go(round_page)
    hers = denise.page.locator("main form.st-narrow").first
    hers.locator("textarea").fill(DENISE)
    noor.follow("Lay the finished ones side by side now")
    noor.has("Still writing", "Denise")
    picture(noor, "ask-once-more")
    mainline.press(noor, noor.page.locator("main form.st-narrow").first)
    noor.has(NOOR, "Not finished, and still closed:")
    noor.has_not(DENISE)
    with denise.page.expect_navigation():
        hers.get_by_role("button", name="I have finished").click()
    denise.has("These words are not with them.", NOOR)
    assert denise.page.locator("main form.st-narrow textarea").first.input_value() == DENISE
    denise.look()
    picture(denise, "late-phone")
    with denise.page.expect_navigation():
        denise.page.get_by_role("button", name="Lay them beside the others").click()
    denise.look()
    picture(denise, "late-open-phone")
    noor.desk.go(round_page)
    noor.has(NOOR, DENISE, "Laid beside the others afterwards")
    noor.look()
    picture(noor, "late-open")
