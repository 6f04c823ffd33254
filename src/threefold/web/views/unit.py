"""A supervisor's page: the families of the unit and what waits there. Never a table of workers."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty, Role
from threefold.audit.recording import record_reads
from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.families.models import Assignment
from threefold.web.needs import Need, desk_of
from threefold.web.needs.registry import by_urgency
from threefold.web.needs.supervising import by_lateness, waits
from threefold.web.phrases import listed


@dataclass(frozen=True, kw_only=True)
class OfUnit:
    """A family with who works with it and what waits, in the words of the list."""

    id: UUID
    name: str
    stage: str
    workers: str
    waits: tuple[Need, ...]


def unit(request: HttpRequest) -> HttpResponse:
    """The families of the supervisor's unit: what is late longest first, then what waits."""
    worker = request.user
    if not isinstance(worker, Worker) or not worker.has_duty(Duty.SUPERVISION) or worker.unit is None:
        raise Http404
    desk = desk_of(worker, at=now())
    mine = {pk: one for pk, one in desk.families.items() if one.role is Role.SUPERVISOR}
    record_reads(by=worker, at=desk.at, group=Group.HEADER, surface=Surface.SCREEN, families=mine)
    found = by_urgency(waits(desk))
    workers: dict[UUID, list[str]] = {}
    rows = Assignment.objects.current(desk.on).filter(family__in=mine).select_related("worker")
    for row in rows.order_by("starts", "pk"):
        workers.setdefault(row.family_id, []).append(row.worker.name)
    families = [
        OfUnit(
            id=pk,
            name=one.family.name,
            stage=one.family.get_stage_display(),
            workers=listed(workers.get(pk, [])),
            waits=tuple(need for need in found if need.family == pk),
        )
        for pk, one in mine.items()
    ]
    families.sort(key=lambda one: (by_lateness(one.waits), one.name))
    return render(request, "web/unit.html", {"unit": worker.unit, "families": families, "nav": "unit"})
