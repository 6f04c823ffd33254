"""Making every copy that the desk offers, in both languages, on every surface."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.journeys.desk import Desk
from tests.journeys.rivera_lopez.papers import in_marks, in_pdf, in_word

# A child was asked, and wants their own words on the paper that goes home with them.
ASKED = "asked"


@dataclass(frozen=True)
class Made:
    """A copy: whose, of what, in which language, on which surface, and all that it says."""

    name: str
    kind: str
    language: str
    surface: str
    says: str


def offers(desk: Desk, family: str) -> list[tuple[str, str, str]]:
    """Whose, what, and the address of each sheet on the desk."""
    desk.go(f"{family}copies/")
    links = desk.page.locator(".desk__person").evaluate_all(
        """people => people.flatMap(one => [...one.querySelectorAll('.desk__offers a')].map(
          link => [one.querySelector('h2').textContent, link.textContent.trim(), link.getAttribute('href')]))"""
    )
    return [(name, what, address) for name, what, address in links]


def make_all(desk: Desk, family: str, names: tuple[str, ...]) -> Iterator[Made]:
    """Every copy for everybody: as it is seen, as PDF, as Word."""
    for heading, what, address in offers(desk, family):
        name = min((one for one in names if one in heading), key=lambda one: (heading.index(one), -len(one)))
        for language in ("es", "en"):
            assert desk.go(f"{address}&language={language}") == 200
            yield from make(desk, name, what, language)
            asks = desk.page.locator("button[name=own][value=on]")
            if asks.count():
                with desk.page.expect_navigation():
                    asks.click()
                yield from make(desk, name, f"{what}, {ASKED}", language)


def make(desk: Desk, name: str, what: str, language: str) -> Iterator[Made]:
    """The copy that is open."""
    sheet = desk.page.locator("main section").first
    if sheet.count() == 0:
        return
    yield Made(name, what, language, "screen", in_marks(sheet.evaluate("one => one.outerHTML")))
    pdf = desk.file(f"Print {name}’s copy")
    yield Made(name, what, language, "pdf", in_pdf(pdf))
    yield Made(name, what, language, "word", in_word(desk.file("Open it in Word")))
