"""A worker's hands: every form is filled in on the screen; the first of a kind is looked at before it is sent."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Locator

from tests.journeys import casework
from tests.journeys.casework import Answers
from tests.journeys.desk import Desk


class Hands:
    """At the desk of the worker, with what was looked at already."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._looked: set[tuple[str, str]] = set()

    def go(self, path: str) -> None:
        """Go to a page of the county, which must be a good one."""
        whole = urlsplit(self.desk.page.url)
        if path != whole.path + (f"?{whole.query}" if whole.query else ""):
            assert self.desk.go(path) == 200, path

    @property
    def path(self) -> str:
        """Where the worker is, without the query."""
        return self.desk.path

    def href(self, words: str | re.Pattern[str], within: str = "main") -> str:
        """Where the first link with these words leads."""
        link = self.desk.page.locator(within).get_by_role("link", name=words, include_hidden=True).first
        return str(link.get_attribute("href"))

    def option(self, label: str, begins: str) -> str:
        """The option of a list that begins so."""
        field = self.desk.page.get_by_label(label, exact=True).first
        options = field.evaluate("field => [...field.options].map(one => one.label.trim())")
        return next(str(one) for one in options if one.startswith(begins))

    def send(self, button: str, answers: Answers, within: str = "main") -> None:
        """Fill in the form with this button, and press it. `within` is what the form stands in."""
        form = casework.form_of(self.desk, button, within)
        casework.fill(form, answers)
        if (button, within) in self._looked:
            casework.press(self.desk, form, button)
        else:
            self._looked.add((button, within))
            self.press(form, button)

    def press(self, form: Locator, button: str) -> None:
        """Look at a form that is filled in, and press its button."""
        self.desk.accessible()
        self.desk.fits()
        casework.press(self.desk, form, button)
