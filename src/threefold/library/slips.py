"""Words typed with a slip: the nearest words that stand in the library, found the same way on every database."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from threefold.library.models import Known
from threefold.library.stems import stem

# A word this long may have one slip, a longer one two; a shorter one is taken as it is.
ONE_SLIP, TWO_SLIPS = 4, 8
MOST = 3
Letters = tuple[str, int]


def known(words: Iterable[str], language: str) -> dict[str, tuple[str, ...]]:
    """For each word the words to look for in its place: itself where it is known, else those that it may stand for;
    itself as well where there are none.
    """
    by_stem = {one: stem(one, language) for one in words}
    there = set(
        Known.objects.filter(language=language, stem__in=by_stem.values()).values_list("stem", flat=True)
    )
    return {
        one: (one,) if its_stem in there else (nearest(one, language) or (one,))
        for one, its_stem in by_stem.items()
    }


def nearest(word: str, language: str) -> tuple[str, ...]:
    """Known words that begin like it, or are a slip or two away, the nearest first."""
    if len(word) < ONE_SLIP:
        return ()
    far = 2 if len(word) >= TWO_SLIPS else 1
    by_name, by_length = _known(language, Known.objects.filter(language=language).count())
    longer = by_name[bisect_left(by_name, word) : bisect_left(by_name, f"{word}\uffff")]
    if longer:
        return longer[:MOST]
    found: list[tuple[int, bool, str]] = []
    its_letters = _letters(word)
    for length in range(len(word) - far, len(word) + far + 1):
        for other, letters in by_length.get(length, ()):
            if (letters ^ its_letters).bit_count() <= 2 * far:
                slips = distance(word, other, far)
                if slips <= far:
                    found.append((slips, other[0] != word[0], other))
    least = min((one[0] for one in found), default=0)
    return tuple(other for slips, _first, other in sorted(found) if slips == least)[:MOST]


def distance(one: str, other: str, far: int) -> int:
    """How many slips (a letter too many, too few, another one, or two turned round) lie between two words; more than
    `far` is not counted further.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        now = [at] + [0] * len(other)
        for to, its in enumerate(other, 1):
            now[to] = min(last[to] + 1, now[to - 1] + 1, last[to - 1] + (letter != its))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == its:
                now[to] = min(now[to], before[to - 2] + 1)
        if min(now) > far:
            return far + 1
        before, last = last, now
    return last[-1]


@lru_cache(maxsize=4)
def _known(language: str, count: int) -> tuple[tuple[str, ...], dict[int, list[Letters]]]:
    """All known words in their order, and by their length with their letters as a set; anew when there are more
    (`count`).
    """
    words = tuple(sorted(Known.objects.filter(language=language).values_list("word", flat=True)))
    by_length: dict[int, list[Letters]] = {}
    for one in words:
        by_length.setdefault(len(one), []).append((one, _letters(one)))
    return words, by_length


def _letters(word: str) -> int:
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) % 61)
    return found
