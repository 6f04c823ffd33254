"""Who saw a family's file, as somebody of the family may have it: days, workers and what sort of act, never of what.

That a thing is sealed must not show here. What was done with something sealed, with whom others are kept safe from, or
with other people's copies counts as opening the file, which it took; so does every kind of change not listed below.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from django.db.models import Q

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty, Role
from threefold.audit.counting import Did, who_did
from threefold.core.clock import day_of
from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.copies.team import HandedCopy, handed_over_for
from threefold.families.models import Assignment, Family
from threefold.families.roles import BY_KIND

# What is older is told by the month.
BY_DAY = timedelta(days=365)


class Act(StrEnum):
    """What somebody did, in the order in which it is told."""

    EMERGENCY = "emergency"
    TOOK_OUT = "took_out"
    TOOK_TEXT = "took_text"
    OPENED = "opened"
    CHANGED = "changed"
    LISTED = "listed"


NOBODY_SAW = Q(kind="read.refused")
CHANGES = (
    "families.family_created", "families.family_changed", "families.person_added", "families.person_changed",
    "families.household_added", "families.household_changed", "families.residence_began",
    "families.residence_ended", "families.residence_changed", "families.residence_removed", "families.tie_added",
    "families.tie_changed", "families.tie_removed", "families.worker_assigned", "families.assignment_ended",
    "families.court_date_added", "families.court_date_changed", "families.imported",
)  # fmt: skip
# The whole file, opened by somebody who does not work with the family. Of what else is opened in need it is nobody's
# to know that there is something.
WHOLE_FILE = Q(
    kind="families.sealed_opened", detail__break_glass=True, detail__group=Group.HEADER.value
)  # fmt: skip
SORTS: tuple[tuple[Q, str], ...] = (
    (NOBODY_SAW, ""),
    (Q(kind="read.listed"), Act.LISTED.value),
    (Q(kind="read.shown"), Act.OPENED.value),
    (Q(kind__startswith="mapping."), Act.CHANGED.value),
    (Q(kind__startswith="networks."), Act.CHANGED.value),
    (Q(kind__startswith="plans."), Act.CHANGED.value),
    (Q(kind__in=CHANGES), Act.CHANGED.value),
    (WHOLE_FILE, Act.EMERGENCY.value),
    (Q(kind="families.exported"), Act.TOOK_OUT.value),
    (Q(kind="families.text_taken"), Act.TOOK_TEXT.value),
)


@dataclass(frozen=True, kw_only=True, order=True)
class Who:
    """A worker. Of whoever does not work with the family only what they are in the county (`duty`): the policy gives a
    family its own team's names, and no accounts.
    """

    name: str = ""
    role: str = ""
    duty: str = ""


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What one worker (or several whom the family cannot tell apart) did on a day, or in a month that begins then."""

    on: date
    who: Who
    acts: tuple[Act, ...]


@dataclass(frozen=True, kw_only=True)
class SeenCopy:
    """The whole list, the newest first. `listed` had the family's name on a list before them; `handed` are the copies
    that were made for this very reader.
    """

    days: tuple[Seen, ...] = shown("disclosure.accounting", default=())
    months: tuple[Seen, ...] = shown("disclosure.accounting", default=())
    listed: tuple[Who, ...] = shown("disclosure.accounting", default=())
    handed: tuple[HandedCopy, ...] = shown("disclosure.accounting", default=())


def seen_for(family: Family, reader: Reader, surface: Surface, *, before: datetime) -> SeenCopy | None:
    """Who saw the family's file before a moment; None for whoever may not know. A constant number of queries."""
    if not may_see(reader, Group.ACCOUNTING, surface):
        return None
    found = who_did(family.pk, agency=family.agency_id, before=before, sorts=SORTS, other=Act.OPENED)
    workers = list(Worker.objects.filter(agency=family.agency_id, pk__in={one.actor for one in found}))
    handed = handed_over_for(family, reader, surface)
    named = may_name(reader, surface, (*(one.name for one in workers), *(one.by for one in handed)))
    who = _workers(family, workers, named=named)
    lists = [one for one in found if one.what == Act.LISTED]
    since = day_of(before) - BY_DAY
    did = [one for one in found if one.what != Act.LISTED]
    return build(
        SeenCopy,
        reader,
        surface,
        days=_told((one for one in did if one.on >= since), who, lambda day: day),
        months=_told((one for one in did if one.on < since), who, lambda day: day.replace(day=1)),
        listed=tuple(sorted({who[one.actor] for one in lists if one.actor in who})),
        handed=handed if named else tuple(replace(one, by="") for one in handed),
    )


def _told(did: Iterable[Did], who: dict[UUID, Who], begins: Callable[[date], date]) -> tuple[Seen, ...]:
    """One line a worker and day (or what `begins` makes of it). Without a worker nobody of the county did it."""
    found = sorted({(begins(one.on), who.get(one.actor, Who()), Act(one.what)) for one in did if one.actor})
    lines = groupby(found, key=lambda line: line[:2])
    seen = [
        Seen(on=on, who=one, acts=tuple(act for act in Act if act in {line[2] for line in same}))
        for (on, one), same in ((key, list(same)) for key, same in lines)
    ]
    return tuple(sorted(seen, key=lambda one: one.on, reverse=True))


def may_name(reader: Reader, surface: Surface, names: Iterable[str]) -> bool:
    """Whether workers are named at all: where one of these names also names what is hidden from the reader, nobody is,
    for a single one that is missing would tell.
    """
    hits = any(hidden.stands_in(name) for hidden in reader.hidden for name in names)
    return may_see(reader, Group.HEADER, surface) and not hits


def _workers(family: Family, workers: Iterable[Worker], *, named: bool) -> dict[UUID, Who]:
    """Those who did it, by what they are or were to the family."""
    terms = list(Assignment.objects.filter(family=family).order_by("starts", "pk").select_related("worker"))
    roles = {row.worker_id: BY_KIND[Assignment.Kind(row.kind)] for row in terms}
    units = {row.worker.unit_id for row in terms if row.worker.unit_id}
    return {one.pk: _who(one, roles.get(one.pk), units, named=named) for one in workers}


def _who(worker: Worker, role: Role | None, units: set[UUID], *, named: bool) -> Who:
    if role is None and worker.unit_id in units and worker.has_duty(Duty.SUPERVISION):
        role = Role.SUPERVISOR
    if role is None:
        return Who(duty=next((duty.value for duty in Duty if worker.has_duty(duty)), ""))
    return Who(name=worker.name if named else "", role=role.value)
