"""A page of the library on paper."""

from django.utils.translation import override

from threefold.library.models import Resource
from threefold.library.more import more_of
from threefold.library.text import blocks
from threefold.practice.words import Words
from threefold.printing.paper import Block, Facts, Heading, Paper, Paragraph, Points

WHOSE = Words("From the Toolkit", "De la caja de herramientas")
INVENTED = Words("An invented example. Nobody in it is real.", "Un ejemplo inventado. Nadie en él es real.")
SOURCES = Words("Where this comes from", "De dónde viene esto")
WHEN, WHERE = Words("When", "Cuándo"), Words("Where", "Dónde")
SAID = Words("What is said in it", "Lo que se dice ahí")
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
    above += _facts(page)
    said = [Heading(text=SAID.in_(language)), *blocks(page.transcript)] if page.transcript else []
    below: list[Block] = [Paragraph(text=rights, small=True)]
    if page.sources:
        below = [Heading(text=SOURCES.in_(language)), Points(points=tuple(page.sources), small=True), *below]
    return [*above, *blocks(page.body), *said, *below]


def _facts(page: Resource) -> list[Block]:
    """When and where something is, and the address of what lies elsewhere, in the page's language."""
    language, more = page.language, more_of(page)
    with override(language):
        pairs = (
            (WHEN.in_(language), str(more.when or "")), (WHERE.in_(language), more.place),
            (str(more.link_words), more.link),
        )  # fmt: skip
    told = tuple((f"{asked}:", said) for asked, said in pairs if said)
    return [Facts(pairs=told)] if told else []
