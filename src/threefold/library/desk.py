"""The editors' desk: Wagtail's own pages, behind our sign-in, for toolkit editors alone.

Its door lets through what an editor of pages needs and nothing else: no sign-in, accounts, groups or settings of
Wagtail's. Its screens write styles into their pages, so the content policy is looser there, and only there.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from wagtail.admin.urls import urlpatterns as _wagtails

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.library.models import Editor

View = Callable[..., HttpResponse]
Patterns = list[URLPattern | URLResolver]
# Wagtail's names of what is let through: whole pages by name, groups of pages by their space.
OPEN = frozenset(
    {
        "wagtailadmin_home", "wagtailadmin_explore_root", "wagtailadmin_explore", "wagtailadmin_explore_results",
        "wagtail_bulk_action", "wagtailadmin_choose_page", "wagtailadmin_choose_page_child",
        "wagtailadmin_choose_page_search", "wagtailadmin_choose_page_chosen_multiple", "wagtailadmin_dismissibles",
        "wagtailadmin_sprite", "wagtailadmin_javascript_catalog", "wagtailadmin_tag_autocomplete",
    }
)  # fmt: skip
SPACES = frozenset(
    {"wagtailadmin_pages", "wagtailadmin_editing_sessions", "wagtailadmin_api", "simple_translation"}
)
# What Wagtail's screens need beyond our own: styles in the page, pictures that they draw, and frames of our own pages.
LOOSER = {"style-src": ["'unsafe-inline'"], "script-src": ["'unsafe-inline'"], "frame-src": ["'self'"]}


def _door(view: View) -> View:
    """Only toolkit editors, only what is open, and there they are the desk's editor."""

    @wraps(view)
    def at_the_desk(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        worker = request.user
        if not isinstance(worker, Worker) or not worker.has_duty(Duty.TOOLKIT) or not _is_open(request):
            raise Http404
        request.user = Editor.objects.get(pk=worker.pk)
        answer = view(request, *args, **kwargs)
        answer._csp_update = LOOSER  # type: ignore[attr-defined]
        answer.headers["X-Frame-Options"] = "SAMEORIGIN"
        return answer

    # Nobody signed in goes to our own sign-in, whatever the page says of Wagtail's.
    at_the_desk.login_url = None  # type: ignore[attr-defined]
    return at_the_desk


def _is_open(request: HttpRequest) -> bool:
    found = request.resolver_match
    return found is not None and (found.url_name in OPEN or bool(SPACES & set(found.namespaces)))


def _behind_the_door(patterns: Patterns) -> Patterns:
    """Each address, however deep, with the door before it."""
    for one in patterns:
        if isinstance(one, URLResolver):
            _behind_the_door(one.url_patterns)
        else:
            one.callback = _door(one.callback)
    return patterns


urlpatterns: Patterns = _behind_the_door(_wagtails)
