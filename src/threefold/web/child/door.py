"""While the screen is the child's, every page of that session leads back to the child's page.

Where the child is stands in the session, so that no other browser of the worker is held up. A small cookie without any
word tells a page that the browser shows from its memory (by Back) that it must not be shown.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from threefold.web.keeping.words import keep_quietly, key_of

Next = Callable[[HttpRequest], HttpResponseBase]
PLACE = "threefold_child"
COOKIE = "threefold_child"


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the child is: the address of their page, and whose sitting it is."""

    path: str
    draft: UUID


class ChildDoor:
    """No way out of child mode but the worker's."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or lead back to the child."""
        place = place_of(request)
        if place is None or _is_of(place, request):
            return self._noted(request, self.get_response(request))
        if request.method == "POST" and key_of(request):
            # Words from another window of the worker: kept for later.
            keep_quietly(request)
        if request.headers.get("HX-Request"):
            return HttpResponseClientRedirect(place.path)
        return redirect(place.path)

    def _noted(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """The cookie says what the session says."""
        if place_of(request) is not None:
            if COOKIE not in request.COOKIES:
                response.set_cookie(COOKIE, "1", samesite="Lax", secure=request.is_secure())
        elif COOKIE in request.COOKIES:
            response.delete_cookie(COOKIE)
        return response


def place_of(request: HttpRequest) -> Place | None:
    """Where the child is, in this session."""
    if not request.user.is_authenticated:
        return None
    given = request.session.get(PLACE)
    return Place(path=given["path"], draft=UUID(given["draft"])) if given else None


def enter(request: HttpRequest, path: str, draft: UUID) -> None:
    """From here on the session is the child's. Its key changes, so that no page of before is shown from memory."""
    request.session[PLACE] = {"path": path, "draft": str(draft)}
    request.session.cycle_key()


def leave(request: HttpRequest) -> None:
    """The session is the worker's again."""
    request.session.pop(PLACE, None)
    request.session.cycle_key()


def _is_of(place: Place, request: HttpRequest) -> bool:
    return request.path.startswith(place.path) or request.path == reverse("web:keep_draft")
