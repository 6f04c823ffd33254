"""Changes of who works with the family, and who must not."""

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families import events
from threefold.families.changes.rows import ours
from threefold.families.errors import Refused, ends_before_start
from threefold.families.models import Assignment, Conflict, Family
from threefold.families.roles import in_conflict, role_towards
from threefold.practice.errors import NotAllowed


@change("families.begin_assignment", writes="family.header")
def begin_assignment(
    *, by: Worker, family: Family, id: UUID, at: datetime, worker: Worker, kind: str, starts: date
) -> Assignment:
    """A worker's term with the family begins on a day. Said again, it is one term.

    Raises:
        Refused: a conflict of interest bars the worker, or their account is closed.
        NotAllowed: the worker is of another agency.
    """
    if worker.agency_id != family.agency_id:
        raise NotAllowed(Group.HEADER)
    if not worker.is_active:
        raise Refused(_("This account is closed."), field="worker")
    if in_conflict(worker, family, on=starts):
        raise Refused(_("A conflict of interest bars this worker."), field="worker")
    row = Assignment.objects.current(starts).filter(family=family, worker=worker, kind=kind).first()
    row = row or Assignment.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, worker=worker, kind=kind,
        starts=starts,
    )  # fmt: skip
    told = events.WorkerAssigned(worker=worker.pk, assignment=kind)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.end_assignment", writes="family.header")
def end_assignment(
    *, by: Worker, family: Family, id: UUID, at: datetime, assignment: Assignment, ends: date
) -> Assignment:
    """A term ends with a day. A supervisor ends any; a social worker their own, and those of helpers.

    Raises:
        NotAllowed: another social worker's term.
        Refused: nobody would be left as social worker, or the end lies before the start.
    """
    ours(family, assignment.family_id, Group.HEADER)
    row = Assignment.objects.select_for_update().get(pk=assignment.pk)
    supervises = role_towards(by, family, on=day_of(at)) is Role.SUPERVISOR
    if row.kind == Assignment.Kind.SOCIAL_WORKER:
        if row.worker_id != by.pk and not supervises:
            raise NotAllowed(Group.HEADER)
        _somebody_stays(row, ends)
    if ends < row.starts:
        raise ends_before_start()
    row.ends = ends
    row.save(update_fields=["ends"])
    told = events.AssignmentEnded(worker=row.worker_id, assignment=row.kind)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.declare_conflict", writes="family.header")
def declare_conflict(
    *, by: Worker, family: Family, id: UUID, at: datetime, worker: Worker, reason: str, starts: date
) -> Conflict:
    """A worker must not see this family: from `starts` on it is not there for them.

    Raises:
        NotAllowed: the worker is of another agency.
    """
    if worker.agency_id != family.agency_id:
        raise NotAllowed(Group.HEADER)
    row = Conflict.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, worker=worker, reason=reason,
        starts=starts,
    )  # fmt: skip
    told = events.ConflictDeclared(worker=worker.pk)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.end_conflict", writes="family.header")
def end_conflict(
    *, by: Worker, family: Family, id: UUID, at: datetime, conflict: Conflict, ends: date
) -> Conflict:
    """A conflict of interest is over. Only a supervisor says so.

    Raises:
        NotAllowed: the writer is not the supervisor.
        Refused: the end lies before the start.
    """
    ours(family, conflict.family_id, Group.HEADER)
    if role_towards(by, family, on=day_of(at)) is not Role.SUPERVISOR:
        raise NotAllowed(Group.HEADER)
    if ends < conflict.starts:
        raise ends_before_start()
    conflict.ends = ends
    conflict.save(update_fields=["ends"])
    told = events.ConflictEnded(worker=conflict.worker_id)
    record(told, by=by, at=at, family=family.pk, subject=conflict.pk)
    return conflict


def _somebody_stays(row: Assignment, ends: date) -> None:
    """A family without a social worker could be opened by nobody."""
    others = Assignment.objects.filter(family=row.family_id, kind=Assignment.Kind.SOCIAL_WORKER)
    others = others.exclude(pk=row.pk).filter(ends__isnull=True, starts__lte=ends, worker__is_active=True)
    if not others.exists():
        raise Refused(_("Give the family to another social worker first. Then end this term."), field="ends")
