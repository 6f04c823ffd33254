"""The small language in which the word lists are written, and the search for many such phrases at once.

A phrase is words with blanks between: `word` as it is, folded; `=leave` any form of a verb; `threat*` any ending;
`a|b` one or the other; `the?` may be missing, `nights?` is one
or many; `<child>` somebody or something of a class; `..` up to four words between,
`...` up to eight. A phrase never reaches over the end of a sentence.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from threefold.practice.coach.tokens import Token

_GAPS = {"..": 4, "...": 8}
_PREFIX = 4


@dataclass(frozen=True, slots=True)
class Item:
    """One place of a phrase."""

    keys: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0

    def fits(self, token: Token) -> bool:
        """Whether a word can stand here."""
        if not self.keys.isdisjoint(token.keys):
            return True
        return any(token.norm.startswith(prefix) for prefix in self.prefixes)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What to look for, and the tag that it gives."""

    tag: str
    items: tuple[Item, ...]
    written: str


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: from token `first` up to, and without, token `last`."""

    tag: str
    first: int
    last: int
    written: str

    def overlaps(self, other: "Match") -> bool:
        """Whether both claim a word."""
        return self.first < other.last and other.first < self.last


def phrase(tag: str, written: str) -> Phrase:
    """A phrase of the lists, read."""
    return Phrase(tag, tuple(_item(part) for part in written.split()), written)


def _item(part: str) -> Item:
    if part in _GAPS:
        return Item(gap=_GAPS[part])
    choices: list[str] = []
    optional = part.endswith("?") and not part.endswith("s?")
    for choice in part.removesuffix("?").split("|") if optional else part.split("|"):
        choices += [choice[:-1], choice[:-2]] if choice.endswith("s?") else [choice.removesuffix("?")]
    keys = frozenset(choice for choice in choices if not choice.endswith("*"))
    return Item(keys, tuple(choice[:-1] for choice in choices if choice.endswith("*")), optional)


@dataclass(slots=True)
class Search:
    """Phrases by how they may begin, so that each word is compared with few."""

    by_key: dict[str, list[Phrase]] = field(default_factory=dict)
    by_prefix: dict[str, list[Phrase]] = field(default_factory=dict)

    @classmethod
    def of(cls, phrases: Iterable[Phrase]) -> "Search":
        """A search for all of them."""
        made = cls()
        for one in phrases:
            first = one.items[0]
            for key in first.keys:
                made.by_key.setdefault(key, []).append(one)
            for prefix in first.prefixes:
                made.by_prefix.setdefault(prefix[:_PREFIX], []).append(one)
        return made

    def found(self, tokens: Sequence[Token]) -> Iterator[Match]:
        """Every phrase found, in the order of the text."""
        ends = _ends(tokens)
        for token in tokens:
            for one in self._begun_by(token):
                if one.items[0].fits(token):
                    last = _end(one.items, 1, tokens, token.index + 1, ends[token.index])
                    if last > 0:
                        yield Match(one.tag, token.index, last, one.written)

    def _begun_by(self, token: Token) -> Iterator[Phrase]:
        for key in token.keys:
            yield from self.by_key.get(key, ())
        if token.word:
            yield from self.by_prefix.get(token.norm[:_PREFIX], ())


def _ends(tokens: Sequence[Token]) -> list[int]:
    ends, last = [0] * len(tokens), len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        if index + 1 < len(tokens) and tokens[index].sentence != tokens[index + 1].sentence:
            last = index + 1
        ends[index] = last
    return ends


def _end(items: tuple[Item, ...], at: int, tokens: Sequence[Token], index: int, limit: int) -> int:
    """Where the rest of a phrase ends when it goes on at `index`; -1 when it does not."""
    if at == len(items):
        return index
    item = items[at]
    if item.gap:
        for begin in range(index, min(index + item.gap, limit) + 1):
            last = _end(items, at + 1, tokens, begin, limit)
            if last >= 0:
                return last
        return -1
    if index < limit and item.fits(tokens[index]):
        last = _end(items, at + 1, tokens, index + 1, limit)
        if last >= 0:
            return last
    return _end(items, at + 1, tokens, index, limit) if item.optional else -1


def without_shadowed(matches: Iterable[Match]) -> list[Match]:
    """Without the matches of a tag that a match of its counter-tag ("tag!") overlaps, and without counter-tags."""
    every = list(matches)
    against: dict[str, list[Match]] = {}
    for one in every:
        if one.tag.endswith("!"):
            against.setdefault(one.tag[:-1], []).append(one)
    return [
        one
        for one in every
        if not one.tag.endswith("!") and not any(one.overlaps(other) for other in against.get(one.tag, ()))
    ]
