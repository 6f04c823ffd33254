"""Text made comparable: no accents, no case, no punctuation, no invisible characters, with the way back to the text.

A folded text is its words in a row without gaps, and for each letter the place it came from. Letters and digits are
words apart ("418B" is "418", "b"), so that a fragment is found however it is spaced, hyphenated or run together.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

# Most texts, and most letters of the others, need no look at Unicode's tables.
_ASCII_WORD = re.compile(r"[a-z]+|[0-9]+")
_NUMBER_WORDS = {
    word: str(digit)
    for digit, words in enumerate(
        ("zero oh cero", "one uno", "two dos", "three tres", "four cuatro", "five cinco", "six seis", "seven siete",
         "eight ocho", "nine nueve")
    )
    for word in words.split()
}  # fmt: skip
# A text's digits in a row, words between them as blanks, and where in the text each of them stands.
Spoken = tuple[str, tuple[tuple[int, int], ...]]
# Letters that Unicode does not take apart into a base letter and an accent.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})


@dataclass(frozen=True)
class Folded:
    """`letters` is the folded text without gaps. `places[i]` is where letter `i` stands in the original.

    `starts` and `ends` are the positions in `letters` at which words begin, and just after which they end.
    """

    letters: str
    places: tuple[int, ...]
    starts: frozenset[int]
    ends: frozenset[int]


def plain(text: str) -> str:
    """A text in lower case without accents or invisible characters; full-width digits become common ones."""
    if text.isascii():
        return text.lower()
    return "".join(_plain_letters(letter) for letter in text)


def words_of(text: str) -> list[str]:
    """The plain words of a text, letters and digits apart."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    found: list[str] = []
    kind = ""
    for letter in text:
        for part in _plain_letters(letter) or "":
            now = _kind(part)
            if now and now == kind:
                found[-1] += part
            elif now:
                found.append(part)
            kind = now
    return found


def fold(text: str) -> Folded:
    """Fold a text, keeping the way back."""
    return _fold_ascii(text) if text.isascii() else _fold_any(text)


@dataclass
class Folds:
    """Texts folded once while many needles are looked for in them. Whoever makes it lets it go with the page or the
    copies that it was made for: texts of one family are never kept for the next.
    """

    _done: dict[str, Folded] = field(default_factory=dict, repr=False)
    _said: dict[str, Spoken] = field(default_factory=dict, repr=False)

    def of(self, text: str) -> Folded:
        """The text folded, now or before."""
        found = self._done.get(text)
        if found is None:
            found = self._done[text] = fold(text)
        return found

    def spoken(self, text: str) -> Spoken:
        """The digits of a text, those written as words too, now or before."""
        found = self._said.get(text)
        if found is None:
            found = self._said[text] = _digits_of(text)
        return found


def _digits_of(text: str) -> Spoken:
    digits = ""
    places: list[tuple[int, int]] = []
    for word in re.finditer(r"[^\W_]+", text):
        plain_word = "".join(words_of(word.group()))
        for digit in _NUMBER_WORDS.get(plain_word, plain_word if plain_word.isdigit() else " "):
            digits += digit
            places.append(word.span())
    return digits, tuple(places)


def _fold_ascii(text: str) -> Folded:
    words = list(_ASCII_WORD.finditer(text.lower()))
    ends = list(accumulate(len(word.group()) for word in words))
    return Folded(
        letters="".join(word.group() for word in words),
        places=tuple(place for word in words for place in range(*word.span())),
        starts=frozenset([0, *ends]),
        ends=frozenset([0, *ends]),
    )


def _fold_any(text: str) -> Folded:
    letters: list[str] = []
    places: list[int] = []
    starts: set[int] = set()
    ends: set[int] = set()
    kind = ""
    for place, letter in enumerate(text):
        for part in _plain_letters(letter):
            now = _kind(part)
            if now != kind:
                ends.add(len(letters))
                starts.add(len(letters))
            if now:
                letters.append(part)
                places.append(place)
            kind = now
    ends.add(len(letters))
    return Folded("".join(letters), tuple(places), frozenset(starts), frozenset(ends))


@lru_cache(maxsize=4096)
def _kind(letter: str) -> str:
    if letter.isdigit():
        return "digit"
    return "letter" if letter.isalpha() else ""


@lru_cache(maxsize=4096)
def _plain_letters(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    apart = unicodedata.normalize("NFKD", letter).casefold().translate(_PLAIN)
    return "".join(_digit(part) for part in apart if unicodedata.category(part) not in ("Mn", "Me", "Cf"))


def _digit(part: str) -> str:
    value = unicodedata.digit(part, None)
    return part if value is None else str(value)
