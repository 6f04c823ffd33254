"""Opening what is sealed: with a reason, for an hour, and somebody else is told at once."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.families import alerts
from threefold.families.errors import Refused
from threefold.families.events import OpeningReviewed, SealedClosed, SealedOpened
from threefold.families.models import Family, Opening
from threefold.families.roles import in_conflict, role_towards
from threefold.practice.errors import NotAllowed

AN_HOUR = timedelta(hours=1)
# Never opened by anybody here: the record a court sealed, and county counsel's advice.
NEVER = frozenset({Group.SEALED, Group.PRIVILEGED})


@dataclass(frozen=True, kw_only=True)
class Need:
    """Why somebody must see something now: one of `Opening.Purpose`, and words of their own."""

    purpose: str
    reason: str


@change("families.open_sealed", writes="family.header")
def open_sealed(*, by: Worker, of: Family, id: UUID, at: datetime, group: Group, need: Need) -> Opening:
    """Open one group of fields of a family for an hour, on screen only.

    What the worker's role may open shows a need; break-glass opens what is sealed to it. With `Group.HEADER` a
    worker who is not assigned opens the whole family, as a secondary worker would see it: a child in danger
    does not wait for an assignment. Their supervisors are told at once, and review it.

    The family is called `of`: the gate asks for caseworkers and supervisors of the agency, and this decides more.

    Raises:
        NotAllowed: another agency, a conflict, or a group that this role may never open.
        Refused: no reason.
    """
    if not need.reason.strip():
        raise Refused(_("Say in your own words why you need to see this."), field="reason")
    on = day_of(at)
    if group in NEVER or by.agency_id != of.agency_id or in_conflict(by, of, on=on):
        raise NotAllowed(group)
    breaks_glass = _breaks_glass(by, of, group, at)
    row = Opening.objects.create(
        id=id, agency_id=of.agency_id, created_at=at, family=of, worker=by, group=group,
        break_glass=breaks_glass, purpose=need.purpose, reason=need.reason, until=at + AN_HOUR,
    )  # fmt: skip
    told = SealedOpened(opening=row.pk, group=group, purpose=need.purpose, break_glass=breaks_glass)
    record(told, by=by, at=at, family=of.pk, subject=row.pk)
    to = [one.email for one in alerts.told_of(by, of, on=on)]
    transaction.on_commit(lambda: alerts.send(to))
    return row


@change("families.close_opening", writes="family.header")
def close_opening(*, by: Worker, of: Family, id: UUID, at: datetime, opening: Opening) -> Opening:
    """Close it before the hour is over.

    Raises:
        NotAllowed: it is somebody else's.
    """
    if opening.worker_id != by.pk or opening.family_id != of.pk:
        raise NotAllowed(Group.HEADER)
    opening.until = min(opening.until, at)
    opening.save(update_fields=["until"])
    record(SealedClosed(opening=opening.pk), by=by, at=at, family=of.pk, subject=opening.pk)
    return opening


@change("families.review_opening", writes="family.header")
def review_opening(*, by: Worker, id: UUID, at: datetime, opening: Opening, note: str) -> Opening:
    """A supervisor looks at why something was opened, and says what they think of it.

    Raises:
        NotAllowed: not one of the supervisors who were told, or the one who opened it.
    """
    if by not in alerts.told_of(opening.worker, opening.family, on=day_of(at)):
        raise NotAllowed(Group.HEADER)
    opening.reviewed_by, opening.reviewed_at, opening.review_note = by, at, note
    opening.save(update_fields=["reviewed_by", "reviewed_at", "review_note"])
    told = OpeningReviewed(opening=opening.pk)
    record(told, by=by, at=at, family=opening.family_id, subject=opening.pk)
    return opening


def _breaks_glass(by: Worker, family: Family, group: Group, at: datetime) -> bool:
    role = role_towards(by, family, on=day_of(at), at=at)
    if group is Group.HEADER:
        if role is not None or not (by.has_duty(Duty.CASEWORK) or by.has_duty(Duty.SUPERVISION)):
            raise NotAllowed(group)
        return True
    cell = may(role, group, Surface.SCREEN) if role else (Access.NONE,)
    if cell[0] not in (Access.NEED, Access.BREAK_GLASS):
        raise NotAllowed(group)
    return cell[0] is Access.BREAK_GLASS
