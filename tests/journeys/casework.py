"""Working through a whole case in the real forms: each answer under its label, then the button."""

import re
from collections.abc import Mapping
from contextlib import suppress

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Locator
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.journeys.desk import Desk

# A text, a day or the words of an option; True ticks a box; a tuple ticks some of a group.
Answer = str | bool | tuple[str, ...]
Answers = Mapping[str, Answer]
UNFOLD = """form => {
  const folded = [...form.querySelectorAll('details')];
  for (let up = form.closest('details'); up; up = up.parentElement.closest('details')) folded.unshift(up);
  folded.filter(one => !one.open).forEach(one => one.querySelector('summary').click());
}"""


def form_of(desk: Desk, button: str, within: str = "main") -> Locator:
    """The form with this button, with everything unfolded that is folded away in it or around it. `within` is what it
    stands in, or the form itself.
    """
    pressed = desk.page.locator("button", has_text=re.compile(rf"^\s*{re.escape(button)}\s*$"))
    if within.startswith("form"):
        form = desk.page.locator(within, has=pressed).first
    else:
        form = desk.page.locator(within).locator("form", has=pressed).first
    try:
        # The page may still be on its way.
        form.wait_for(state="attached", timeout=15_000)
    except PlaywrightTimeoutError:
        raise AssertionError((button, desk.path, said(desk))) from None
    form.evaluate(UNFOLD)
    return form


def said(desk: Desk) -> list[str]:
    """What the page has against going on."""
    return desk.page.locator(".usa-error-message, .tf-err, .tf-gap").all_inner_texts()


def send(desk: Desk, button: str, answers: Answers, within: str = "main") -> None:
    """Fill in the form with this button, and press it."""
    form = form_of(desk, button, within)
    fill(form, answers)
    press(desk, form, button)


def press(desk: Desk, form: Locator, button: str) -> None:
    """Press a button of a form; the page that comes must be a good one."""
    with desk.page.expect_navigation() as going:
        form.locator("button", has_text=re.compile(rf"^\s*{re.escape(button)}\s*$")).first.click()
    answer = going.value
    if answer is None or not answer.ok:
        raise AssertionError((button, answer and answer.status, desk.path, said(desk)))


def fill(form: Locator, answers: Answers) -> None:
    """Put each answer under its label."""
    for label, answer in answers.items():
        if isinstance(answer, tuple):
            _tick(form, label, answer)
            continue
        field = form.get_by_label(label, exact=True).first
        if isinstance(answer, bool):
            if field.is_checked() != answer:
                _press_label(form, field)
        elif field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=answer)
        else:
            field.fill(answer)


def _tick(form: Locator, label: str, options: tuple[str, ...]) -> None:
    """Tick some of a group; an option may be followed by a hint in its label."""
    group = form.get_by_role("group", name=label, exact=True).first
    for option in options:
        field = group.get_by_label(re.compile(rf"^\s*{re.escape(option)}(\s|[A-ZÁÉÍÓÚ]|$)")).first
        if not field.is_checked():
            _press_label(form, field)


def _press_label(form: Locator, field: Locator) -> None:
    """Boxes and round buttons are drawn by their labels; the box itself may lie outside the picture. Help that comes
    beside what was typed may move the label away from under the pointer: then it is pressed once more.
    """
    label, before = form.locator(f"label[for='{field.get_attribute('id')}']"), field.is_checked()
    for _ in range(4):
        with suppress(PlaywrightError):
            label.click(force=True)
        if field.is_checked() != before:
            return
        form.page.wait_for_timeout(1_000)
    raise AssertionError(f"{label} was pressed in vain")
