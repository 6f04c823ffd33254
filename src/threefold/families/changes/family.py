"""Changes of the family itself."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.core.ids import new_id
from threefold.families.events import FamilyCreated, WorkerAssigned
from threefold.families.models import Assignment, Family


@dataclass(frozen=True, kw_only=True)
class NewFamily:
    """What is asked when a family is entered."""

    name: str
    stage: str
    county_number: str = ""
    about: str = ""


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
