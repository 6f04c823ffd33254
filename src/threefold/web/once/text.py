"""A text for another system: parts made of lines, and each line with the facts it says. Pure, so that anybody can
check what leaves.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from unicodedata import category


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something on record that a line says: what it is, its day, and the page where it stands."""

    label: str
    href: str


@dataclass(frozen=True, kw_only=True)
class Ask:
    """Something that a child said, saw or put a number on: it stands in a text only once somebody asked the child.
    `key` names it in forms, `text` is what would stand there.
    """

    key: str
    text: str
    fact: Fact


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line. `words` are what people said and are called in it, apart from what the product says itself."""

    text: str
    facts: tuple[Fact, ...]
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """A line without a fact says something that nobody wrote down.

        Raises:
            ValueError: no fact is named, or nothing is said.
        """
        if not self.facts or not self.text.strip():
            raise ValueError("a line says a fact of the record")


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a text that a worker may leave off. `key` names it in forms and in the account."""

    key: str
    title: str
    lines: tuple[Line, ...]

    @property
    def references(self) -> tuple[tuple[Fact, str], ...]:
        """Each fact of this part once, with the first line that says it."""
        found: dict[Fact, str] = {}
        for line in self.lines:
            for fact in line.facts:
                found.setdefault(fact, _flat(line.text))
        return tuple(found.items())


def plain(parts: Iterable[Part]) -> str:
    """The text as it is pasted: a title, a line for each thing, an empty line between parts."""
    return "\n\n".join("\n".join((_flat(part.title), *_lines(part))) for part in parts if part.lines)


def chosen(parts: Iterable[Part], keys: Collection[str] | None) -> tuple[Part, ...]:
    """The parts that were chosen, in their own order; without a choice all of them."""
    return tuple(part for part in parts if keys is None or part.key in keys)


def _lines(part: Part) -> Iterable[str]:
    return (f"- {_flat(line.text)}" for line in part.lines)


# Persian, Urdu and the scripts of India write with joiners, and right-to-left words need their marks.
_OF_WORDS = "\u200c\u200d\u200e\u200f\u061c"


def _flat(text: str) -> str:
    """In one line, without what no system takes: the next one may break lines anew."""
    return " ".join("".join(map(_plain, text)).split())


def _plain(one: str) -> str:
    """A character as it may leave: what is part of how a word is written stays within it, other marks that nobody sees
    go, and what parts words is a space.
    """
    if one in _OF_WORDS or one.isprintable():
        return one
    return "" if category(one) == "Cf" else " "
