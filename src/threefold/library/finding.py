"""Finding pages: which are on the shelf for a reader, and which of them answer some words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from wagtail.search.query import Or, PlainText

from threefold.library.holdings import Holdings, holdings
from threefold.library.models import Resource
from threefold.library.slips import known
from threefold.library.stems import LANGUAGES, asked, stem
from threefold.library.weighing import Question, answers

Pages = QuerySet[Any]
# What is said after so many words is not looked for, and more pages than these are no answer.
MOST_WORDS, MOST_PAGES = 10, 200


@dataclass(frozen=True, kw_only=True)
class Found:
    """What some words led to: pages by their pair in both languages, the best first."""

    keys: tuple[UUID, ...]
    # How many pages answer, with those that are no longer among `keys`.
    all: int = 0
    # What was typed with a slip, and what was looked for in its place.
    taken_for: tuple[tuple[str, str], ...] = ()
    # No page has all of the words: these have some.
    some: bool = False


def on_shelf(language: str, *, signed_in: bool) -> Pages:
    """Each page once: in the reader's language, else in the other. Without an account, what is public."""
    live: Pages = Resource.objects.live()
    if not signed_in:
        live = live.filter(public=True)
    own = live.filter(locale__language_code=language)
    here = Q(locale__language_code=language) | ~Q(
        translation_key__in=own.order_by().values("translation_key")
    )
    return live.filter(here).select_related("locale")


def public_in(language: str) -> Pages:
    """Every page of one language that is read without an account."""
    live: Pages = Resource.objects.live()
    return live.filter(public=True, locale__language_code=language).select_related("locale")


def look_for(words: str, language: str, *, signed_in: bool) -> Found:
    """Pages that answer, in the reader's language, and in the other where that has more of the words."""
    has = holdings(signed_in=signed_in)
    own = _look(words, language, has)
    if own.share >= 1:
        return own.found
    for other in (one for one in LANGUAGES if one != language):
        its = _look(words, other, has)
        return its.found if its.share > own.share else own.found
    return own.found


@dataclass(frozen=True)
class _Looked:
    """What one language has: the pages, and which share of the words' weight the fullest of them has."""

    share: float
    found: Found


def _look(words: str, language: str, has: Holdings) -> _Looked:
    pages = has.by_language[language]
    terms = dict(list(known(asked(words, language), language).items())[:MOST_WORDS])
    meant = tuple(frozenset(stem(one, language) for one in each) for each in terms.values())
    having = tuple(has.having(language, one, partial(_look_up, one)) for one in meant)
    question = Question(words, language, meant, having, len(pages))
    held = question.held()
    slips = tuple((typed, its[0]) for typed, its in terms.items() if typed not in its)
    share = max(held.values(), default=0)
    enough = question.enough(held)
    keys = answers(question, (pages[one] for one in enough), held, MOST_PAGES)
    return _Looked(share, Found(keys=keys, all=len(enough), taken_for=slips, some=share < 1))


def _look_up(stems: frozenset[str]) -> Iterable[int]:
    """The pages that have one of these, in any language, whoever may read them."""
    texts = [PlainText(one) for one in sorted(stems)]
    query = texts[0] if len(texts) == 1 else Or(texts)
    found = Resource.objects.all().search(query, order_by_relevance=False).get_queryset()
    pages: Iterable[int] = found.order_by().values_list("pk", flat=True)
    return pages
