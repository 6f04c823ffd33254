"""Webinars and conferences that are still to come, by their day."""

from dataclasses import dataclass

from django.db.models import Q

from threefold.core.clock import today
from threefold.library.copies import Line, lines
from threefold.library.finding import Pages
from threefold.library.occasions import Occasion, occasion
from threefold.library.vocabulary import OCCASIONS


@dataclass(frozen=True, kw_only=True)
class Coming:
    """One of them in a list."""

    line: Line
    when: Occasion
    place: str


def still_to_come(pages: Pages) -> Pages:
    """Those of some pages whose last day is not past, the next first."""
    not_past = Q(ends_on__gte=today()) | Q(ends_on__isnull=True, starts_on__gte=today())
    return pages.filter(not_past, kind__in=OCCASIONS).order_by("starts_on", "starts_at", "title", "pk")


def coming_to(shelf: Pages) -> list[Coming]:
    """What comes, of the pages that a reader may have."""
    pages = list(still_to_come(shelf))
    told = zip(pages, lines(pages), strict=True)
    return [Coming(line=line, when=when, place=page.place) for page, line in told if (when := occasion(page))]
