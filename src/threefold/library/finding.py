"""Finding pages: which are on the shelf for a reader, and which of them answer some words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from wagtail.search.query import And, Or, PlainText

from threefold.library.models import Resource
from threefold.library.slips import known
from threefold.library.stems import LANGUAGES, asked, stem, stems
from threefold.library.vocabulary import Kind

Pages = QuerySet[Any]
# Words in a title weigh more than in the summary, and those more than in the text.
IN_TITLE, IN_SUMMARY = 8, 2
# Of two pages that answer alike: the tool, its guides, and then the rest.
_ORDER = (Kind.TOOL, Kind.QUICK_GUIDE, Kind.ABOUT, Kind.BRIEF, Kind.POST, Kind.SAMPLE)


@dataclass(frozen=True, kw_only=True)
class Found:
    """What some words led to: pages by their pair in both languages, the best first."""

    keys: tuple[UUID, ...]
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
    """Pages that answer: first in the reader's language, then in the other; with all of the words, else with some."""
    languages = (language, *(one for one in LANGUAGES if one != language))
    tries = [(one, whole) for whole in (True, False) for one in languages]
    for tongue, whole in tries:
        terms = known(asked(words, tongue), tongue)
        rows = _answering(terms.values(), tongue, whole=whole, signed_in=signed_in)
        if rows:
            slips = tuple((typed, meant[0]) for typed, meant in terms.items() if typed not in meant)
            return Found(keys=tuple(_ranked(rows, terms, tongue)), taken_for=slips, some=not whole)
    return Found(keys=())


def _answering(terms: Iterable[tuple[str, ...]], language: str, *, whole: bool, signed_in: bool) -> list[Any]:
    each = [_any([PlainText(stem(one, language)) for one in meant]) for meant in terms]
    if not each:
        return []
    query = each[0] if len(each) == 1 else And(each) if whole else Or(each)
    found = Resource.objects.all().search(query, order_by_relevance=False).get_queryset()
    found = found.filter(live=True, locale__language_code=language, **({} if signed_in else {"public": True}))
    return list(found.values_list("translation_key", "title", "summary", "kind", "dated"))


def _any(queries: list[Any]) -> Any:
    return queries[0] if len(queries) == 1 else Or(queries)


def _ranked(rows: list[Any], terms: dict[str, tuple[str, ...]], language: str) -> list[UUID]:
    wanted = [{stem(one, language) for one in meant} for meant in terms.values()]
    every = [_ranking(row, wanted, language) for row in rows]
    return [key for *_, key in sorted(every)]


def _ranking(row: Any, wanted: list[set[str]], language: str) -> tuple[int, int, int, str, UUID]:
    key, title, summary, kind, dated = row
    heading = stems(title, language).split()
    has_title = sum(bool(one & set(heading)) for one in wanted)
    has_summary = sum(bool(one & set(stems(summary, language).split())) for one in wanted)
    weight = IN_TITLE * has_title * has_title // max(len(heading), 1) + IN_SUMMARY * (has_title + has_summary)
    return (-weight, _ORDER.index(Kind(kind)), -_days(dated), title, key)


def _days(day: date) -> int:
    return day.toordinal()
