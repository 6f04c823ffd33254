"""Reading the log for a family's timeline: changes only, newest first, in sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

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


def changes_of(family: UUID, *, agency: UUID, before: datetime, limit: int = 50) -> list[Happened]:
    """The newest changes of a family before a moment."""
    rows = Entry.objects.filter(agency=agency, family=family, at__lt=before)
    return list(_told(rows.exclude(kind__startswith="read.").order_by("-at", "-id")[:limit]))


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
