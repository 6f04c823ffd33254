"""This week: what needs me, by day, and my families beside it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.audit.recording import record_reads
from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.web.needs import desk_of, needs_of
from threefold.web.needs.days import by_day, greeting, lead
from threefold.web.needs.lines import lines_of

OPENS_FAMILIES = (Duty.CASEWORK, Duty.SUPERVISION)


def home(request: HttpRequest) -> HttpResponse:
    """What needs the signed-in worker this week."""
    worker = request.user
    assert isinstance(worker, Worker)
    desk = desk_of(worker, at=now())
    found = needs_of(desk)
    families = lines_of(desk, found)
    record_reads(
        by=worker, at=desk.at, group=Group.HEADER, surface=Surface.SCREEN, families=desk.families,
        quoted=desk.quoted,
    )  # fmt: skip
    context = {
        "nav": "home",
        "today": desk.on,
        "greeting": greeting(desk, found),
        "lead": lead(desk, found),
        "days": by_day(desk, found),
        "families": families,
        "may_open_families": any(worker.has_duty(duty) for duty in OPENS_FAMILIES),
    }
    return render(request, "web/home.html", context)
