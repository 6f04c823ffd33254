"""Who saw a family's file, as somebody of the family may have it: days, workers, what sort of act, and which of the
things on the reader's own copies were changed.

That a thing is sealed must not show here. What was done with something sealed, with whom others are kept safe from, or
with anything that is not on the reader's copies counts as opening the file, which it took.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.db.models import Q

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty, Role
from threefold.audit.counting import Did, who_did
from threefold.core.clock import day_of
from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.copies.changed import Known, Thing, things_changed
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
    LISTED = "listed"


NOBODY_SAW = Q(kind="read.refused")
# The whole file, opened by somebody who does not work with the family. Of what else is opened in need it is nobody's
# to know that there is something.
WHOLE_FILE = Q(
    kind="families.sealed_opened", detail__break_glass=True, detail__group=Group.HEADER.value
)  # fmt: skip
SORTS: tuple[tuple[Q, str], ...] = (
    (NOBODY_SAW, ""),
    (Q(kind="read.listed"), Act.LISTED.value),
    (Q(kind="read.shown"), Act.OPENED.value),
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
    changed: tuple[Thing, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SeenCopy:
    """The whole list, the newest first. `listed` had the family's name on a list before them; `handed` are the copies
    that were made for this very reader.
    """

    days: tuple[Seen, ...] = shown("disclosure.accounting", default=())
    months: tuple[Seen, ...] = shown("disclosure.accounting", default=())
    listed: tuple[Who, ...] = shown("disclosure.accounting", default=())
    handed: tuple[HandedCopy, ...] = shown("disclosure.accounting", default=())


def seen_for(
    family: Family, reader: Reader, surface: Surface, *, before: datetime, known: Known
) -> SeenCopy | None:
    """Who saw the family's file before a moment; None for whoever may not know. `known` is what stands on the reader's
    own copies. A constant number of queries.
    """
    if not may_see(reader, Group.ACCOUNTING, surface):
        return None
    sorts = (*SORTS, *things_changed(reader, known))
    found = who_did(family.pk, agency=family.agency_id, before=before, sorts=sorts, other=Act.OPENED)
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
    found: dict[tuple[date, Who], set[str]] = {}
    for one in did:
        if one.actor:
            found.setdefault((begins(one.on), who.get(one.actor, Who())), set()).add(one.what)
    seen = [_line(on, one, what) for (on, one), what in sorted(found.items(), key=lambda row: row[0])]
    return tuple(sorted(seen, key=lambda one: one.on, reverse=True))


def _line(on: date, who: Who, what: set[str]) -> Seen:
    """Whoever changed a thing had the file open: said besides, it would tell that there was more."""
    changed = tuple(thing for thing in Thing if thing in what)
    acts = (act for act in Act if act in what and not (changed and act is Act.OPENED))
    return Seen(on=on, who=who, acts=tuple(acts), changed=changed)


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
