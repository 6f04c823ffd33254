"""The same tool with the same person over time: each question with what was said each time, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import get_language

from threefold.toolkit.copies import FilledCopy
from threefold.web.filled.chosen import Names
from threefold.web.filled.listing import Entry
from threefold.web.filled.reading import ReadSheet, Said, sheets_of


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What was said to one question at one time; nothing: it was not asked, or is not for this reader."""

    entry: Entry
    said: Said | None


@dataclass(frozen=True, kw_only=True)
class Line:
    """One question."""

    asks: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class Compared:
    """All times, the first one first, and by section all questions that were answered at any of them."""

    title: str
    of: str
    times: tuple[Entry, ...]
    parts: tuple[tuple[str, tuple[Line, ...]], ...]


def compared(
    copies: Iterable[FilledCopy], entries: Iterable[Entry], names: Names, tool: str, of: str
) -> Compared | None:
    """One tool of one person (empty: of the family), from what this reader has; None: it was filled less than twice."""
    times = [one for one in entries if one.finished and one.tool == tool and str(one.person or "") == of]
    if len(times) < 2:
        return None
    times.reverse()
    language, by_id = get_language() or "en", {one.id: one for one in copies}
    read = {one.id: sheets_of(by_id[one.id], names, language) for one in times}
    return Compared(
        title=times[0].title, of=times[0].of, times=tuple(times), parts=tuple(_parts(times, read)),
    )  # fmt: skip


def _parts(
    times: list[Entry], read: dict[UUID, tuple[ReadSheet, ...]]
) -> Iterable[tuple[str, tuple[Line, ...]]]:
    titles = {sheet.key: sheet.title for one in times for sheet in read[one.id]}
    for key, title in titles.items():
        answers = {
            one.id: {said.key: said for sheet in read[one.id] if sheet.key == key for said in sheet.answers}
            for one in times
        }
        asked = {said.key: said.asks for one in times for said in answers[one.id].values()}
        lines = (
            Line(asks=asks, cells=tuple(Cell(entry=one, said=answers[one.id].get(name)) for one in times))
            for name, asks in asked.items()
        )
        yield title, tuple(lines)
