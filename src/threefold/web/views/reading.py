"""Pages to read: help, accessibility, credits, and why a rule speaks."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.accounts.clocks import clocks_of
from threefold.accounts.models import Worker
from threefold.core.clock import today
from threefold.practice.findings import Moment
from threefold.practice.rules import checks  # noqa: F401 - rules register when their module loads
from threefold.practice.rules.registry import all_rules
from threefold.web.credits import FACES, LIBRARIES, ORIGINATORS


def help(request: HttpRequest) -> HttpResponse:
    """How the work goes, in the order a worker meets it."""
    return render(request, "web/help.html")


@login_not_required
def accessibility(request: HttpRequest) -> HttpResponse:
    """What we do so that everybody can use it, and what to do when somebody cannot."""
    return render(request, "web/accessibility.html")


@login_not_required
def credits(request: HttpRequest) -> HttpResponse:
    """Whose ideas, letters and code this stands on."""
    context = {"originators": ORIGINATORS, "faces": FACES, "libraries": LIBRARIES}
    return render(request, "web/credits.html", context)


def rule(request: HttpRequest, number: int) -> HttpResponse:
    """Why do I see this: a rule of the practice in a sentence, with its reason and its sources."""
    found = next((one for one in all_rules() if one.number == number), None)
    if found is None:
        raise Http404
    holds_up = [moment.value for moment in Moment if moment in found.moments]
    # Parts of a rule speak more softly than the rule: the page says no more than is so of what the reader saw.
    advice = request.GET.get("as") == "advice"
    worker = request.user
    assert isinstance(worker, Worker)
    clocks = [one for one in clocks_of(worker.agency_id, today()) if one.kind.rule == number]
    context = {"rule": found, "holds_up": holds_up, "advice": advice, "clocks": clocks}
    return render(request, "web/rule.html", context)
