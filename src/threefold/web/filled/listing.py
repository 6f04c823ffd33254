"""A family's tools as its page lists them: what is begun, what stands, and what can be compared over time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.toolkit.copies import FilledCopy
from threefold.toolkit.prompts.common import ON


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One filled tool by its newest version. `of`: the child's name; empty where it is the family's."""

    id: UUID
    tool: str
    title: str
    of: str
    person: UUID | None
    by: str
    at: datetime
    # The day of the talk, where the tool asks for it; else the day on which it was finished or begun.
    held_on: date
    finished: bool
    number: int
    # Withdrawn with all its versions: when, by whom and why.
    withdrawn_on: date | None = None
    withdrawn_by: str = ""
    withdrawn_reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Series:
    """The same tool with the same person more than once."""

    tool: str
    title: str
    of: str
    person: UUID | None
    times: int


def entries_of(copies: Iterable[FilledCopy], names: dict[UUID, str]) -> tuple[Entry, ...]:
    """The newest version of each, the newest first."""
    rows = [one for one in copies if not one.later]
    by = names_of_workers(pk for one in rows for pk in (one.written_by, one.withdrawn_by) if pk)
    return tuple(
        Entry(
            id=one.id, tool=one.tool, title=one.title, of=names.get(one.person, "") if one.person else "",
            person=one.person, by=by.get(one.written_by, ""), at=one.finished_at or one.begun_at, held_on=held_on(one),
            finished=one.finished_at is not None, number=one.number,
            withdrawn_on=day_of(one.withdrawn_at) if one.withdrawn_at else None,
            withdrawn_by=by.get(one.withdrawn_by, "") if one.withdrawn_by else "",
            withdrawn_reason=one.withdrawn_reason,
        )
        for one in rows
    )  # fmt: skip


def held_on(copy: FilledCopy) -> date:
    """The day of the talk, as it was written down; words are often finished days later, and not in their order."""
    said = (
        one.value
        for sheet in copy.sheets
        for one in sheet.answers
        if (one.key, one.kind) == (ON.key, ON.kind)
    )
    day = next(said, None)
    return date.fromisoformat(day) if day else day_of(copy.finished_at or copy.begun_at)


def series_of(entries: Iterable[Entry]) -> tuple[Series, ...]:
    """What was finished twice or more with the same person."""
    found: dict[tuple[str, UUID | None], list[Entry]] = {}
    for one in entries:
        if one.finished:
            found.setdefault((one.tool, one.person), []).append(one)
    return tuple(
        Series(tool=tool, title=rows[0].title, of=rows[0].of, person=person, times=len(rows))
        for (tool, person), rows in found.items()
        if len(rows) > 1
    )


def names_of_workers(ids: Iterable[UUID]) -> dict[UUID, str]:
    """What the county's workers are called: everybody of the agency knows them."""
    return dict(Worker.objects.filter(pk__in=set(ids)).values_list("pk", "name"))
