"""Pages of the Toolkit: where to begin, what is found, the tools from A to Z, and one page. What is public is read
without an account.
"""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from threefold.accounts.models import Worker
from threefold.library.coming import coming_to
from threefold.library.copies import by_title, here, holdings_for, lines, read, shelf_for
from threefold.library.counting.noting import note
from threefold.library.counting.vocabulary import Act
from threefold.library.filters import chosen_in, filters, narrowed
from threefold.library.finding import look_for
from threefold.library.giving.waiting import waits_for
from threefold.library.models import Resource
from threefold.library.opening import address as _address
from threefold.library.text import html
from threefold.library.vocabulary import ASKED_THERE, NEWS, Audience, Kind, Point
from threefold.practice.folding import plain

NEWEST, ON_A_PAGE, LONGEST_WORDS, SHORT, SOON = 5, 20, 200, 5, 3


@login_not_required
@require_safe
def toolkit(request: HttpRequest) -> HttpResponse:
    """Where to begin: what one looks for, where the family stands, the ten minutes before a visit, what is new."""
    shelf = shelf_for(request)
    newest = shelf.filter(kind__in=NEWS).order_by("-dated", "-pk")[:NEWEST]
    points = [(one.value, one.label, ASKED_THERE[one]) for one in Point]
    context = {
        "points": points, "newest": lines(newest), "about": lines(_of(shelf, Kind.ABOUT)),
        "coming": coming_to(shelf)[:SOON], "nav": "toolkit", "to_read": _to_read(request),
    }  # fmt: skip
    return render(request, "library/toolkit.html", context)


@login_not_required
@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Pages that answer some words, or all, with filters and how many each leaves. The words are the reader's question
    about the practice, so they stand in the address, where a result can be sent on; they are written down nowhere.
    """
    words = request.GET.get("words", "").strip()[:LONGEST_WORDS]
    chosen, has = chosen_in(request.GET), holdings_for(request)
    shelf = has.once[here()]
    found = look_for(words, here(), signed_in=request.user.is_authenticated) if words else None
    ordered = (
        by_title(shelf.values()) if found is None else [shelf[one] for one in found.keys if one in shelf]
    )
    part = Paginator(narrowed(ordered, chosen), ON_A_PAGE).get_page(request.GET.get("page"))
    told = filters(ordered, chosen, words, lambda slugs: has.titles(slugs, here()))
    context = {
        "words": words, "found": found, "part": part, "lines": lines(part.object_list), "chosen": chosen,
        "filters": told, "nav": "toolkit", "rest": _rest(request),
    }  # fmt: skip
    return render(request, "library/find.html", context)


@login_not_required
@require_safe
def tools_a_z(request: HttpRequest) -> HttpResponse:
    """Every tool by its first letter."""
    tools = sorted(lines(_of(shelf_for(request), Kind.TOOL)), key=lambda one: plain(one.title))
    letters: dict[str, list[Any]] = {}
    for one in tools:
        letters.setdefault(plain(one.title)[:1].upper(), []).append(one)
    context = {"letters": list(letters.items()), "nav": "toolkit"}
    return render(request, "library/tools_a_z.html", context)


@login_not_required
@require_safe
def at_point(request: HttpRequest, point: str) -> HttpResponse:
    """What helps at one decision point: tools, then guides, then the rest."""
    if point not in Point.values:
        raise Http404
    shelf = shelf_for(request).filter(marks__facet="point", marks__value=point)
    groups = [(kind.label, lines(_of(shelf, kind))) for kind in Kind]
    context = {
        "point": Point(point),
        "asked": ASKED_THERE[Point(point)],
        "groups": [one for one in groups if one[1]],
    }
    return render(request, "library/at_point.html", context | {"nav": "toolkit"})


@login_not_required
@require_safe
def ten_minutes(request: HttpRequest) -> HttpResponse:
    """Before a visit: the workers' quick guides, each a few minutes long."""
    guides = _of(shelf_for(request), Kind.QUICK_GUIDE).filter(minutes__lte=SHORT)
    mine = guides.filter(marks__facet="audience", marks__value=Audience.WORKER)
    return render(request, "library/ten_minutes.html", {"guides": lines(mine), "nav": "toolkit"})


@login_not_required
@require_safe
def resource(request: HttpRequest, resource: str) -> HttpResponse:
    """One page, in the reader's language where it is there."""
    return _resource(request, shelf_for(request).filter(slug=resource).first(), resource)


@login_not_required
@require_safe
def resource_in(request: HttpRequest, resource: str, language: str) -> HttpResponse:
    """One page in a language that the address names."""
    return _resource(request, page_in(request, resource, language), resource)


def page_in(request: HttpRequest, slug: str, language: str) -> Resource | None:
    """One page that this reader may have, in one language."""
    pages: QuerySet[Any] = Resource.objects.live().filter(slug=slug, locale__language_code=language)
    if not request.user.is_authenticated:
        pages = pages.filter(public=True)
    return pages.select_related("locale").first()


def _resource(request: HttpRequest, page: Resource | None, slug: str) -> HttpResponse:
    if page is None:
        return nowhere(request, slug)
    copy = read(page, request)
    body, transcript = (html(one, _address) for one in (page.body, page.transcript))
    context = {"page": copy, "body": body, "transcript": transcript, "nav": "toolkit"}
    note(request, Act.OPENED, page.slug, page.language)
    return render(request, "library/resource.html", context)


def nowhere(request: HttpRequest, slug: str) -> HttpResponse:
    """There is no such page; without an account, perhaps there is one behind the door."""
    if request.user.is_authenticated:
        raise Http404
    return redirect_to_login(request.get_full_path())


def _to_read(request: HttpRequest) -> int:
    """How much of what others gave waits for this reader."""
    return waits_for(request.user).together if isinstance(request.user, Worker) else 0


def _of(shelf: QuerySet[Any], kind: Kind) -> QuerySet[Any]:
    return shelf.filter(kind=kind).order_by("title")


def _rest(request: HttpRequest) -> str:
    """The address without its page, for the links to the other pages of a list."""
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()
