"""The county's clocks: how long each runs, since when, by whose decision; an administrator gives one another length."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.accounts import changes
from threefold.accounts.clocks import ClockStanding, clocks_of
from threefold.accounts.errors import AlreadyBegun
from threefold.accounts.models import ClockVersion, Worker
from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.web.people.clocks import ClockForm, WithdrawClockForm, rows_of
from threefold.web.views.people import administrator


def clocks(request: HttpRequest) -> HttpResponse:
    """All clocks of the county."""
    by = administrator(request)
    context = {"clocks": clocks_of(by.agency_id, today()), "nav": "people"}
    return render(request, "web/clocks.html", context)


def clock(request: HttpRequest, clock: str) -> HttpResponse:
    """One clock: its length, all it ever was, and a form that gives it another."""
    by = administrator(request)
    found = _standing(by, clock)
    form = ClockForm(request.POST or None, standing=found, initial=_first(found))
    if request.method == "POST" and form.is_valid():
        changes.set_clock(by=by, id=form.id_for(), at=now(), given=form.given())
        messages.success(request, _("The clock is set."))
        return redirect("web:clock", clock=clock)
    return _page(request, found, form, status=422 if form.is_bound else 200)


@require_POST
def withdraw_clock(request: HttpRequest, clock: str, length: UUID) -> HttpResponse:
    """Take back what was said for a day that has not come."""
    by = administrator(request)
    row = ClockVersion.objects.filter(pk=length, agency=by.agency_id, clock=clock).first()
    if row is None:
        raise Http404
    form = WithdrawClockForm(request.POST, auto_id=f"back-{row.pk}-%s")
    if already_made(request.POST, "accounts.withdraw_clock", by=by):
        return redirect("web:clock", clock=clock)
    if row.withdrawn_at is not None:
        raise Http404
    if form.is_valid():
        try:
            changes.withdraw_clock(
                by=by, id=form.id_for(), at=now(), version=row, reason=form.cleaned_data["reason"]
            )
        except AlreadyBegun:
            form.add_error("reason", _("Its day has come. Give the clock another length instead."))
        else:
            messages.success(request, _("It is taken back."))
            return redirect("web:clock", clock=clock)
    found = _standing(by, clock)
    shown = ClockForm(standing=found, initial=_first(found))
    return _page(request, found, shown, status=422, sent={row.pk: form}, refused=form)


def _standing(by: Worker, clock: str) -> ClockStanding:
    found = next((one for one in clocks_of(by.agency_id, today()) if one.kind.name == clock), None)
    if found is None:
        raise Http404
    return found


def _first(found: ClockStanding) -> dict[str, Any]:
    return {"length": found.length, "valid_from": today()}


def _page(
    request: HttpRequest,
    found: ClockStanding,
    form: ClockForm,
    *,
    status: int,
    sent: dict[UUID, WithdrawClockForm] | None = None,
    refused: WithdrawClockForm | None = None,
) -> HttpResponse:
    rows = rows_of(found.versions, today(), sent)
    context = {"clock": found, "form": form, "rows": rows, "refused": refused, "nav": "people"}
    return render(request, "web/clock.html", context, status=status)
