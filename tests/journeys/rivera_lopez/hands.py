"""Filling in the forms that are seen: each answer under its label, then the button; a refusal stops the walk."""

import re
from contextlib import suppress

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator

from tests.journeys.casework import Answers, form_of, press
from tests.journeys.desk import Desk

TICKED = """group => [...group.querySelectorAll('input[type=checkbox]:checked')]
  .map(one => one.labels[0].textContent.trim())"""


def send(desk: Desk, button: str, answers: Answers, within: str = "main") -> None:
    """Fill in the form with this button, and press it."""
    form = form_of(desk, button, within)
    fill(form, answers)
    press(desk, form, button)


def fill(form: Locator, answers: Answers) -> None:
    """Put each answer under its label."""
    for label, answer in answers.items():
        if isinstance(answer, tuple):
            pick(form.get_by_role("group", name=label, exact=True).first, answer)
        elif isinstance(answer, bool):
            tick(form, label, to=answer)
        else:
            field = form.get_by_label(called(label)).first
            if field.evaluate("field => field.tagName") == "SELECT":
                choose(field, answer)
            else:
                field.fill(answer)


def choose(field: Locator, words: str) -> None:
    """Choose an option by its words; "Ofelia" is also "Ofelia (grandmother)"."""
    options = field.evaluate("field => [...field.options].map(one => one.label.trim())")
    found = [one for one in options if one == words or one.startswith(f"{words} (")]
    assert found, (words, options)
    field.select_option(label=found[0])


def called(label: str) -> re.Pattern[str]:
    """A label by its words; with three full stops at its end, by how it begins: some go on with names."""
    begins = label.removesuffix("...")
    words = r"\s+".join(map(re.escape, begins.split()))
    return re.compile(rf"^\s*{words}" + (r"\s*$" if begins == label else ""))


def pick(group: Locator, options: tuple[str, ...]) -> None:
    """Tick just these of a group."""
    for option in options:
        tick(group, option)
    for ticked in group.evaluate(TICKED):
        if not any(_begins(option).match(ticked) for option in options):
            tick(group, ticked, to=False)


def tick(where: Locator, label: str, *, to: bool = True) -> None:
    """Press a label until its box or button is as it should be. The look hides the box itself."""
    named = where.locator("label", has_text=_begins(label)).first
    for _ in range(4):
        if named.evaluate("label => label.control.checked") is to:
            return
        with suppress(PlaywrightError):
            named.click(force=True)  # where the box lies over its label, the press meets the box
        # A press takes a moment to reach the box.
        where.page.wait_for_timeout(50)
    raise AssertionError(f"{label!r} was pressed in vain")


def _begins(words: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*{re.escape(words)}(?![a-zé’])")
