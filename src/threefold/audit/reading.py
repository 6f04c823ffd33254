"""Reading the log for a family's timeline: changes only, newest first, in sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from threefold.audit.events import kinds
from threefold.audit.models import Entry


@dataclass(frozen=True, kw_only=True)
class Happened:
    """An event as a timeline needs it; the page puts the actor's name into the sentence."""

    id: UUID
    kind: str
    sentence: str
    actor: UUID | None
    subject: UUID | None
    detail: dict[str, Any]
    at: datetime


def changes_of(
    family: UUID, *, agency: UUID, before: datetime, since: datetime | None = None
) -> list[Happened]:
    """The changes of a family before a moment, newest first; with `since`, none that are older than this."""
    rows = _changes(family, agency, before)
    if since is not None:
        rows = rows.filter(at__gte=since)
    return list(_told(rows))


def change_number(number: int, *, family: UUID, agency: UUID, before: datetime) -> datetime | None:
    """When the change happened that is this far back from a moment; None: there are fewer."""
    return _changes(family, agency, before).values_list("at", flat=True)[number - 1 : number].first()


def _changes(family: UUID, agency: UUID, before: datetime) -> QuerySet[Entry]:
    rows = Entry.objects.filter(agency=agency, family=family, at__lt=before)
    return rows.exclude(kind__startswith="read.").order_by("-at", "-id")


def reads_of(family: UUID, *, agency: UUID, before: datetime, limit: int = 50) -> list[Happened]:
    """The newest reads and refusals of a family before a moment."""
    rows = Entry.objects.filter(agency=agency, family=family, at__lt=before)
    return list(_told(rows.filter(kind__startswith="read.").order_by("-at", "-id")[:limit]))


def _told(rows: Iterable[Entry]) -> Iterable[Happened]:
    for row in rows:
        kind = kinds.get(row.kind)
        yield Happened(
            id=row.id,
            kind=row.kind,
            sentence=str(kind.sentence) if kind else row.kind,
            actor=row.actor,
            subject=row.subject,
            detail=row.detail,
            at=row.at,
        )
