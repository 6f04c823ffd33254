"""What the county's auditor looks at: who opened something sealed and what for, who came in, who was refused."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.audit.models import Entry
from threefold.audit.recording import record_read
from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.families.models import Opening
from threefold.families.words import group_words

A_PAGE = 50
SIGNED_IN, REFUSED = "accounts.signed_in", "read.refused"


def watch(request: HttpRequest) -> HttpResponse:
    """Openings, sign-ins and refusals of the agency, the newest first. Metadata alone: a family is a number here, and
    what somebody wrote as their reason stays with the supervisors; the auditor sees what it was for.
    """
    worker = request.user
    if not isinstance(worker, Worker) or not worker.has_duty(Duty.AUDIT):
        raise Http404
    openings = Opening.objects.filter(agency=worker.agency_id).select_related("worker", "reviewed_by")
    entries = Entry.objects.filter(agency=worker.agency_id, kind__in=(SIGNED_IN, REFUSED))
    opened = Paginator(openings.order_by("-created_at", "pk"), A_PAGE).get_page(request.GET.get("openings"))
    came = Paginator(entries.order_by("-at", "-id"), A_PAGE).get_page(request.GET.get("entries"))
    names: dict[UUID | None, str] = dict(
        Worker.objects.filter(agency=worker.agency_id).values_list("pk", "name")
    )
    record_read(by=worker, at=now(), group=Group.AUDIT, surface=Surface.SCREEN, family=None)
    context = {
        "nav": "watch",
        "opened": opened,
        "openings": [(one, group_words(one.group)) for one in opened],
        "came": came,
        "entries": [(one, names.get(one.actor, ""), one.kind == REFUSED) for one in came],
    }
    return render(request, "web/watch.html", context)
