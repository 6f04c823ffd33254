"""Which page answers a question best: how much of it the page has, and how much of that stands in its title. Pure, so
that the order is the same whatever the database.
"""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from heapq import nsmallest
from math import log
from uuid import UUID

from threefold.library.stems import asked, stem, stems
from threefold.library.vocabulary import Kind
from threefold.practice.folding import words_of

# A word weighs more the fewer pages have it; this share of all is taken to have it besides, or a word that stands in
# one page alone would outweigh all others.
ELSEWHERE = 0.1
# Of what the fullest page has, another must have this share to be shown.
ENOUGH = 0.5
HELD, IN_TITLE, IN_SUMMARY = 2.0, 1.5, 0.5
# Of two pages that answer alike: the tool, its guides, and then the rest.
_FIRST = (Kind.TOOL, Kind.QUICK_GUIDE, Kind.ABOUT, Kind.BRIEF, Kind.POST, Kind.SAMPLE)
_ORDER = (*_FIRST, *(one for one in Kind if one not in _FIRST))
# A question that begins so is answered by a page whose title says so, too: "What SOP is".
_WHAT_IS, SAYS_WHAT_IT_IS = {"en": ["what", "is"], "es": ["que", "es"]}, 1.0


@dataclass(frozen=True)
class Heading:
    """What a list shows of a page."""

    pk: int
    key: UUID
    title: str
    summary: str
    kind: str
    dated: date


@dataclass(frozen=True)
class Question:
    """What somebody asks: its words, for each the stems that it may stand for and the pages that have one of them, and
    how many pages there are.
    """

    text: str
    language: str
    meant: tuple[frozenset[str], ...]
    having: tuple[Set[int], ...]
    pages: int

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """Each word's share of the whole question."""
        besides = ELSEWHERE * self.pages + 1
        each = [log(1 + (self.pages + besides) / (len(pages) + besides)) for pages in self.having]
        return tuple(one / sum(each) for one in each)

    def held(self) -> dict[int, float]:
        """For each page that has any of it, which share of the question it has; 1 is all."""
        found: dict[int, float] = {}
        for weight, pages in zip(self.weights, self.having, strict=True):
            for page in pages:
                found[page] = found.get(page, 0) + weight
        return {page: round(share, 6) for page, share in found.items()}

    def enough(self, held: dict[int, float]) -> set[int]:
        """The pages that have not much less of it than the fullest one."""
        least = ENOUGH * max(held.values(), default=0)
        return {page for page, share in held.items() if share >= least}

    @cached_property
    def any_meant(self) -> frozenset[str]:
        """Every stem that one of its words may stand for."""
        return frozenset().union(*self.meant)

    @cached_property
    def all_said(self) -> frozenset[str]:
        """The stems of all of its words, also of those that say nothing."""
        return _stems(self.text, self.language)

    def within(self, text: str) -> float:
        """Which share of the question stands in a title or summary."""
        there = _stems(text, self.language)
        if self.any_meant.isdisjoint(there):
            return 0
        return sum(weight for weight, meant in zip(self.weights, self.meant, strict=True) if meant & there)


def answers(
    question: Question, headings: Iterable[Heading], held: dict[int, float], most: int | None = None
) -> tuple[UUID, ...]:
    """The pages, the best first; only so many of them, where one says how many."""
    ranked = (_ranking(question, one, held[one.pk]) for one in headings)
    return tuple(key for *_, key in (sorted(ranked) if most is None else nsmallest(most, ranked)))


def _ranking(question: Question, page: Heading, held: float) -> tuple[float, int, int, int, str, UUID]:
    in_title = question.within(page.title)
    # A title that says much besides is less to the point.
    to_the_point = _said(question, page.title) ** 0.5 if in_title else 0
    weight = HELD * held + IN_TITLE * in_title * to_the_point + IN_SUMMARY * question.within(page.summary)
    if in_title and _says_what(question, page.title):
        weight += SAYS_WHAT_IT_IS
    shared = len(_stems(page.title, question.language) & question.all_said)
    return (
        -round(weight, 4), -shared, _ORDER.index(Kind(page.kind)), -page.dated.toordinal(), page.title, page.key,
    )  # fmt: skip


def _said(question: Question, title: str) -> float:
    """How much of a title the question has."""
    said = _asked(title, question.language)
    return sum(one in question.any_meant for one in said) / max(len(said), 1)


def _says_what(question: Question, title: str) -> bool:
    what_is = _WHAT_IS[question.language]
    return words_of(question.text)[:2] == what_is and set(what_is) <= set(words_of(title))


@lru_cache(maxsize=20_000)
def _asked(title: str, language: str) -> tuple[str, ...]:
    return tuple(stem(one, language) for one in asked(title, language))


@lru_cache(maxsize=40_000)
def _stems(text: str, language: str) -> frozenset[str]:
    return frozenset(stems(text, language).split())
