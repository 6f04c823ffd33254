"""Mapping conversations: why they were held, who was there, and the order of the three questions."""

from dataclasses import dataclass, fields
from datetime import date, datetime, time
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family, Person
from threefold.mapping.events import items as events
from threefold.mapping.models import MapSession
from threefold.practice.errors import NotAllowed, Stale
from threefold.practice.vocabulary.questions import Question

MANY = ("participants", "by_phone", "invited_absent")
AS_WRITTEN = ",".join(question.value for question in Question)


@dataclass(frozen=True, kw_only=True)
class NewSession:
    """What is written about one mapping conversation."""

    held_on: date
    purpose: str
    from_hour: time | None = None
    to_hour: time | None = None
    place: str = ""
    desired_outcome: str = ""
    context: str = ""
    agreements: str = ""
    plus_delta: str = ""
    language: str = "en"
    participants: frozenset[UUID] = frozenset()
    by_phone: frozenset[UUID] = frozenset()
    invited_absent: frozenset[UUID] = frozenset()
    others_present: str = ""
    column_order: str = AS_WRITTEN


PLAIN = tuple(one.name for one in fields(NewSession) if one.name not in MANY)


@change("mapping.begin_session", writes="meetings")
def begin_session(*, by: Worker, family: Family, id: UUID, at: datetime, new: NewSession) -> MapSession:
    """Enter a mapping conversation; whoever enters it facilitates it."""
    _refuse_strangers(family, new)
    row = MapSession(id=id, agency_id=family.agency_id, created_at=at, family=family, facilitator=by)
    _put(row, new)
    told = events.SessionBegun(session=row.pk, present=len(new.participants))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.change_session", writes="meetings")
def change_session(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    session: MapSession,
    new: NewSession,
    base_version: int,
) -> MapSession:
    """Change what is written about a mapping conversation.

    Raises:
        Stale: somebody changed it since `base_version`; the page shows both and a person chooses.
    """
    row = _hold(family, session)
    _refuse_strangers(family, new)
    if row.version != base_version:
        raise Stale(row)
    row.version += 1
    _put(row, new)
    told = events.SessionChanged(session=row.pk, present=len(new.participants))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.order_columns", writes="meetings")
def order_columns(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    session: MapSession,
    order: str,
) -> MapSession:
    """Choose which of the three questions comes first in this conversation."""
    row = _hold(family, session)
    if not is_order(order):
        raise NotAllowed("meetings")
    row.column_order = order
    row.save(update_fields=["column_order"])
    told = events.ColumnsOrdered(session=row.pk, order=order)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def is_order(order: str) -> bool:
    """Whether `order` names the three questions, each once."""
    return sorted(order.split(",")) == sorted(question.value for question in Question)


def _hold(family: Family, session: MapSession) -> MapSession:
    row = MapSession.objects.select_for_update().filter(pk=session.pk, family=family).first()
    if row is None:
        raise NotAllowed("meetings")
    return row


def _refuse_strangers(family: Family, new: NewSession) -> None:
    people = new.participants | new.by_phone | new.invited_absent
    ours = Person.objects.filter(family=family, pk__in=people).count() == len(people)
    if not ours or not is_order(new.column_order) or new.language not in ("en", "es"):
        raise NotAllowed("meetings")


def _put(row: MapSession, new: NewSession) -> None:
    for name in PLAIN:
        setattr(row, name, getattr(new, name))
    row.save()
    for name in MANY:
        getattr(row, name).set(getattr(new, name))
