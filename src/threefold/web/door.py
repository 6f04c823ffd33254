"""Sending somebody to the sign-in page, and back to where they were."""

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


def _where(request: HttpRequest) -> str:
    return request.get_full_path() if request.method == "GET" else page_of(request)
