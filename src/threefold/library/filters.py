"""Filters with counts: of each, how many pages would be left if it were chosen beside the others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Count
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import get_language

from threefold.library.finding import Pages
from threefold.library.models import Mark, Resource
from threefold.library.vocabulary import FACETS, VALUES

LANGUAGE = "language"
NAMES = {"en": "English", "es": "Español"}
Chosen = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One value of a filter. `href` chooses it, or takes it back where it is chosen."""

    label: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, kw_only=True)
class Filter:
    """One filter with its values."""

    key: str
    label: Promise | str
    choices: tuple[Choice, ...]

    @property
    def open(self) -> bool:
        """Whether something is chosen in it."""
        return any(one.chosen for one in self.choices)


def chosen_in(query: QueryDict) -> dict[str, str]:
    """The filters of an address; what is no filter is passed over."""
    return {one: str(query[one])[:80] for one in FACETS if query.get(one)}


def narrowed(pages: Pages, chosen: Chosen, *, but: str = "") -> Pages:
    """The pages that every chosen filter but one lets through."""
    for facet, value in chosen.items():
        if facet == but:
            continue
        if facet == LANGUAGE:
            there = Resource.objects.live().filter(locale__language_code=value).order_by()
            pages = pages.filter(translation_key__in=there.values("translation_key"))
        else:
            pages = pages.filter(pk__in=Mark.objects.filter(facet=facet, value=value).values("resource"))
    return pages


def filters(pages: Pages, chosen: Chosen, words: str) -> tuple[Filter, ...]:
    """Every filter that tells some of these pages from others, or is chosen."""
    counts = _counts(pages, chosen)
    made = (_filter(facet, counts.get(facet, {}), chosen, words) for facet in FACETS)
    return tuple(one for one in made if len(one.choices) > 1 or one.open)


def _counts(pages: Pages, chosen: Chosen) -> dict[str, dict[str, int]]:
    free = [one for one in FACETS if one not in chosen]
    found = _counted(narrowed(pages, chosen), free)
    for facet in chosen:
        found |= _counted(narrowed(pages, chosen, but=facet), [facet])
    return found


def _counted(pages: Pages, facets: list[str]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    ids = pages.order_by().values("pk")
    marks = Mark.objects.filter(resource__in=ids, facet__in=facets).values_list("facet", "value")
    for facet, value, count in marks.annotate(count=Count("pk")).order_by():
        found.setdefault(facet, {})[value] = count
    if LANGUAGE in facets:
        pairs = Resource.objects.live().filter(translation_key__in=pages.order_by().values("translation_key"))
        rows = pairs.order_by().values_list("locale__language_code").annotate(count=Count("pk"))
        found[LANGUAGE] = dict(rows)
    return found


def _filter(facet: str, counts: dict[str, int], chosen: Chosen, words: str) -> Filter:
    mine = chosen.get(facet, "")
    if mine and mine not in counts:
        counts = counts | {mine: 0}
    labels = _labels(facet, counts)
    order = list(VALUES[facet].values) if facet in VALUES else sorted(counts, key=lambda one: labels[one])
    return Filter(
        key=facet,
        label=FACETS[facet],
        choices=tuple(
            _choice(facet, one, labels[one], counts[one], chosen, words) for one in order if one in counts
        ),
    )


def _choice(facet: str, value: str, label: str, count: int, chosen: Chosen, words: str) -> Choice:
    is_chosen = chosen.get(facet) == value
    rest = {key: one for key, one in chosen.items() if key != facet}
    query = {"words": words} | rest | ({} if is_chosen else {facet: value})
    href = "?" + urlencode({key: one for key, one in query.items() if one})
    return Choice(label=label, count=count, href=href, chosen=is_chosen)


def _labels(facet: str, counts: Mapping[str, int]) -> dict[str, str]:
    if facet in VALUES:
        known = {value: str(label) for value, label in VALUES[facet].choices}
        return {one: known.get(one, one) for one in counts}
    if facet == LANGUAGE:
        return {one: NAMES.get(one, one) for one in counts}
    return {one: one for one in counts} | (dict(_titles(counts)) if facet == "tool" else {})


def _titles(slugs: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    rows = (
        Resource.objects.live().filter(slug__in=slugs).values_list("slug", "title", "locale__language_code")
    )
    here = (get_language() or "en")[:2]
    # The reader's own language last, so that it stands.
    for slug, title, _language in sorted(rows, key=lambda one: one[2] == here):
        yield slug, title
