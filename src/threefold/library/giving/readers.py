"""Who reads what others gave: editors what is sent, a second person what an editor took; nobody reads their own."""

from django.db.models import Q, QuerySet

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.disclosure.common import Common, may_common
from threefold.library.giving.models import Given
from threefold.library.giving.vocabulary import State


def reads_at_all(by: Worker) -> bool:
    """Whether somebody reads for the Toolkit."""
    return may_common(by.duties, Common.REVIEWED)


def edits(by: Worker, row: Given) -> bool:
    """Whether somebody is an editor of this: of the county, and not its giver."""
    return by.has_duty(Duty.TOOLKIT) and row.agency_id == by.agency_id and row.giver_id != by.pk


def is_second(by: Worker, row: Given) -> bool:
    """Whether somebody may be its second reader: neither its giver nor the editor who took it."""
    another = by.pk not in (row.giver_id, row.taken_by_id)
    return reads_at_all(by) and another and row.agency_id == by.agency_id


def readable(by: Worker) -> QuerySet[Given]:
    """What somebody may read of what others gave: as it was sent, never while it is being written."""
    if not reads_at_all(by):
        return Given.objects.none()
    which = Q(state=State.TAKEN) & ~Q(taken_by=by)
    if by.has_duty(Duty.TOOLKIT):
        which |= Q(state__in=(State.SENT, State.TAKEN, State.PUBLISHED, State.WITHDRAWN))
    return Given.objects.filter(which, agency=by.agency_id).exclude(giver=by)
