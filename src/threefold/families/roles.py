"""What a worker is towards a family today. Access begins and ends with the assignment; a conflict beats all."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty, Role
from threefold.disclosure.groups import Group
from threefold.families.models import Assignment, Conflict, Family, Opening

BY_KIND = {
    Assignment.Kind.SOCIAL_WORKER: Role.SOCIAL_WORKER,
    Assignment.Kind.SECONDARY_WORKER: Role.SECONDARY_WORKER,
    Assignment.Kind.FACILITATOR: Role.FACILITATOR,
}
_STRONGEST = (Role.SOCIAL_WORKER, Role.SUPERVISOR, Role.SECONDARY_WORKER, Role.FACILITATOR)


def role_towards(worker: Worker, family: Family, *, on: date, at: datetime | None = None) -> Role | None:
    """The strongest role of `worker` towards `family` on a day; None when they are strangers, or in conflict.

    With the moment `at`, a stranger who broke the glass within the hour sees it as a secondary worker does.
    """
    if worker.agency_id != family.agency_id or not worker.is_active:
        return None
    found = _roles(worker, family, on)
    if not found and at is not None and _broke_the_glass(worker, family, at):
        found.add(Role.SECONDARY_WORKER)
    if not found or in_conflict(worker, family, on=on):
        return None
    return next((role for role in _STRONGEST if role in found), None)


def _roles(worker: Worker, family: Family, on: date) -> set[Role]:
    """By assignments of their own, and of those whom they supervise, in one question."""
    mine = Q(worker=worker)
    supervises = worker.has_duty(Duty.SUPERVISION) and worker.unit_id is not None
    if supervises:
        mine |= Q(worker__unit=worker.unit_id)
    rows = Assignment.objects.current(on).filter(mine, family=family).values_list("kind", "worker")
    found = {BY_KIND[Assignment.Kind(kind)] for kind, who in rows if who == worker.pk}
    return found | {Role.SUPERVISOR} if supervises and rows else found


def _broke_the_glass(worker: Worker, family: Family, at: datetime) -> bool:
    rows = Opening.objects.filter(worker=worker, family=family, group=Group.HEADER, break_glass=True)
    return rows.filter(until__gt=at).exists()


def families_of(worker: Worker, *, on: date) -> QuerySet[Family]:
    """The families that `worker` may open on a day: assigned, or under their supervision; never in conflict."""
    mine = Q(worker=worker)
    if worker.has_duty(Duty.SUPERVISION) and worker.unit_id is not None:
        mine |= Q(worker__unit=worker.unit_id)
    assigned = Assignment.objects.current(on).filter(mine).values("family")
    barred = _conflicts(worker, on).values("family")
    rows = Family.objects.filter(agency=worker.agency_id, pk__in=assigned).exclude(pk__in=barred)
    return rows.order_by("name", "pk")


def roles_towards(worker: Worker, *, on: date) -> dict[UUID, Role]:
    """The worker's strongest role by family on a day, for all their families, in one query; conflicts do not count
    here: `families_of` leaves those families out.
    """
    mine = Q(worker=worker)
    supervises = worker.has_duty(Duty.SUPERVISION) and worker.unit_id is not None
    if supervises:
        mine |= Q(worker__unit=worker.unit_id)
    found: dict[UUID, set[Role]] = {}
    rows = Assignment.objects.current(on).filter(mine).values_list("family", "kind", "worker", "worker__unit")
    for family, kind, who, unit in rows:
        roles = found.setdefault(family, set())
        if who == worker.pk:
            roles.add(BY_KIND[Assignment.Kind(kind)])
        if supervises and unit == worker.unit_id:
            roles.add(Role.SUPERVISOR)
    return {
        family: next(role for role in _STRONGEST if role in roles) for family, roles in found.items() if roles
    }


def _conflicts(worker: Worker, on: date) -> QuerySet[Conflict]:
    return Conflict.objects.filter(Q(ends__isnull=True) | Q(ends__gte=on), worker=worker, starts__lte=on)


def in_conflict(worker: Worker, family: Family, *, on: date) -> bool:
    """Whether a conflict of interest bars `worker` from `family` on a day."""
    return _conflicts(worker, on).filter(family=family).exists()


def conflicts_on(family: Family, on: date) -> frozenset[UUID]:
    """The workers whom a conflict of interest bars from `family` on a day."""
    rows = Conflict.objects.filter(Q(ends__isnull=True) | Q(ends__gte=on), family=family, starts__lte=on)
    return frozenset(rows.values_list("worker", flat=True))
