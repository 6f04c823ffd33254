"""My account: how I sign in, and in which language I read."""

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.library.letters.sending import asks_for_letter


def me(request: HttpRequest) -> HttpResponse:
    """The signed-in worker's own account."""
    worker = request.user
    assert isinstance(worker, Worker)
    context = {
        "duties": [Duty(duty).label for duty in worker.duties],
        "has_password": worker.has_usable_password(),
        "has_second_step": is_mfa_enabled(worker),
        "idle_minutes": settings.IDLE_SECONDS // 60,
        "hours": settings.ABSOLUTE_SECONDS // 3600,
        "weekly_letter": asks_for_letter(worker),
        "nav": "me",
    }
    return render(request, "web/me.html", context)
