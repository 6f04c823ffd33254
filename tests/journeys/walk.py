"""A walk through a family's pages: every new kind of page is looked at once, and so is every page with an error."""

import io
import re
import zipfile
from datetime import timedelta

from playwright.sync_api import Locator

from tests.journeys.casework import Answers, fill, form_of, press
from tests.journeys.desk import Desk, pdf_words
from threefold.core.clock import today

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


def day(ahead: int) -> str:
    """A day as a field takes it, so many days from the county's today."""
    return (today() + timedelta(days=ahead)).isoformat()


class Walk:
    """One desk on its way. `family` is the address of the family's one page, once there is one. The `impatient` press
    every button twice; the `hasty` have looked at these pages before.
    """

    def __init__(self, desk: Desk, *, impatient: bool = False, hasty: bool = False) -> None:
        self.desk = desk
        self.page = desk.page
        self.family = ""
        self.impatient = impatient
        self.hasty = hasty
        self.seen: set[str] = set()

    def look(self) -> None:
        """The page has no violation and fits its window, whatever its state."""
        self.desk.fits()
        if not self.hasty:
            self.desk.accessible()

    def glance(self) -> None:
        """As `look`, for a kind of page that was not looked at before."""
        kind = UUID.sub("ID", self.page.url.removeprefix(self.desk.county))
        if kind not in self.seen:
            self.seen.add(kind)
            self.look()

    def to(self, path: str = "") -> None:
        """Go to a page of the family, or of the county when it begins with a slash."""
        assert self.desk.go(path if path.startswith("/") else self.family + path) == 200, path
        self.glance()

    def send(self, button: str, answers: Answers, within: str = "main") -> None:
        """Fill in the form with this button, look at it filled, press, look at what comes."""
        form = form_of(self.desk, button, within)
        fill(form, answers)
        press(self.desk, form, button)
        self.glance()

    def follow(self, words: str, *, exact: bool = False) -> None:
        """Press a link and look at where it leads."""
        with self.page.expect_navigation():
            self.desk.follow(words, exact=exact)
        self.glance()

    def has(self, *words: str) -> None:
        """The page says all of these."""
        for one in words:
            assert one in self.desk.text, (self.desk.path, one)

    def has_not(self, *words: str) -> None:
        """The page says none of these, neither to the eye nor in its source."""
        source = self.page.content()
        for one in words:
            assert one not in source, (self.desk.path, one)

    def sheet_of(self, name: str, title: str) -> None:
        """Open somebody's copy at the copies desk."""
        self.to("copies/")
        row = self.page.locator(".desk__person").filter(has=self.page.locator("h2", has_text=name)).first
        with self.page.expect_navigation():
            row.get_by_role("link", name=title, exact=True).first.click()
        self.glance()

    def sheet(self) -> Locator:
        """The sheet on the copy's page: what the person will hold."""
        return self.page.locator("main section").first


def word_words(made: bytes) -> str:
    """All that a Word file says: its text, its facts, and what stands for its pictures."""
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        texts = [parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels"))]
    return " ".join(
        re.sub(r"<[^>]+>", " ", one) + " " + " ".join(re.findall(r'descr="([^"]*)"', one)) for one in texts
    )


__all__ = ["Walk", "day", "pdf_words", "word_words"]
