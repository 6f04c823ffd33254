"""Sending somebody to the sign-in page and back to where they were, and whose sign-in is tried there."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django_htmx.http import HttpResponseClientRedirect

from threefold.web.keeping.words import page_of


def to_the_door(request: HttpRequest, *, next_page: str = "") -> HttpResponse:
    """To sign-in, with what they were doing as the next page. `next_page` holds words that were kept."""
    query = {"away": "words" if next_page else "1", "next": next_page or _where(request)}
    address = f"{reverse('account_login')}?{urlencode(query)}"
    return HttpResponseClientRedirect(address) if request.headers.get("HX-Request") else redirect(address)


def address_tried(request: HttpRequest | None, credentials: dict[str, Any] | None = None) -> str:
    """The e-mail that a sign-in is tried with. Wrong tries count for it alone, not for everybody in the office."""
    given = (credentials or {}).get("email") or (credentials or {}).get("login")
    if not given and request is not None:
        given = request.POST.get("login", "")
    return str(given or "").strip().lower()


def _where(request: HttpRequest) -> str:
    return request.get_full_path() if request.method == "GET" else page_of(request)
