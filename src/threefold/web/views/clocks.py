"""The county's clocks: how long each runs, since when, by whose decision; an administrator gives one another length."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from threefold.accounts.changes import set_clock
from threefold.accounts.clocks import clocks_of
from threefold.core.clock import now, today
from threefold.web.people.clocks import ClockForm
from threefold.web.views.people import administrator


def clocks(request: HttpRequest) -> HttpResponse:
    """All clocks of the county."""
    by = administrator(request)
    context = {"clocks": clocks_of(by.agency_id, today()), "nav": "people"}
    return render(request, "web/clocks.html", context)


def clock(request: HttpRequest, clock: str) -> HttpResponse:
    """One clock: its length, all it ever was, and a form that gives it another."""
    by = administrator(request)
    found = next((one for one in clocks_of(by.agency_id, today()) if one.kind.name == clock), None)
    if found is None:
        raise Http404
    initial = {"length": found.length, "valid_from": today()}
    form = ClockForm(request.POST or None, standing=found, initial=initial)
    if request.method == "POST" and form.is_valid():
        set_clock(by=by, id=form.id_for(), at=now(), given=form.given())
        messages.success(request, _("The clock is set."))
        return redirect("web:clock", clock=clock)
    context = {"clock": found, "form": form, "nav": "people"}
    return render(request, "web/clock.html", context, status=422 if form.is_bound else 200)
