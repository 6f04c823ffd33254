"""Pages for when things are not as planned: calm, in the reader's language, and without losing a word."""

import re

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.views.decorators.csrf import requires_csrf_token

from threefold.web.keeping.words import keep_quietly, key_of

_TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
_FAMILY = re.compile(r"^/families/[0-9a-f-]{36}/")


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Something in the address or the form could not be read, or more came than a form may hold."""
    if isinstance(exception, _TOO_LARGE):
        return render(request, "413.html", status=413)
    return render(request, "400.html", status=400)


@requires_csrf_token
def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A right is missing. The same words as for what does not exist."""
    return render(request, "403.html", status=403)


@requires_csrf_token
def not_here(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such page, no such family, or not yours: one answer."""
    return render(request, "404.html", {"about_family": bool(_FAMILY.match(request.path))}, status=404)


@requires_csrf_token
def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's own token does not fit: it was open during another sign-in, or cookies are off."""
    kept = keep_quietly(request) if key_of(request) else ""
    return render(request, "403_csrf.html", {"kept": kept}, status=403)


def our_fault(request: HttpRequest) -> HttpResponse:
    """Something broke on our side. Asks nothing of the database, which may be what broke."""
    return HttpResponse(loader.get_template("500.html").render({}), status=500)
