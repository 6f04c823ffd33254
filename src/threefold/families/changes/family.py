"""Changes of the family itself."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.core.ids import new_id
from threefold.families.changes.rows import fill, fresh
from threefold.families.errors import ends_before_start
from threefold.families.events import FamilyChanged, FamilyCreated, WorkerAssigned
from threefold.families.models import Assignment, Family


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
        Refused: the day of closing lies before the day of opening.
    """
    row = fresh(family, base_version)
    closed = facts.stage == Family.Stage.CLOSED
    values = asdict(facts) | {"closed_on": (facts.closed_on or day_of(at)) if closed else None}
    if values["closed_on"] and values["closed_on"] < facts.opened_on:
        raise ends_before_start("closed_on")
    count = fill(row, values)
    record(FamilyChanged(stage=facts.stage, fields=count), by=by, at=at, family=row.pk, subject=row.pk)
    return row


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
