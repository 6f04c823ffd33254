"""Asking for the weekly letter, and ending it: on one's own account's page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from threefold.accounts.models import Worker
from threefold.core.clock import now
from threefold.library.letters.changes import ask_for_letter


@require_POST
def weekly_letter(request: HttpRequest) -> HttpResponse:
    """Have it, or have it no more."""
    worker = request.user
    assert isinstance(worker, Worker)
    ask_for_letter(by=worker, wanted=request.POST.get("wanted") == "yes", at=now())
    return redirect("web:me")
