"""Guides beside the work: where something is missing in a family's file, the page that says how it is done."""

from dataclasses import dataclass
from datetime import date

from threefold.library.content import declared_as
from threefold.library.finding import on_shelf
from threefold.practice.dates import is_at_least
from threefold.toolkit.registry import tool_of

WORKERS = "-worker"
# The page about the tool in which a child says things in their own words.
OWN_WORDS = "three-houses"


@dataclass(frozen=True, kw_only=True)
class Guide:
    """A page to read before one begins."""

    slug: str
    title: str


# What a family's page may miss, by the name of the page about it.
GAPS = (
    "circles-of-safety-and-support", "harm-and-danger-statements", "network-of-support", "safety-goals", "safety-plan",
    "scaling", OWN_WORDS,
)  # fmt: skip


def guides(language: str) -> dict[str, Guide]:
    """For each gap the guide for workers, else the page about it; none where the county has taken both away."""
    wanted = [*GAPS, *(one + WORKERS for one in GAPS)]
    pages = on_shelf(language, signed_in=True).filter(slug__in=wanted)
    titles = dict(pages.values_list("slug", "title"))
    best = {gap: next((one for one in (gap + WORKERS, gap) if one in titles), "") for gap in GAPS}
    return {gap: Guide(slug=slug, title=titles[slug]) for gap, slug in best.items() if slug}


def is_too_young(born: date | None, on: date) -> bool:
    """Whether most children of this age cannot do yet what the tool for a child's own words asks."""
    return is_at_least(born, on, tool_of(declared_as(OWN_WORDS)).from_age) is False
