"""The log of a family as a story: days, sentences, names. Made of audit events, so nothing else need be kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.accounts.models import Worker
from threefold.audit.reading import Happened, change_number, changes_of, reads_of
from threefold.core.clock import day_of, moment_of
from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.copies.people import names_for
from threefold.families.models import Family, Person
from threefold.families.words import COPIES, group_words

A_PAGE = 50
# Changes about a copy, by what became of it.
_COPIED: dict[tuple[str, str], Promise] = {
    ("families.copy_made", ""): gettext_lazy("%(actor)s made a copy for %(name)s: %(sheet)s"),
    ("families.copy_settled", "given"): gettext_lazy("%(actor)s wrote down that %(name)s has a copy"),
    ("families.copy_settled", "refused"): gettext_lazy(
        "%(actor)s wrote down that %(name)s did not want a copy"
    ),
}


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
    person did several times on one day is one line, so a page holds whole days.
    """
    events, earlier = _whole_days(family, before)
    told = _Telling(
        actors=_actors(family, events),
        people=names_for(list(Person.objects.filter(family=family)), reader, Surface.SCREEN),
        accounts=may_see(reader, Group.ACCOUNTING, Surface.SCREEN),
    )
    counted: dict[tuple[date, str, str], list[Happened]] = {}
    for one in events:
        counted.setdefault((day_of(one.at), *told.of(one)), []).append(one)
    lines = [
        Line(at=same[0].at, sentence=sentence, about=about, times=len(same))
        for (_on, sentence, about), same in counted.items()
    ]
    return _days(lines), earlier


def _whole_days(family: Family, before: datetime) -> tuple[list[Happened], datetime | None]:
    """About a page of changes and the rest of their earliest day; from when on there may be more."""
    edge = change_number(A_PAGE, family=family.pk, agency=family.agency_id, before=before)
    begins = moment_of(day_of(edge), None) if edge else None
    return changes_of(family.pk, agency=family.agency_id, before=before, since=begins), begins


@dataclass(frozen=True, kw_only=True)
class _Telling:
    """How changes are told: by the names that the reader may know; `accounts`: they may see who got which copy."""

    actors: dict[UUID, str]
    people: dict[UUID, str]
    accounts: bool

    def of(self, one: Happened) -> tuple[str, str]:
        """The sentence, and the person it was about."""
        actor = _name(self.actors, one)
        copied = self._copied(one, actor)
        if copied:
            return copied, ""
        return one.sentence.format(actor=actor), self.people.get(one.subject, "") if one.subject else ""

    def _copied(self, one: Happened, actor: str) -> str:
        """Of a copy: which sheet, and for whom; nothing where the reader may not know either."""
        name = self.people.get(_id(one.detail.get("person"))) if self.accounts else None
        said = _COPIED.get((one.kind, str(one.detail.get("outcome", ""))))
        if not name or said is None:
            return ""
        sheet = COPIES.get(str(one.detail.get("copy", "")), _("another sheet"))
        return str(said) % {"actor": actor, "name": name, "sheet": sheet}


def _id(given: Any) -> UUID:
    return UUID(str(given)) if given else UUID(int=0)


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
