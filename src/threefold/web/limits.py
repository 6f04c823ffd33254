"""While somebody is signed in: an idle and an absolute limit, pages that no browser keeps, the worker's language."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils import translation

from threefold.accounts.models import Worker
from threefold.core.clock import now
from threefold.web.door import to_the_door
from threefold.web.keeping.words import keep_quietly, key_of

Next = Callable[[HttpRequest], HttpResponseBase]
SIGNED_IN, SEEN = "threefold_signed_in", "threefold_seen"
# The moment of the last request is written at most this often (in seconds), so that reading costs no write.
PRECISION = 60
UNATTENDED = "X-Unattended"


class SessionLimits:
    """Signs out who was away too long, or is signed in too long. Words that come too late are kept."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or send to sign-in with the words kept."""
        if not request.user.is_authenticated:
            return self.get_response(request)
        at = int(now().timestamp())
        if not _too_late(request, at):
            # A screen that asks by itself is nobody who works: the idle limit runs on.
            if UNATTENDED not in request.headers:
                _note(request, at)
            return self.get_response(request)
        kept = keep_quietly(request) if request.method == "POST" and key_of(request) else ""
        logout(request)
        if request.path == reverse("account_login"):
            return self.get_response(request)
        return to_the_door(request, next_page=kept)


class NotKept:
    """No browser and no proxy keeps a page that somebody signed in for: after they sign out, Back shows no family."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer; where somebody is signed in before or after, the answer is for this once."""
        signed_in = request.user.is_authenticated
        response = self.get_response(request)
        if signed_in or request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response


class WorkerLanguage:
    """A signed-in worker reads in the language they chose, on every device."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer in the worker's language."""
        if isinstance(request.user, Worker) and request.user.language != translation.get_language():
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = translation.get_language()
        return self.get_response(request)


def _too_late(request: HttpRequest, at: int) -> bool:
    since: int = request.session.get(SIGNED_IN, at)
    seen: int = request.session.get(SEEN, at)
    return at - since > settings.ABSOLUTE_SECONDS or at - seen > settings.IDLE_SECONDS


def _note(request: HttpRequest, at: int) -> None:
    if SIGNED_IN not in request.session:
        request.session[SIGNED_IN] = at
    if at - request.session.get(SEEN, 0) >= min(PRECISION, settings.IDLE_SECONDS // 10):
        request.session[SEEN] = at
