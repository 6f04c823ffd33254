"""The same tool with the same person over time: each question with what was said each time, side by side."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import get_language

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.toolkit.copies import FilledCopy, Rows
from threefold.web.filled.chosen import Names
from threefold.web.filled.listing import Entry
from threefold.web.filled.reading import ReadSheet, Said, sheets_of


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What was said to one question at one time. `empty`: nothing was, as far as this reader may know."""

    entry: Entry
    said: Said | None
    empty: bool
    # Another time was on the same day.
    twice: bool


@dataclass(frozen=True, kw_only=True)
class Line:
    """One question."""

    asks: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class Compared:
    """By section all questions that were answered at any time, each with all times, the first talk first."""

    title: str
    of: str
    parts: tuple[tuple[str, tuple[Line, ...]], ...]


def compared(
    copies: Iterable[FilledCopy],
    entries: Iterable[Entry],
    open_to: Mapping[UUID, frozenset[str]],
    names: Names,
    tool: str,
    of: str,
) -> Compared | None:
    """One tool of one person (empty: of the family), from what this reader has; None: it was filled less than twice."""
    times = [one for one in entries if one.finished and one.tool == tool and str(one.person or "") == of]
    if len(times) < 2:
        return None
    times.sort(key=lambda one: (one.held_on, one.at))
    language, by_id = get_language() or "en", {one.id: one for one in copies}
    read = {one.id: sheets_of(by_id[one.id], names, language) for one in times}
    return Compared(
        title=times[0].title, of=times[0].of, parts=tuple(_parts(times, read, open_to)),
    )  # fmt: skip


def open_to(rows: Rows, reader: Reader) -> dict[UUID, frozenset[str]]:
    """By version, the sections that are this reader's to read, whether or not something stands in them."""
    return {
        row.pk: frozenset(
            one.key
            for one in row.definition.sections
            if decide(reader, rows.said[row.root].piece(row, one), Surface.SCREEN).shown
        )
        for row in rows.found
    }


def _parts(
    times: list[Entry], read: dict[UUID, tuple[ReadSheet, ...]], open_to: Mapping[UUID, frozenset[str]]
) -> Iterable[tuple[str, tuple[Line, ...]]]:
    days = Counter(one.held_on for one in times)
    titles = {sheet.key: sheet.title for one in times for sheet in read[one.id]}
    for key, title in titles.items():
        answers = {
            one.id: {said.key: said for sheet in read[one.id] if sheet.key == key for said in sheet.answers}
            for one in times
        }
        asked = {said.key: said.asks for one in times for said in answers[one.id].values()}
        lines = (
            Line(
                asks=asks,
                cells=tuple(
                    Cell(
                        entry=one,
                        said=answers[one.id].get(name),
                        empty=key in open_to[one.id],
                        twice=days[one.held_on] > 1,
                    )
                    for one in times
                ),
            )
            for name, asks in asked.items()
        )
        yield title, tuple(lines)
