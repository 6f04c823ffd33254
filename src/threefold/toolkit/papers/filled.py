"""A filled tool on paper: the sheets of one reader's copy, in the order of the tool, with the credit at the end."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from threefold.core.clock import day_of
from threefold.printing.paper import Block, Heading, Paper, Paragraph
from threefold.toolkit.copies import FilledCopy
from threefold.toolkit.papers.said import Said, blocks_of, said_day


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What stands on a paper beside the answers: whose copy it is, of what day and county, and how it is set.

    `names` are those that this reader may meet, by their ids.
    """

    whose: str
    day: date
    county: str
    language: str
    names: Mapping[UUID, str]
    large: bool = False
    for_child: bool = False
    # The child's own, or a worker's: with every part of a picture, also an empty one.
    whole: bool = False


def filled_paper(copy: FilledCopy, sheet: Sheet) -> Paper:
    """`copy` on paper, in the language of `sheet`."""
    with override(sheet.language):
        return Paper(
            title=copy.title,
            whose=sheet.whose,
            lang=sheet.language,
            county=sheet.county,
            day=sheet.day,
            blocks=tuple(_blocks(copy, sheet)),
            large=sheet.large,
            for_child=sheet.for_child,
        )


def _blocks(copy: FilledCopy, sheet: Sheet) -> Iterator[Block]:
    yield from _standing(copy, sheet)
    said = Said(copy=copy, names=sheet.names, language=sheet.language, whole=sheet.whole)
    for one in copy.sheets:
        yield Heading(text=one.title)
        yield from blocks_of(one, said)
    if not copy.sheets:
        yield Paragraph(text=_("There is nothing in it that you may see."))
    yield Paragraph(text=copy.credit, small=True)


def _standing(copy: FilledCopy, sheet: Sheet) -> Iterator[Block]:
    """Whose words they are, of which day, and what became of them since."""
    if name := sheet.names.get(copy.person) if copy.person else "":
        yield Paragraph(text=_("Done with %(name)s.") % {"name": name})
    if copy.finished_at is None:
        yield Paragraph(text=_("This is a draft. It is not finished."), strong=True)
    else:
        yield Paragraph(text=_("Finished on %(day)s.") % {"day": said_day(day_of(copy.finished_at))})
    if copy.later:
        yield Paragraph(text=_("A newer version has taken its place."), strong=True)
    if copy.reason:
        yield Paragraph(text=_("Why it was put right: %(reason)s") % {"reason": copy.reason})
