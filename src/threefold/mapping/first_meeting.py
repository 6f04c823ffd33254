"""Whether a conversation was the first meeting in person that a report waits for."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.models import Person, Referral
from threefold.mapping.models import MapSession

NEAR = (Person.Standing.PARENT, Person.Standing.CAREGIVER, Person.Standing.CHILD)


def waiting_reports(opened: Opened) -> tuple[Referral, ...]:
    """The reports, where one of them waits until the family is met, for whoever may write that down; else none. Those
    that were answered are among them, so that a form that is sent twice is read twice in the same way.
    """
    if not opened.may_write(Group.REPORT_SAFE):
        return ()
    rows = Referral.objects.filter(family=opened.family).exclude(response=Referral.Response.EVALUATED_OUT)
    found = tuple(rows.order_by("received_at", "pk"))
    return found if any(one.responded_at is None for one in found) else ()


def answered_by(reports: Sequence[Referral], met_at: datetime) -> tuple[Referral, ...]:
    """The reports that had come in when the family was met."""
    return tuple(one for one in reports if one.received_at <= met_at)


def perhaps_met(referrals: Sequence[Referral]) -> dict[UUID, MapSession]:
    """By referral, the first conversation since it came in with somebody of the family in the room."""
    rows = MapSession.objects.filter(
        family__in=[one.family_id for one in referrals], participants__standing__in=NEAR
    )
    found: dict[UUID, MapSession] = {}
    for row in rows.distinct().order_by("held_on", "created_at", "pk"):
        for one in referrals:
            if one.family_id == row.family_id and row.held_on >= day_of(one.received_at):
                found.setdefault(one.pk, row)
    return found
