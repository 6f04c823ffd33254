"""The log of a family as a story: days, sentences, names. Made of audit events, so nothing else need be kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.audit.reading import Happened, changes_of, reads_of
from threefold.core.clock import day_of
from threefold.disclosure.readers import Reader
from threefold.families.copies.people import names_for
from threefold.families.models import Family, Person
from threefold.families.words import group_words

A_PAGE = 50


@dataclass(frozen=True, kw_only=True)
class Line:
    """One thing that was done. `about` is the person it was about, where the reader may know the name."""

    at: datetime
    sentence: str
    about: str = ""
    times: int = 1


@dataclass(frozen=True, kw_only=True)
class Day:
    """What was done on one day, newest first."""

    on: date
    lines: tuple[Line, ...]


def done(family: Family, reader: Reader, *, before: datetime) -> tuple[tuple[Day, ...], datetime | None]:
    """The changes before a moment, by day, and from when on there may be more (None: these are all). What the same
    person did several times on one day is one line.
    """
    events = changes_of(family.pk, agency=family.agency_id, before=before, limit=A_PAGE)
    actors = _actors(family, events)
    people = names_for(Person.objects.filter(family=family), reader)
    counted: dict[tuple[date, str, str], list[Happened]] = {}
    for one in events:
        about = people.get(one.subject, "") if one.subject else ""
        key = (day_of(one.at), one.sentence.format(actor=_name(actors, one)), about)
        counted.setdefault(key, []).append(one)
    lines = [
        Line(at=same[0].at, sentence=sentence, about=about, times=len(same))
        for (_on, sentence, about), same in counted.items()
    ]
    return _days(lines), _earlier(events)


def looks(family: Family, *, before: datetime) -> tuple[tuple[Day, ...], datetime | None]:
    """Who looked at what before a moment; the same look by the same person on one day is one line."""
    events = reads_of(family.pk, agency=family.agency_id, before=before, limit=A_PAGE * 10)
    actors = _actors(family, events)
    counted: dict[tuple[date, UUID | None, str, str], list[Happened]] = {}
    for one in events:
        key = (day_of(one.at), one.actor, one.kind, str(one.detail.get("group", "")))
        counted.setdefault(key, []).append(one)
    lines = [
        Line(at=same[0].at, sentence=_looked(_name(actors, same[0]), kind, group), times=len(same))
        for (_on, _who, kind, group), same in counted.items()
    ]
    return _days(lines), events[-1].at if len(events) == A_PAGE * 10 else None


def _looked(name: str, kind: str, group: str) -> str:
    what = group_words(group)
    if kind == "read.refused":
        return _("%(name)s tried to see %(what)s, and was not let in") % {"name": name, "what": what}
    return _("%(name)s looked at %(what)s") % {"name": name, "what": what}


def _days(lines: Iterable[Line]) -> tuple[Day, ...]:
    ordered = sorted(lines, key=lambda line: line.at, reverse=True)
    return tuple(Day(on=on, lines=tuple(day)) for on, day in groupby(ordered, key=lambda one: day_of(one.at)))


def _actors(family: Family, events: Sequence[Happened]) -> dict[UUID, str]:
    ids = {one.actor for one in events if one.actor}
    rows = Worker.objects.filter(agency=family.agency_id, pk__in=ids)
    return {row.pk: row.name for row in rows}


def _name(actors: dict[UUID, str], one: Happened) -> str:
    return actors.get(one.actor, _("Somebody")) if one.actor else _("Somebody")


def _earlier(events: Sequence[Happened]) -> datetime | None:
    return events[-1].at if len(events) == A_PAGE else None
