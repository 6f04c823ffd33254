"""Changes of the family itself."""

from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.changes.rows import fill, fresh
from threefold.families.closing import in_the_way
from threefold.families.errors import ends_before_start, looked_before_it_began, no_ending
from threefold.families.events import FamilyChanged, FamilyCreated, RulesLetPass, WorkerAssigned
from threefold.families.models import Assignment, Family, Person
from threefold.families.roles import role_towards
from threefold.practice.errors import NotAllowed, RuleBroken


@dataclass(frozen=True, kw_only=True)
class NewFamily:
    """What is asked when a family is entered."""

    name: str
    stage: str
    county_number: str = ""
    about: str = ""


@dataclass(frozen=True, kw_only=True)
class FamilyFacts:
    """What can be changed about a family; `closed_on` is kept only while the stage is closed."""

    name: str
    stage: str
    opened_on: date
    county_number: str = ""
    about: str = ""
    closed_on: date | None = None
    closing_note: str = ""
    # What was done before closing (rule 50): children whom somebody saw alone, and when the network met about it.
    seen_alone: frozenset[UUID] = frozenset()
    network_met_on: date | None = None
    # Prevention services that run (rule 51), and the last look at the dangers meanwhile.
    prevention_from: date | None = None
    prevention_looked_on: date | None = None

    def own(self) -> dict[str, Any]:
        """What stands in the family's own row."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name != "seen_alone"}


@change("families.create_family", writes="family.header")
def create_family(*, by: Worker, id: UUID, at: datetime, new: NewFamily) -> Family:
    """Enter a family; whoever enters it is its social worker from that day."""
    family = Family.objects.create(
        id=id,
        agency_id=by.agency_id,
        created_at=at,
        opened_on=day_of(at),
        name=new.name,
        stage=new.stage,
        county_number=new.county_number,
        about=new.about,
    )
    record(FamilyCreated(stage=new.stage), by=by, at=at, family=family.pk, subject=family.pk)
    assign(by=by, family=family, worker=by, kind=Assignment.Kind.SOCIAL_WORKER, at=at)
    return family


@change("families.change_family", writes="family.header")
def change_family(
    *, by: Worker, family: Family, id: UUID, at: datetime, facts: FamilyFacts, base_version: int
) -> Family:
    """Change a family's name, stage, dates or what we should know about how it does things.

    Raises:
        Stale: somebody changed it since `base_version`.
        Refused: the day of closing lies before the day of opening; somebody looked before prevention services began;
            or it closes, and nothing says how it ends.
        NotAllowed: somebody seen alone is no child of this family.
        RuleBroken: it closes now, something stands in the way, and no supervisor let it pass with a note.
    """
    row = fresh(family, base_version)
    closed, was_closed = facts.stage == Family.Stage.CLOSED, row.stage == Family.Stage.CLOSED
    facts = _without_an_old_look(facts, row)
    values = facts.own() | {"closed_on": (facts.closed_on or day_of(at)) if closed else None}
    if values["closed_on"] and values["closed_on"] < facts.opened_on:
        raise ends_before_start("closed_on")
    if facts.prevention_looked_on and not _looked_since(facts):
        raise looked_before_it_began()
    count = fill(row, values)
    row.seen_alone.set(_children(row, facts.seen_alone))
    # Asked of what was just written: a refusal takes the whole change back.
    passed = _let_pass(row, by=by, at=at) if closed and not was_closed else ()
    if closed and not was_closed and not facts.closing_note.strip():
        raise no_ending()
    record(FamilyChanged(stage=facts.stage, fields=count), by=by, at=at, family=row.pk, subject=row.pk)
    if passed:
        let_pass = RulesLetPass(rules=",".join(map(str, passed)))
        record(let_pass, by=by, at=at, family=row.pk, subject=row.pk)
    return row


def _without_an_old_look(facts: FamilyFacts, row: Family) -> FamilyFacts:
    """A look that merely stayed on the form goes with the services that it belonged to."""
    stayed = facts.prevention_looked_on is not None and facts.prevention_looked_on == row.prevention_looked_on
    return replace(facts, prevention_looked_on=None) if stayed and not _looked_since(facts) else facts


def _looked_since(facts: FamilyFacts) -> bool:
    began, looked = facts.prevention_from, facts.prevention_looked_on
    return began is not None and looked is not None and looked >= began


def _children(family: Family, ids: frozenset[UUID]) -> list[Person]:
    rows = list(Person.objects.filter(pk__in=ids, family=family, standing=Person.Standing.CHILD))
    if len(rows) != len(ids):
        raise NotAllowed(Group.HEADER)
    return rows


def _let_pass(row: Family, *, by: Worker, at: datetime) -> tuple[int, ...]:
    """The rules that a supervisor lets pass; none when nothing stands in the way of closing."""
    on = day_of(at)
    problems = in_the_way(row, on=on)
    supervises = role_towards(by, row, on=on) is Role.SUPERVISOR
    if problems and not (supervises and row.closing_note and not any(one.firm for one in problems)):
        raise RuleBroken(problems)
    return tuple(sorted({one.rule for one in problems}))


def assign(*, by: Worker, family: Family, worker: Worker, kind: str, at: datetime) -> Assignment:
    """Begin a worker's term today, as part of another change."""
    row = Assignment.objects.create(
        id=new_id(),
        agency_id=family.agency_id,
        created_at=at,
        family=family,
        worker=worker,
        kind=kind,
        starts=day_of(at),
    )
    record(WorkerAssigned(worker=worker.pk, assignment=kind), by=by, at=at, family=family.pk, subject=row.pk)
    return row
