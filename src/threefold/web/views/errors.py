"""Pages for when things are not as planned: calm, in the reader's language, and without losing a word."""

import re
import sys
from uuid import UUID

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader
from django.views.decorators.csrf import requires_csrf_token

from threefold.accounts.models import Worker
from threefold.core.clock import day_of, now
from threefold.core.trouble import trouble_of
from threefold.families.models import Family
from threefold.families.roles import role_towards
from threefold.web.keeping.words import keep_quietly, key_of
from threefold.web.views.not_now import not_now

_TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
_FAMILY = re.compile(r"^/families/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/")


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Something in the address or the form could not be read, or more came than a form may hold. Django says so as well
    where the session could not be written, which the reader must not be blamed for.
    """
    trouble = trouble_of(exception)
    if trouble is not None:
        return not_now(request, trouble)
    if isinstance(exception, _TOO_LARGE):
        return render(request, "413.html", status=413)
    return render(request, "400.html", status=400)


@requires_csrf_token
def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A right is missing. The same words as for what does not exist."""
    return render(request, "403.html", status=403)


@requires_csrf_token
def not_here(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """No such page, no such family, or not yours: one answer. Who works with the family is told that it is the page."""
    found = _FAMILY.match(request.path)
    mine = _mine(request, UUID(found[1])) if found else None
    context = {"about_family": bool(found) and mine is None, "mine": mine}
    return render(request, "404.html", context, status=404)


def _mine(request: HttpRequest, family: UUID) -> UUID | None:
    """The family, where this worker works with it: they know that it is there, so only the page is missing."""
    worker, at = getattr(request, "user", None), now()
    row = Family.objects.filter(pk=family).first() if isinstance(worker, Worker) else None
    if row is None or not isinstance(worker, Worker):
        return None
    return family if role_towards(worker, row, on=day_of(at), at=at) is not None else None


@requires_csrf_token
def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's own token does not fit: it was open during another sign-in, or cookies are off."""
    kept = keep_quietly(request) if key_of(request) else ""
    return render(request, "403_csrf.html", {"kept": kept}, status=403)


def our_fault(request: HttpRequest) -> HttpResponse:
    """Something broke on our side. Asks nothing of the database, which may be what broke."""
    trouble = trouble_of(sys.exception())
    if trouble is not None:
        return not_now(request, trouble)
    return HttpResponse(loader.get_template("500.html").render({}), status=500)


def closed(request: HttpRequest) -> HttpResponse:
    """A page of a library that Threefold does not offer."""
    raise Http404
