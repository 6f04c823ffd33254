"""Filters with counts: of each, how many pages would be left if it were chosen beside the others."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.http import urlencode

from threefold.library.holdings import LANGUAGE, Entry
from threefold.library.vocabulary import FACETS, VALUES

NAMES = {"en": "English", "es": "Español"}
Chosen = Mapping[str, str]
# What tools are called, by the last parts of their addresses.
Titles = Callable[[Iterable[str]], Mapping[str, str]]


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


def narrowed(entries: Iterable[Entry], chosen: Chosen) -> list[Entry]:
    """The pages that every chosen filter lets through."""
    wanted = set(chosen.items())
    return [one for one in entries if wanted <= one.marks]


def filters(entries: Iterable[Entry], chosen: Chosen, words: str, titles: Titles) -> tuple[Filter, ...]:
    """Every filter that tells some of these pages from others, or is chosen."""
    counts = _counts(entries, chosen)
    made = (_filter(facet, counts[facet], chosen, words, titles) for facet in FACETS)
    return tuple(one for one in made if len(one.choices) > 1 or one.open)


def _counts(entries: Iterable[Entry], chosen: Chosen) -> dict[str, dict[str, int]]:
    """In one pass: a page that one filter alone keeps out is counted in that filter, one that none keeps out in all."""
    wanted = set(chosen.items())
    through: Counter[tuple[str, str]] = Counter()
    but_one: Counter[tuple[str, str]] = Counter()
    for one in entries:
        out = wanted - one.marks
        if not out:
            through.update(one.marks)
        elif len(out) == 1:
            ((facet, _value),) = out
            but_one.update(mark for mark in one.marks if mark[0] == facet)
    found: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
    for (facet, value), count in (through + but_one).items():
        if facet in found:
            found[facet][value] = count
    return found


def _filter(facet: str, counts: dict[str, int], chosen: Chosen, words: str, titles: Titles) -> Filter:
    mine = chosen.get(facet, "")
    if mine and mine not in counts:
        counts = counts | {mine: 0}
    labels = _labels(facet, counts, titles)
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


def _labels(facet: str, counts: Mapping[str, int], titles: Titles) -> dict[str, str]:
    if facet in VALUES:
        known = {value: str(label) for value, label in VALUES[facet].choices}
        return {one: known.get(one, one) for one in counts}
    if facet == LANGUAGE:
        return {one: NAMES.get(one, one) for one in counts}
    return {one: one for one in counts} | (dict(titles(counts)) if facet == "tool" else {})
