"""Changes of days in court."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.groups import Group
from threefold.families import events
from threefold.families.changes.rows import fill, fresh, ours
from threefold.families.models import CourtDate, Family


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """When and where a hearing is, what it is about; afterwards what the court said."""

    kind: str
    on: date
    hour: time | None = None
    where: str = ""
    about: str = ""
    outcome: str = ""


@change("families.add_court_date", writes="court.orders")
def add_court_date(*, by: Worker, family: Family, id: UUID, at: datetime, hearing: Hearing) -> CourtDate:
    """Write down a day in court."""
    row = CourtDate.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, **asdict(hearing)
    )
    told = events.CourtDateAdded(court_date=row.pk, hearing=row.kind)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.change_court_date", writes="court.orders")
def change_court_date(
    *, by: Worker, family: Family, id: UUID, at: datetime, court_date: CourtDate, hearing: Hearing,
    base_version: int,
) -> CourtDate:  # fmt: skip
    """Put a hearing off, or write down what the court said.

    Raises:
        Stale: somebody changed it since `base_version`.
    """
    ours(family, court_date.family_id, Group.COURT)
    row = fresh(court_date, base_version)
    count = fill(row, asdict(hearing))
    told = events.CourtDateChanged(court_date=row.pk, hearing=row.kind, fields=count)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row
