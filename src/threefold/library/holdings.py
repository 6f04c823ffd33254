"""What the Toolkit has, as lists show it: read once, and anew only when a page changed.

A process keeps it in two parts, for readers with an account and for those without; the second is made of public pages
alone, so that nothing else can be shown from it. The text of a page is not in it, and nothing of a family is. Of what
people look for it keeps stems of single words, as the index has them.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from threefold.library.models import Mark, Resource, Stamp
from threefold.library.stems import LANGUAGES
from threefold.library.weighing import Heading

# The one filter whose values are no marks of the page, but of its pair.
LANGUAGE = "language"
# Of so many words it is kept which pages have them: at 5,000 pages that is 20 MB where every page has every word.
MOST_WORDS = 500


@dataclass(frozen=True, kw_only=True)
class Entry(Heading):
    """What a list shows of a page in one language, and by which filters it is found."""

    slug: str
    minutes: int
    language: str
    marks: frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Holdings:
    """All pages that one sort of reader may read."""

    # Of each language, by the number of the page.
    by_language: Mapping[str, Mapping[int, Entry]]
    # For readers of each language, every page once, by what it has in common with its pair in the other: in the
    # reader's language, else in the other.
    once: Mapping[str, Mapping[UUID, Entry]]
    # Pages of a language that have one of some stems, for words that were asked for lately: by number, in little room.
    _having: dict[tuple[str, frozenset[str]], "array[int]"] = field(default_factory=dict, repr=False)

    def having(self, language: str, stems: frozenset[str], look: Callable[[], Iterable[int]]) -> set[int]:
        """The pages of a language that have one of these; `look` asks the index, whose answer is kept as long as no
        page changes.
        """
        kept = self._having.get((language, stems))
        if kept is None:
            if len(self._having) >= MOST_WORDS:
                self._having.clear()
            kept = array("q", self.by_language[language].keys() & set(look()))
            self._having[language, stems] = kept
        return set(kept)

    def titles(self, slugs: Iterable[str], language: str) -> dict[str, str]:
        """What these pages are called, in a language where they have it."""
        wanted = set(slugs)
        return {one.slug: one.title for one in self.once[language].values() if one.slug in wanted}


_kept: dict[bool, tuple[UUID, Holdings]] = {}


def holdings(*, signed_in: bool) -> Holdings:
    """What a reader with an account, or one without, may read now."""
    stamp: UUID | None = Stamp.objects.values_list("value", flat=True).first()
    kept = _kept.get(signed_in)
    if kept is not None and kept[0] == stamp:
        return kept[1]
    # The stamp was read first: what changes meanwhile changes it, too, and is read at the next asking.
    read = _read(signed_in=signed_in)
    if stamp is not None:
        _kept[signed_in] = (stamp, read)
    return read


def _read(*, signed_in: bool) -> Holdings:
    live: Any = Resource.objects.live()
    live = live.filter(locale__language_code__in=LANGUAGES)
    rows = list((live if signed_in else live.filter(public=True)).order_by("pk").values(*_COLUMNS))
    marks: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for pk, facet, value in Mark.objects.values_list("resource", "facet", "value"):
        marks[pk].add((facet, value))
    pairs: dict[UUID, set[tuple[str, str]]] = defaultdict(set)
    for row in rows:
        pairs[row["translation_key"]].add((LANGUAGE, row["locale__language_code"]))
    by_language: dict[str, dict[int, Entry]] = {one: {} for one in LANGUAGES}
    for row in rows:
        entry = _entry(row, marks[row["pk"]] | pairs[row["translation_key"]])
        by_language[entry.language][entry.pk] = entry
    return Holdings(by_language, {language: _once(by_language, language) for language in LANGUAGES})


_COLUMNS = (
    "pk", "translation_key", "slug", "title", "summary", "kind", "dated", "minutes", "locale__language_code",
)  # fmt: skip


def _entry(row: dict[str, Any], marks: set[tuple[str, str]]) -> Entry:
    return Entry(
        pk=row["pk"], key=row["translation_key"], slug=row["slug"], title=row["title"], summary=row["summary"],
        kind=row["kind"], dated=row["dated"], minutes=row["minutes"], language=row["locale__language_code"],
        marks=frozenset(marks),
    )  # fmt: skip


def _once(by_language: Mapping[str, Mapping[int, Entry]], language: str) -> dict[UUID, Entry]:
    own_last = sorted(by_language, key=lambda one: one == language)
    return {entry.key: entry for one in own_last for entry in by_language[one].values()}
