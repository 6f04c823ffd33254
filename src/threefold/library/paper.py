"""A page of the library on paper."""

from threefold.library.models import Resource
from threefold.library.text import blocks
from threefold.practice.words import Words
from threefold.printing.paper import Block, Heading, Paper, Paragraph, Points

WHOSE = Words("From the Toolkit", "De la caja de herramientas")
INVENTED = Words("An invented example. Nobody in it is real.", "Un ejemplo inventado. Nadie en él es real.")
SOURCES = Words("Where this comes from", "De dónde viene esto")
RIGHTS = Words("{owner}, {licence}. Version {edition}.", "{owner}, {licence}. Versión {edition}.")


def paper_of(page: Resource, *, county: str, large: bool = False, a4: bool = False) -> Paper:
    """The sheet. It is everybody's: nothing of a family stands on it."""
    return Paper(
        title=page.title, whose=WHOSE.in_(page.language), lang=page.language, county=county or page.owned_by,
        day=page.dated, blocks=tuple(_all(page)), large=large, a4=a4,
    )  # fmt: skip


def _all(page: Resource) -> list[Block]:
    language = page.language
    rights = RIGHTS.filled(owner=page.owned_by, licence=page.licence, edition=page.edition).in_(language)
    above: list[Block] = [Paragraph(text=page.summary)]
    if page.example:
        above.append(Paragraph(text=INVENTED.in_(language), strong=True))
    below: list[Block] = [Paragraph(text=rights, small=True)]
    if page.sources:
        below = [Heading(text=SOURCES.in_(language)), Points(points=tuple(page.sources), small=True), *below]
    return [*above, *blocks(page.body), *below]
