"""Finding a protected place, telephone or name inside anybody's words.

`needles_of` takes a protected value apart into the fragments that would give it away; `contains` finds them in a text.

Found, whatever the capitals, accents, punctuation, line breaks, hyphens, spaces between letters or digits, full-width
digits and invisible characters: the whole value; a telephone number, its last seven digits, and its digits written as
words ("five five five, zero one..."); house number with street in either order, in digits or words, and with the
street's first letters; the house number alone beside a word such as "number", "house" or "at"; the street's, place's
or town's own name, also with one letter wrong, in the plural or as an owner's. An everyday word is found only where it
stands as a name ("Sunny Steps" and "on Fell St" are found, "sunny" and "she fell" are not). Post codes; a licence plate
without its first digit; the end of a number beside "ends in"; an e-mail address and the part before its @.

Not found: a description ("the blue house by the canal"), a translation or nickname, look-alike letters of another
alphabet, a picture. A worker adds such words as giveaways (`exactly`), and still reads the copy.
What is found too often only holds back a sentence with its reason; what is missed could find a person. So it leans
towards finding.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from threefold.practice.everyday import EVERYDAY
from threefold.practice.folding import Folded, Folds, Spoken, words_of
from threefold.practice.generic_words import GENERIC, HOME_WORDS, PLACE_WORDS, SMALL_WORDS, STREET_WORDS
from threefold.practice.house_numbers import in_words, is_a_house, may_stand_alone
from threefold.practice.misspelt import halves_of, one_slip, slips_in
from threefold.practice.named import stands_as_name
from threefold.practice.numbers_told import LAST, is_an_ending, plate_parts
from threefold.practice.spans import Span, joined

_SHORTEST_WORD = 3
_LOCAL_NUMBER = 7
_POST_CODE = 5
_LONGEST_NAME = 4
# Everyday words that, unlike "school" or "left", may be the name of a street or place.
_EVERYDAY_NAMES = (GENERIC | EVERYDAY) - STREET_WORDS - PLACE_WORDS - SMALL_WORDS - HOME_WORDS
_NUMBER_SAID = ("number", "numero", "no", "num")
_PARTS = re.compile(r"[,;:\n()|/]|\s[-–—]\s")
_EMAIL = re.compile(r"([^\s@<>,;]+)@([^\s@<>,;]+)")


@dataclass(frozen=True)
class Needle:
    """A fragment to look for, folded. `inside`: digits that count also in the middle of a longer number; `house`: a
    number, also in the words of `key`, that counts only where the words around it make it a house; `ending`: digits
    that count only where they are the end of a number; `named`: an everyday word that counts only where it stands as
    a name. `plural`: with an s at its end too; `halves`: of a name that counts with one letter wrong too.

    Its repr is mute, for needles come from sealed values.
    """

    key: str = field(repr=False)
    inside: bool = False
    house: str = field(default="", repr=False)
    ending: bool = False
    named: bool = False
    plural: bool = False
    halves: tuple[str, ...] = field(default=(), repr=False)

    def counts(self, text: str, span: Span) -> bool:
        """Whether the words around a find make it one."""
        if self.house:
            return is_a_house(text, span, self.house)
        if self.ending:
            return is_an_ending(text, span)
        return not self.named or stands_as_name(text, span)


def exactly(text: str) -> tuple[Needle, ...]:
    """One needle for the whole of a name or a giveaway, none for an empty text."""
    key = "".join(words_of(text))
    return (Needle(key),) if key else ()


def needles_of(value: str, besides: Iterable[str] = ()) -> tuple[Needle, ...]:
    """The fragments of a place, telephone number, e-mail address or name that would give it away.

    `besides` are names that everybody knows, such as the children's: they are not fragments by themselves.
    """
    return tuple(dict.fromkeys(_of(value, besides, alone=True)))


def needles_of_somebody(value: str, besides: Iterable[str] = ()) -> tuple[Needle, ...]:
    """The same of who somebody is: an everyday word written as a name ("Ruth Baker") counts wherever it stands."""
    return tuple(dict.fromkeys((*_of(value, besides, alone=True), *_everyday_names(value, besides))))


def _everyday_names(value: str, besides: Iterable[str]) -> Iterator[Needle]:
    known = {word for name in besides for word in words_of(name)}
    for part in (_Part.read(one, known) for one in _PARTS.split(_EMAIL.sub(" ", value))):
        if part.names and not _has_kind(part.words):
            yield from (Needle(word) for word in part.own & EVERYDAY)


def needles_of_contact(value: str, besides: Iterable[str] = ()) -> tuple[Needle, ...]:
    """The same of how somebody is reached, which people write in sentences: "Wants a call back". A word alone, such
    as "wants", tells nothing there; numbers, streets, addresses and names of several words do.
    """
    return tuple(dict.fromkeys(_of(value, besides, alone=False)))


def _of(value: str, besides: Iterable[str], *, alone: bool) -> Iterator[Needle]:
    known = {word for name in besides for word in words_of(name)}
    yield from (*exactly(value), *_phone(value), *_email(value))
    yield from (Needle(plate) for plate in plate_parts(value))
    for part in _PARTS.split(_EMAIL.sub(" ", value)):
        yield from _fragments(_Part.read(part, known), alone=alone)


def needles_of_number(value: str, *, besides: str = "") -> tuple[Needle, ...]:
    """The telephone numbers of a text alone, `besides` those that everybody has."""
    known = set(_phone(besides))
    return tuple(dict.fromkeys(one for one in _phone(value) if one not in known))


def needles_of_name(first: str, last: str) -> tuple[Needle, ...]:
    """Ways in which a full name is written: in both orders, with one of two last names, with an initial."""
    firsts, lasts = words_of(first), words_of(last)
    if not lasts:
        return exactly(first)
    found = [*exactly(last)] if len("".join(lasts)) >= _SHORTEST_WORD else []
    for given in {*firsts[:1], "".join(firsts)} - {""}:
        for family in {"".join(lasts), lasts[0], lasts[-1]}:
            found += [Needle(given + family), Needle(family + given)]
    return tuple(dict.fromkeys(found))


def contains(text: str, needles: Iterable[Needle], folds: Folds | None = None) -> tuple[Span, ...]:
    """Where any of the needles stands in a text, in order, overlapping finds joined; empty when none does.

    `folds` are given by whoever looks for more needles in the same texts.
    """
    wanted = tuple(needles)
    if not text or not wanted:
        return ()
    folds = folds or Folds()
    folded = folds.of(text)
    letters = folded.letters
    here = [
        needle
        for needle in wanted
        if needle.key in letters
        or (needle.halves and (needle.halves[0] in letters or needle.halves[1] in letters))
    ]
    found = [span for needle in here for span in _found(folded, needle) if needle.counts(text, span)]
    if any(needle.inside for needle in wanted):
        told = [needle for needle in wanted if needle.inside or needle.ending]
        found += _spoken(text, folds.spoken(text), told)
    return joined(found)


def beside(found: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """Finds that do not lie within any of the others: "Renee" is not found in the full name of another Renee."""
    whole = tuple(others)
    return tuple(
        one for one in found if not any(two.start <= one.start and one.end <= two.end for two in whole)
    )


def _found(folded: Folded, needle: Needle) -> Iterator[Span]:
    yield from _as_written(folded, needle)
    if needle.halves:
        for begin, end in slips_in(folded, needle.key, needle.halves):
            yield Span(folded.places[begin], folded.places[end - 1] + 1)


def _as_written(folded: Folded, needle: Needle) -> Iterator[Span]:
    at = folded.letters.find(needle.key)
    while at >= 0:
        end = at + len(needle.key)
        if needle.inside or (at in folded.starts and _ends(folded, end, needle)):
            yield Span(folded.places[at], folded.places[end - 1] + 1)
        at = folded.letters.find(needle.key, at + 1)


def _ends(folded: Folded, end: int, needle: Needle) -> bool:
    """Whether a word ends there, or after the s of a plural."""
    if end in folded.ends:
        return True
    return needle.plural and end + 1 in folded.ends and folded.letters[end] == "s"


def _spoken(text: str, said: Spoken, needles: list[Needle]) -> Iterator[Span]:
    """Digits written as words; the find covers the words from the first digit to the last."""
    digits, places = said
    for needle in needles:
        at = digits.find(needle.key)
        while at >= 0:
            span = Span(places[at][0], places[at + len(needle.key) - 1][1])
            if needle.counts(text, span):
                yield span
            at = digits.find(needle.key, at + 1)


def _phone(value: str) -> Iterator[Needle]:
    """Seven digits or more with nothing but punctuation between them; letters around ("cell") do not matter."""
    for run in re.finditer(r"\d(?:[\s().+-]*\d){6,}", "".join(_plain_digits(value))):
        digits = re.sub(r"\D", "", run.group())
        yield Needle(digits[-_LOCAL_NUMBER:], inside=True)
        yield Needle(digits[-LAST:], ending=True)


def _plain_digits(value: str) -> Iterator[str]:
    for letter in value:
        words = words_of(letter)
        yield words[0] if words and words[0].isdigit() else letter


def _email(value: str) -> Iterator[Needle]:
    for found in _EMAIL.finditer(value):
        yield from exactly(found.group())
        local = words_of(found.group(1))
        if len("".join(local)) > _SHORTEST_WORD and not set(local) <= GENERIC:
            yield from exactly(found.group(1))


@dataclass(frozen=True)
class _Part:
    """A stretch of a value between commas: its folded words, those that are a name of their own, names of several
    words ("Sunny Steps Preschool" in "her class at Sunny Steps Preschool"), and everyday words written as a name.
    """

    words: list[str]
    own: frozenset[str]
    names: list[list[str]]
    everyday: frozenset[str]
    # Words that everybody knows, such as the children's names.
    known: frozenset[str]

    @classmethod
    def read(cls, text: str, known: set[str]) -> "_Part":
        """Words written with a capital are names; where none is, every word that is not generic is."""
        tokens = [(words_of(token), token.strip("\"'([¿¡#")[:1].isupper()) for token in text.split()]
        some_capital = any(capital for _words, capital in tokens)
        names: list[list[str]] = [[]]
        for words, capital in tokens:
            if capital or not some_capital or (names[-1] and set(words) <= SMALL_WORDS):
                names[-1] += [word for word in words if not word.isdigit() and word not in known]
            else:
                names.append([])
        said = words_of(text)
        named = frozenset(word for name in names for word in name if len(word) >= _SHORTEST_WORD)
        return cls(
            words=said,
            own=named - GENERIC,
            names=names if some_capital else [],
            everyday=named & _EVERYDAY_NAMES if some_capital or _has_kind(said) else frozenset(),
            known=frozenset(known),
        )


def _has_kind(words: Iterable[str]) -> bool:
    return bool(set(words) & (STREET_WORDS - SMALL_WORDS | {"st"}))


def _fragments(part: _Part, *, alone: bool) -> Iterator[Needle]:
    """The part itself, house number with street, names of several words, and (`alone`) each word of its own."""
    if part.own - (EVERYDAY if len(part.words) == 1 else frozenset()) and (alone or len(part.words) > 1):
        yield Needle("".join(part.words), plural=True)
    for name in part.names:
        yield from _name(name)
    yield from _street(part)
    for word in part.words:
        if alone and word in part.own - EVERYDAY:
            yield _own_name(word, part.known)
        elif word.isdigit() and len(word) == _POST_CODE:
            yield Needle(word)
    yield from (Needle(word, named=True) for word in sorted(part.everyday) if alone)


def _own_name(word: str, known: Iterable[str]) -> Needle:
    """A distinctive word: also in the plural, and with one letter wrong unless that is somebody everybody knows."""
    somebody = any(one_slip(word, one) for one in known)
    common = {word + "s"} & EVERYDAY or {word + "s"} & GENERIC
    return Needle(word, plural=not common, halves=() if somebody else halves_of(word))


def _street(part: _Part) -> Iterator[Needle]:
    """House number and street, with and without its kind ("418 Larkspur", "418 Larkspur Way", "Larkspur 418"), and the
    number alone; a street's own name counts even where it was written without a capital.
    """
    for number, street, has_kind in _houses(part.words):
        for length in range(1, min(len(street), _LONGEST_NAME) + 1):
            said = set(street[:length]) - STREET_WORDS - SMALL_WORDS
            if said - GENERIC or (said and has_kind):
                yield from _house(number, street[:length])
        if has_kind:
            own = [word for word in street if word not in GENERIC and len(word) >= _SHORTEST_WORD]
            yield from (_own_name(word, part.known) for word in own if word not in EVERYDAY)
            yield from (Needle(word, named=True) for word in own if word in EVERYDAY)


def _houses(words: list[str]) -> Iterator[tuple[str, list[str], bool]]:
    """Each number with its street, and whether that says its kind: "418 Larkspur Way", or "Calle Larkspur 418"."""
    start = 0
    for place, number in enumerate(words):
        if not number.isdigit():
            continue
        before, street = words[start:place], _following(words[place + 1 :])
        start = place + 1
        yield number, street, bool(set(street) & STREET_WORDS)
        if set(before) & STREET_WORDS and not set(street) - GENERIC:
            named = [word for word in before if word not in _NUMBER_SAID]
            own = next((at for at, word in enumerate(named) if word not in STREET_WORDS | SMALL_WORDS), 0)
            yield from ((number, named[at:], True) for at in {0, own})


def _house(number: str, street: list[str]) -> Iterator[Needle]:
    numbers, name = (number, *in_words(number)), "".join(street)
    for one in numbers:
        yield from (Needle(one + name), Needle(name + one))
    yield from (Needle(name + said + number) for said in _NUMBER_SAID)
    yield from (
        Needle(number + name[:length])
        for length in range(_SHORTEST_WORD, len(street[0]))
        if name[:length] not in GENERIC
    )
    if may_stand_alone(number):
        yield from (Needle(one, house=number) for one in numbers)


def _following(words: list[str]) -> list[str]:
    """The words of a street: up to the next number, or a word such as "unit" that has a number or letter after it."""
    street: list[str] = []
    for place, word in enumerate(words):
        after = words[place + 1 : place + 2]
        ends_here = word in HOME_WORDS and bool(after) and (after[0].isdigit() or len(after[0]) == 1)
        if word.isdigit() or ends_here:
            break
        street.append(word)
    return street


def _name(name: list[str]) -> Iterator[Needle]:
    """A name of several words, whole and without the kinds at its end ("Packing House Rd", "Packing House")."""
    kept = _without_small_end(name)
    while len(kept) > 1:
        if set(kept) - HOME_WORDS - SMALL_WORDS - STREET_WORDS:
            yield Needle("".join(kept), plural=True)
        if kept[-1] not in STREET_WORDS | PLACE_WORDS:
            break
        kept = _without_small_end(kept[:-1])


def _without_small_end(name: list[str]) -> list[str]:
    while name and name[-1] in SMALL_WORDS:
        name = name[:-1]
    return name
