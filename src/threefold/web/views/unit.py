"""A supervisor's page: who asks, what was decided, the families and what waits. Never a table of workers."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.audit.recording import record_reads
from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.families.models import Assignment
from threefold.web.needs import Desk, Need, desk_of, openings
from threefold.web.needs import decided as deciding
from threefold.web.needs.registry import by_urgency
from threefold.web.needs.supervising import asked, by_lateness, unit_of, waits
from threefold.web.phrases import listed

# So much of a family stands open, what is late first; the rest is folded below it.
FIRST = 3


@dataclass(frozen=True, kw_only=True)
class OfUnit:
    """A family with who works with it and what waits, in the words of the list; `more` is folded."""

    id: UUID
    name: str
    stage: str
    workers: str
    waits: tuple[Need, ...]
    more: tuple[Need, ...]


def unit(request: HttpRequest) -> HttpResponse:
    """The families of the supervisor's unit: what is late longest first, then what waits."""
    worker = request.user
    if not isinstance(worker, Worker) or not worker.has_duty(Duty.SUPERVISION) or worker.unit is None:
        raise Http404
    desk = desk_of(worker, at=now())
    here = unit_of(desk, own=True)
    context = {
        "unit": worker.unit,
        "opened": by_urgency(openings.needs(desk)),
        "asked": tuple(asked(here)),
        "decided": tuple(deciding.needs(here)),
        "families": _families(here, by_urgency(waits(desk))),
        "colleagues": _colleagues(worker),
        "nav": "unit",
    }
    # Last: only now it is known of which families words stand there.
    record_reads(
        by=worker, at=desk.at, group=Group.HEADER, surface=Surface.SCREEN, families=here.families,
        quoted=desk.quoted,
    )  # fmt: skip
    return render(request, "web/unit.html", context)


def _families(here: Desk, found: tuple[Need, ...]) -> list[OfUnit]:
    workers: dict[UUID, list[str]] = {}
    rows = Assignment.objects.current(here.on).filter(family__in=here.families).select_related("worker")
    for row in rows.order_by("starts", "pk"):
        workers.setdefault(row.family_id, []).append(row.worker.name)
    waiting: dict[UUID, list[Need]] = {}
    for need in found:
        if need.family is not None:
            waiting.setdefault(need.family, []).append(need)
    families = [
        OfUnit(
            id=pk,
            name=one.family.name,
            stage=one.family.get_stage_display(),
            workers=listed(workers.get(pk, [])),
            waits=tuple(waiting.get(pk, ())[:FIRST]),
            more=tuple(waiting.get(pk, ())[FIRST:]),
        )
        for pk, one in here.families.items()
    ]
    return sorted(families, key=lambda one: (by_lateness((*one.waits, *one.more)), one.name))


def _colleagues(worker: Worker) -> Iterable[Worker]:
    """Whom this supervisor talks with, in the order of their names."""
    rows = Worker.objects.filter(unit=worker.unit_id, is_active=True).exclude(pk=worker.pk)
    return [one for one in rows.order_by("name", "pk") if one.has_duty(Duty.CASEWORK)]
