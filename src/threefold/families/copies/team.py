"""Who works with a family, who must not, what was opened, and what was handed over."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.copies.words import words_for
from threefold.families.models import Assignment, Conflict, Family, HandedOver, Opening, TextTaken
from threefold.families.naming import name_for


@dataclass(frozen=True, kw_only=True)
class AssignmentCopy:
    """A worker's term with the family."""

    id: UUID
    worker: UUID
    name: str = shown("family.header", default="")
    phone: str = shown("family.header", default="")
    kind: str = shown("family.header", default="")
    starts: date | None = shown("family.header")
    ends: date | None = shown("family.header")


@dataclass(frozen=True, kw_only=True)
class ConflictCopy:
    """A worker who must not see the family, and why."""

    id: UUID
    worker: UUID
    name: str = shown("notes.working", default="")
    reason: str = shown("notes.working", default="")
    starts: date | None = shown("notes.working")
    ends: date | None = shown("notes.working")


@dataclass(frozen=True, kw_only=True)
class HandedCopy:
    """A copy that was made for a person, and what became of it."""

    id: UUID
    person: UUID
    name: str
    kind: str
    subject: UUID | None
    surface: str
    language: str
    outcome: str
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class TakenCopy:
    """A text that was taken along for another system."""

    id: UUID
    addressee: str
    how: str
    language: str
    parts: tuple[str, ...]
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class OpeningCopy:
    """Something sealed that was opened, by whom, why, and who looked at the reason."""

    id: UUID
    worker: str
    group: str
    break_glass: bool
    purpose: str
    reason: str
    at: datetime
    until: datetime
    reviewed_by: str
    reviewed_at: datetime | None
    review_note: str


def team_for(family: Family, reader: Reader, surface: Surface) -> tuple[AssignmentCopy, ...]:
    """Every term with the family, those that run first, then the newest."""
    rows = Assignment.objects.filter(family=family).select_related("worker").order_by("-starts", "pk")
    ordered = sorted(rows, key=lambda row: row.ends is not None)
    return tuple(
        build(
            AssignmentCopy, reader, surface, id=row.pk, worker=row.worker_id, name=row.worker.name,
            phone=row.worker.phone, kind=row.kind, starts=row.starts, ends=row.ends,
        )
        for row in ordered
    )  # fmt: skip


def conflicts_for(family: Family, reader: Reader, surface: Surface) -> tuple[ConflictCopy, ...]:
    """Who must not see the family; none for readers who may not know."""
    if not may_see(reader, Group.WORKING_NOTES, surface):
        return ()
    rows = Conflict.objects.filter(family=family).select_related("worker").order_by("-starts", "pk")
    return tuple(
        build(
            ConflictCopy, reader, surface, id=row.pk, worker=row.worker_id, name=row.worker.name,
            reason=words_for(reader, surface, Group.WORKING_NOTES, row.reason), starts=row.starts, ends=row.ends,
        )
        for row in rows
    )  # fmt: skip


def handed_over_for(family: Family, reader: Reader, surface: Surface) -> tuple[HandedCopy, ...]:
    """The account of copies, newest first. Somebody of the family gets their own lines."""
    if not may_see(reader, Group.ACCOUNTING, surface):
        return ()
    rows = HandedOver.objects.filter(family=family).select_related("person", "by").order_by("-at", "-pk")
    if not reader.is_staff:
        rows = rows.filter(person=reader.person)
    return tuple(
        HandedCopy(
            id=row.pk, person=row.person_id, name=name_for(row.person, reader), kind=row.kind,
            subject=row.subject, surface=row.surface, language=row.language, outcome=row.outcome, by=row.by.name,
            at=row.at,
        )
        for row in rows
    )  # fmt: skip


def texts_taken_for(family: Family, reader: Reader, surface: Surface) -> tuple[TakenCopy, ...]:
    """The texts that were taken along for other systems, newest first: the county's own account of them."""
    if not (reader.is_staff and may_see(reader, Group.ACCOUNTING, surface)):
        return ()
    rows = TextTaken.objects.filter(family=family).select_related("by").order_by("-at", "-pk")
    return tuple(
        TakenCopy(
            id=row.pk, addressee=row.addressee, how=row.how, language=row.language, parts=tuple(row.parts),
            by=row.by.name, at=row.at,
        )
        for row in rows
    )  # fmt: skip


def openings_for(family: Family, reader: Reader, surface: Surface) -> tuple[OpeningCopy, ...]:
    """What was opened with a reason, newest first, for those who may see the account."""
    if not reader.is_staff or not may_see(reader, Group.ACCOUNTING, surface):
        return ()
    rows = Opening.objects.filter(family=family).select_related("worker", "reviewed_by")
    return tuple(opening_copy(row) for row in rows.order_by("-created_at", "-pk")[:200])


def opening_copy(row: Opening) -> OpeningCopy:
    """One opening, as the supervisors who were told see it. It says why, not what was found."""
    return OpeningCopy(
        id=row.pk,
        worker=row.worker.name,
        group=row.group,
        break_glass=row.break_glass,
        purpose=row.get_purpose_display(),
        reason=row.reason,
        at=row.created_at,
        until=row.until,
        reviewed_by=row.reviewed_by.name if row.reviewed_by else "",
        reviewed_at=row.reviewed_at,
        review_note=row.review_note,
    )
