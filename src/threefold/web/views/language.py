"""English or Spanish, before and after sign-in."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from threefold.accounts.changes import choose_language
from threefold.accounts.models import Worker
from threefold.core.clock import now


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Read on in the other language, on the same page. A worker's choice goes with them to every device."""
    chosen = request.POST.get("language", "")
    response = redirect(_page(request.POST.get("next", "")))
    if chosen not in dict(settings.LANGUAGES):
        return response
    if isinstance(request.user, Worker) and request.user.language != chosen:
        choose_language(by=request.user, language=chosen, at=now())
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        chosen,
        max_age=365 * 24 * 3600,
        secure=bool(settings.SESSION_COOKIE_SECURE),
        httponly=True,
        samesite="Lax",
    )
    return response


def _page(path: str) -> str:
    ours = path.startswith("/") and url_has_allowed_host_and_scheme(path, allowed_hosts=None)
    return path if ours else "/"
