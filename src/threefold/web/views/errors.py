"""Pages for when things are not as planned: calm, in the reader's language, and without losing a word."""

import re
from uuid import UUID

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import loader
from django.urls import NoReverseMatch, reverse
from django.views.decorators.csrf import requires_csrf_token
from django.views.decorators.http import require_POST

from threefold.web.keeping.words import keep_quietly, key_of

_TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
_FAMILY = re.compile(r"^/families/([0-9a-f-]{36})/")


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
    about_family = bool(_FAMILY.match(request.path))
    context = {"about_family": about_family, "family_asked": _family_asked(request)}
    return render(request, "404.html", context, status=404)


@require_POST
def ask_to_open(request: HttpRequest) -> HttpResponse:
    """From "not here, or not yours" to the page where a reason is asked for."""
    try:
        return redirect("families:opening", family=UUID(request.POST.get("family", "")))
    except (ValueError, NoReverseMatch):
        raise Http404 from None


@requires_csrf_token
def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's own token does not fit: it was open during another sign-in, or cookies are off."""
    kept = keep_quietly(request) if key_of(request) else ""
    return render(request, "403_csrf.html", {"kept": kept}, status=403)


def our_fault(request: HttpRequest) -> HttpResponse:
    """Something broke on our side. Asks nothing of the database, which may be what broke."""
    return HttpResponse(loader.get_template("500.html").render({}), status=500)


def _family_asked(request: HttpRequest) -> UUID | None:
    """The family in the address, where a signed-in worker could open it with a reason."""
    found = _FAMILY.match(request.path)
    if not found or not request.user.is_authenticated:
        return None
    try:
        family = UUID(found[1])
        reverse("families:opening", kwargs={"family": family})
    except (ValueError, NoReverseMatch):
        return None
    return family
