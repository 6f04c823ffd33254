"""Changes of who is to be kept safe from whom."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.groups import Group
from threefold.families import events
from threefold.families.changes.rows import fill, fresh, ours
from threefold.families.errors import Refused, ends_before_start
from threefold.families.models import Family, Person, ProtectedPlace, Protection


@dataclass(frozen=True, kw_only=True)
class Order:
    """On what basis, in a few words (the court's number, the judge's words), and how long."""

    basis: str
    starts: date
    ends: date | None = None
    note: str = ""


@change("families.add_protection", writes="court.orders")
def add_protection(
    *, by: Worker, family: Family, id: UUID, at: datetime, person: Person, from_person: Person, order: Order
) -> Protection:
    """From `order.starts` on, `person` is kept safe from `from_person` on every copy.

    Raises:
        Refused: both are one person, the end lies before the start, or a protected place of `person` is known to
            `from_person`.
    """
    for one in (person, from_person):
        ours(family, one.family_id, Group.COURT)
    if person.pk == from_person.pk:
        raise Refused(_("Choose two different people."), field="from_person")
    _runs_forward(order)
    _keeps_no_secret(person, from_person)
    row = Protection.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, person=person,
        from_person=from_person, basis=order.basis, starts=order.starts, ends=order.ends, note=order.note,
    )  # fmt: skip
    told = events.ProtectionAdded(protection=row.pk, basis=order.basis)
    record(told, by=by, at=at, family=family.pk, subject=person.pk)
    return row


@change("families.change_protection", writes="court.orders")
def change_protection(
    *, by: Worker, family: Family, id: UUID, at: datetime, protection: Protection, order: Order,
    base_version: int,
) -> Protection:  # fmt: skip
    """Change the basis, the words or the days: an emergency order becomes a restraining order.

    Raises:
        Stale: somebody changed it since `base_version`.
        Refused: the end lies before the start.
    """
    ours(family, protection.family_id, Group.COURT)
    _runs_forward(order)
    row = fresh(protection, base_version)
    fill(row, {"basis": order.basis, "starts": order.starts, "ends": order.ends, "note": order.note})
    told = events.ProtectionChanged(protection=row.pk, basis=order.basis)
    record(told, by=by, at=at, family=family.pk, subject=row.person_id)
    return row


@change("families.end_protection", writes="court.orders")
def end_protection(
    *, by: Worker, family: Family, id: UUID, at: datetime, protection: Protection, ends: date
) -> Protection:
    """The protection ends on a day; that it stood stays on record.

    Raises:
        Refused: the end lies before the start.
    """
    ours(family, protection.family_id, Group.COURT)
    row = Protection.objects.select_for_update().get(pk=protection.pk)
    if ends < row.starts:
        raise ends_before_start()
    fill(row, {"ends": ends})
    told = events.ProtectionEnded(protection=row.pk)
    record(told, by=by, at=at, family=family.pk, subject=row.person_id)
    return row


@change("families.withdraw_protection", writes="court.orders")
def withdraw_protection(
    *, by: Worker, family: Family, id: UUID, at: datetime, protection: Protection, reason: str
) -> Protection:
    """It was written by mistake: it stays on record with the reason, and was never in force.

    Raises:
        Refused: no reason was given.
    """
    ours(family, protection.family_id, Group.COURT)
    if not reason.strip():
        raise Refused(_("Say why it was a mistake."), field="reason")
    row = Protection.objects.select_for_update().get(pk=protection.pk)
    if row.withdrawn_at is None:
        fill(row, {"withdrawn_at": at, "withdrawn_reason": reason})
    told = events.ProtectionWithdrawn(protection=row.pk, basis=row.basis)
    record(told, by=by, at=at, family=family.pk, subject=row.person_id)
    return row


def _runs_forward(order: Order) -> None:
    if order.ends and order.ends < order.starts:
        raise ends_before_start()


def _keeps_no_secret(person: Person, from_person: Person) -> None:
    if ProtectedPlace.objects.filter(protects=person, known_to=from_person).exists():
        raise Refused(
            _("A protected place says that this person knows it. Change that first."), field="from_person"
        )
