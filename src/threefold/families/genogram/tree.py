"""What is drawn: people, ties, homes. Plain values, already one reader's copy."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from threefold.practice.vocabulary.family import TieKind


class Shape(StrEnum):
    """How somebody is drawn."""

    SQUARE = "square"
    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Somebody in the picture. `index`: one of the children that the work is about. `known` False: nobody knows
    where they are. `below` is the line under the name: an age, years, a due date.
    """

    key: str
    name: str
    shape: Shape = Shape.DIAMOND
    below: str = ""
    index: bool = False
    deceased: bool = False
    known: bool = True


@dataclass(frozen=True, kw_only=True)
class Tie:
    """A tie between two people; for parentage `one` is the elder. `label`: another tie in their own words."""

    one: str
    other: str
    kind: TieKind
    label: str = ""


@dataclass(frozen=True, kw_only=True)
class Home:
    """Who lives together."""

    name: str
    who: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Tree:
    """A family to be drawn. Ties of people who are not in it, and of somebody with themself, are passed over."""

    figures: tuple[Figure, ...]
    ties: tuple[Tie, ...] = ()
    homes: tuple[Home, ...] = ()
    _keys: frozenset[str] = field(init=False, repr=False, default=frozenset())

    def __post_init__(self) -> None:
        """Everybody once, whatever was given."""
        if any(count > 1 for count in Counter(figure.key for figure in self.figures).values()):
            raise ValueError("somebody is in the tree twice")
        object.__setattr__(self, "_keys", frozenset(figure.key for figure in self.figures))

    def parentage(self, *kinds: TieKind) -> tuple[Tie, ...]:
        """Ties from parent figures to children, of these kinds or of all."""
        return tuple(
            tie for tie in self._inside() if tie.kind.is_parentage and (not kinds or tie.kind in kinds)
        )

    def unions(self) -> tuple[Tie, ...]:
        """Couples, each pair once: of several ties of one pair the last one counts."""
        pairs: dict[frozenset[str], Tie] = {}
        for tie in self._inside():
            if tie.kind.is_union:
                pairs.pop(frozenset((tie.one, tie.other)), None)
                pairs[frozenset((tie.one, tie.other))] = tie
        return tuple(pairs.values())

    def twins(self) -> tuple[Tie, ...]:
        """Those who were born together, each pair once: of several ties of one pair the last one counts."""
        pairs = {frozenset((tie.one, tie.other)): tie for tie in self._inside() if tie.kind.is_twin}
        return tuple(pairs.values())

    def born_together(self) -> tuple[tuple[str, ...], ...]:
        """Twins, triplets and more, each group once, in the order of the people."""
        group = {figure.key: figure.key for figure in self.figures}
        for tie in self.twins():
            mine, theirs = group[tie.one], group[tie.other]
            group = {key: mine if at == theirs else at for key, at in group.items()}
        found: dict[str, list[str]] = {}
        for key, at in group.items():
            found.setdefault(at, []).append(key)
        return tuple(tuple(keys) for keys in found.values() if len(keys) > 1)

    def of_kind(self, kind: TieKind) -> tuple[Tie, ...]:
        """Ties of one kind."""
        return tuple(tie for tie in self._inside() if tie.kind is kind)

    def _inside(self) -> Iterable[Tie]:
        return (
            tie
            for tie in dict.fromkeys(self.ties)
            if tie.one in self._keys and tie.other in self._keys and tie.one != tie.other
        )
