"""Pages of the library as their reader gets them. They hold nothing of a family, so no field of theirs has a group of
the policy: who is not signed in gets what is public, everybody else gets all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import get_language

from threefold.library.filters import NAMES
from threefold.library.finding import Pages, on_shelf
from threefold.library.holdings import Entry, Holdings, holdings
from threefold.library.models import Resource
from threefold.library.more import More, more_of
from threefold.library.opening import opens
from threefold.library.vocabulary import Audience, Element, Kind, Point
from threefold.practice.folding import plain


@dataclass(frozen=True, kw_only=True)
class Line:
    """A page in a list."""

    slug: str
    title: str
    summary: str
    kind: str
    minutes: int
    # Empty where it is the reader's own language.
    lang: str


@dataclass(frozen=True, kw_only=True)
class Read:
    """A page as it is read."""

    line: Line
    body: str
    language: str
    # The other language in which it can be read, and that language's own name.
    other: str
    other_name: str
    audiences: tuple[Promise | str, ...]
    icpm: tuple[Promise | str, ...]
    points: tuple[tuple[str, Promise | str], ...]
    county: str
    owned_by: str
    licence: str
    edition: int
    dated: date
    example: bool
    public: bool
    sources: tuple[str, ...]
    # The page by which one comes from here into the work with a family; empty: none.
    opens: str
    tools: tuple[Line, ...]
    pair: Line | None
    about_it: tuple[Line, ...]
    more: More


def here() -> str:
    """The language that is read in."""
    return (get_language() or "en")[:2]


def shelf_for(request: HttpRequest) -> Pages:
    """The pages that this reader may have, each once."""
    return on_shelf(here(), signed_in=request.user.is_authenticated)


def holdings_for(request: HttpRequest) -> Holdings:
    """The same pages as lists show them, from memory."""
    return holdings(signed_in=request.user.is_authenticated)


def lines(pages: Iterable[Resource | Entry]) -> tuple[Line, ...]:
    """Pages as a list."""
    return tuple(_line(one) for one in pages)


def by_title(entries: Iterable[Entry]) -> list[Entry]:
    """By their titles as a reader sorts them, the same on every database."""
    return sorted(entries, key=lambda one: (plain(one.title), one.pk))


def read(page: Resource, request: HttpRequest) -> Read:
    """One page with what stands around it."""
    shelf = shelf_for(request)
    wanted = {*page.tools, page.pair} - {page.slug, ""}
    around = {one.slug: one for one in shelf.filter(slug__in=wanted)}
    others = Resource.objects.live().filter(translation_key=page.translation_key).exclude(pk=page.pk)
    if not request.user.is_authenticated:
        others = others.filter(public=True)
    other = others.select_related("locale").first()
    labels: dict[str, Any] = {name: dict(one.choices) for name, one in _LABELS.items()}
    return Read(
        line=_line(page), body=page.body, language=page.language, other=other.language if other else "",
        other_name=NAMES.get(other.language, "") if other else "",
        audiences=tuple(labels["audiences"].get(one, one) for one in page.audiences),
        icpm=tuple(labels["icpm"].get(one, one) for one in page.icpm),
        points=tuple((one, labels["points"].get(one, one)) for one in page.points),
        county=page.county, owned_by=page.owned_by, licence=page.licence, edition=page.edition, dated=page.dated,
        example=page.example, public=page.public, sources=tuple(page.sources),
        opens=next((one for one in [page.slug, *page.tools] if opens(one)), ""),
        tools=lines(around[one] for one in page.tools if one in around),
        pair=_line(around[page.pair]) if page.pair in around else None,
        about_it=_about(page, shelf) if page.kind == Kind.TOOL else (), more=more_of(page),
    )  # fmt: skip


_LABELS = {"audiences": Audience, "icpm": Element, "points": Point}


def _about(page: Resource, shelf: Pages) -> tuple[Line, ...]:
    """The guides, samples and posts about a tool."""
    found = shelf.filter(marks__facet="tool", marks__value=page.slug).exclude(slug=page.slug)
    return lines(found.order_by("kind", "title"))


def _line(page: Resource | Entry) -> Line:
    return Line(
        slug=page.slug, title=page.title, summary=page.summary, kind=str(Kind(page.kind).label), minutes=page.minutes,
        lang="" if page.language == here() else page.language,
    )  # fmt: skip
