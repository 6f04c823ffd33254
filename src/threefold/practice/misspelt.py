"""A distinctive name with one letter wrong, missing, too many, or two of them the other way round.

A slip leaves one half of the word as it was (but for two letters changed over right in its middle), so that only texts
that hold a half are looked at closely.
"""

from collections.abc import Iterator

from threefold.practice.everyday import EVERYDAY
from threefold.practice.folding import Folded
from threefold.practice.generic_words import GENERIC

SHORTEST = 7


def halves_of(word: str) -> tuple[str, ...]:
    """The halves by which a misspelling is looked for; none where the word is short."""
    middle = len(word) // 2
    return (word[:middle], word[middle:]) if len(word) >= SHORTEST else ()


def slips_in(folded: Folded, word: str, halves: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where a word of the text is this one with a slip, and no everyday word."""
    for begin, end in set(_near(folded, word, halves)):
        found = folded.letters[begin:end]
        if found not in EVERYDAY and found not in GENERIC and one_slip(found, word):
            yield begin, end


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter, or by two neighbors that changed places."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    first = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest, rest_other = one[first:], other[first:]
    if len(one) == len(other):
        swapped = rest[:2] == rest_other[1::-1] and rest[2:] == rest_other[2:]
        return swapped or rest[1:] == rest_other[1:]
    longer, shorter = (rest, rest_other) if len(one) > len(other) else (rest_other, rest)
    return longer[1:] == shorter


def _near(folded: Folded, word: str, halves: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    lengths = range(len(word) - 1, len(word) + 2)
    for at in _places(folded.letters, halves[0]):
        yield from ((at, at + size) for size in lengths if _is_word(folded, at, at + size))
    for at in _places(folded.letters, halves[1]):
        end = at + len(halves[1])
        yield from ((end - size, end) for size in lengths if _is_word(folded, end - size, end))


def _places(letters: str, part: str) -> Iterator[int]:
    at = letters.find(part)
    while at >= 0:
        yield at
        at = letters.find(part, at + 1)


def _is_word(folded: Folded, begin: int, end: int) -> bool:
    """Whether one word of the text stands there, from its first letter to its last."""
    whole = begin in folded.starts and end in folded.ends
    return whole and not any(at in folded.starts for at in range(begin + 1, end))
