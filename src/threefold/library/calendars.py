"""What is coming, as a list to read and as files for calendars. A calendar program has no account: what it gathers is
public. Who is signed in can take any event along that they may read.
"""

from datetime import time

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_safe

from threefold.core.clock import moment_of
from threefold.library.coming import coming_to
from threefold.library.content import LANGUAGES
from threefold.library.copies import here, shelf_for
from threefold.library.finding import public_in
from threefold.library.ical import Entry, calendar
from threefold.library.models import Resource
from threefold.library.occasions import Occasion, occasion
from threefold.library.views import nowhere, page_in
from threefold.library.vocabulary import OCCASIONS, Kind

# The last of them: what was years ago is nobody's calendar.
MOST = 500


@login_not_required
@require_safe
def coming(request: HttpRequest) -> HttpResponse:
    """Webinars and conferences still to come, the next first."""
    context = {"coming": coming_to(shelf_for(request)), "language": here(), "nav": "toolkit"}
    return render(request, "library/coming.html", context)


@login_not_required
@require_safe
def coming_calendar(request: HttpRequest, language: str) -> HttpResponse:
    """All public ones of a language, for a calendar that looks for itself."""
    if language not in LANGUAGES:
        raise Http404
    pages = public_in(language).filter(kind__in=OCCASIONS).order_by("-starts_on", "-pk")[:MOST]
    with override(language):
        name = _("Webinars and conferences")
        return _file(request, name, list(pages), f"toolkit-{language}")


@login_not_required
@require_safe
def resource_calendar(request: HttpRequest, resource: str, language: str) -> HttpResponse:
    """One of them, to put into one's own calendar."""
    page = page_in(request, resource, language)
    if page is None:
        return nowhere(request, resource)
    if occasion(page) is None:
        raise Http404
    with override(language):
        return _file(request, page.title, [page], f"{page.slug}-{language}")


def _file(request: HttpRequest, name: str, pages: list[Resource], called: str) -> HttpResponse:
    told = ((one, occasion(one)) for one in pages)
    made = calendar(name, [_entry(request, page, when) for page, when in told if when is not None])
    kind = f'inline; filename="{called}.ics"'
    return HttpResponse(
        made, content_type="text/calendar; charset=utf-8", headers={"Content-Disposition": kind}
    )


def _entry(request: HttpRequest, page: Resource, when: Occasion) -> Entry:
    written = moment_of(page.dated, time(12))
    return Entry(
        uid=f"{page.translation_key}-{page.language}@threefold", when=when, title=page.title, about=page.summary,
        place=page.place, url=request.build_absolute_uri(page.get_url_parts()[2]), kind=str(Kind(page.kind).label),
        changed=max(page.last_published_at or written, written), version=page.edition,
    )  # fmt: skip
