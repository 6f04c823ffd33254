"""Figures of which one holds the children of another: the difference is a count too, though nobody prints it.

Who is placed with some sibling and not with all, who left after a stay of five days: figures that stand under different
names tell of them when one is taken from the other. Which hold which is not declared but seen, child for child.
"""

from itertools import permutations
from typing import Any

from threefold.outcomes.letting_out.cells import Cell, Limits, Sum
from threefold.outcomes.letting_out.figures import Figures, Part, parts_of

MOST_EACH = 40
"""A child gives at most about so many to a difference that few children make (months of visits, reports)."""


def link(figures: Figures) -> None:
    """Add the differences that are small, or come from few children, and what is the same count twice."""
    for part in parts_of(figures):
        _link(figures, part)


def _link(figures: Figures, part: Part) -> None:
    vectors = _vectors(figures, part)
    for (inner, less), (outer, more) in permutations(vectors.items(), 2):
        left = int(more.sum()) - int(less.sum())
        if (
            _own(inner, outer)
            or not less.any()
            or not 0 <= left <= figures.limits.few * MOST_EACH
            or bool((less > more).any())
        ):
            continue
        if left == 0:
            if inner < outer:
                figures.sums.append(Sum(outer, (inner,)))
        elif needed := _needed(figures.limits, left, more - less):
            rest = f"{outer} without {inner}"
            figures.cells.append(Cell(rest, left, needed, printed=False))
            figures.sums.append(Sum(outer, (inner, rest)))


def _own(inner: str, outer: str) -> bool:
    """A figure's own numerator and denominator have their difference already."""
    return inner.rsplit("/", 1)[0] == outer.rsplit("/", 1)[0]


def _needed(limits: Limits, left: int, each: Any) -> int:
    return limits.needed(left, int((each > 0).sum()))


def _vectors(figures: Figures, part: Part) -> dict[str, Any]:
    """By cell, what each child of the part gives to it; all in one order of children."""
    import numpy as np

    printed = {one.key for one in figures.cells if one.printed}
    own = {id: one for (id, at), one in figures.counted.items() if at == part}
    everyone = np.unique(np.concatenate([one.children for one in own.values()]))
    found: dict[str, Any] = {}
    for id, one in own.items():
        places = np.searchsorted(everyone, one.children)
        for kind, values in (("n", one.numerator), ("d", one.denominator)):
            name = "/".join((id, *part, kind))
            if name in printed:
                found[name] = np.zeros(len(everyone), "int64")
                np.add.at(found[name], places, values)
    return found
