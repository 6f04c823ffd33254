"""What on a run chart is more than chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

SHIFT, TREND = 6, 5


@dataclass(frozen=True)
class Signal:
    """From one point to another, both counted from nought: a `shift` to one side of the median, or a `trend`."""

    kind: str
    first: int
    last: int


def middle(values: Sequence[float]) -> float:
    """The line of a run chart."""
    return median(values)


def signals(values: Sequence[float], line: float | None = None) -> list[Signal]:
    """Six or more in a row on one side of the line, points on it skipped; five or more that steadily rise or fall."""
    if not values:
        return []
    at = middle(values) if line is None else line
    sides = [(place, one > at) for place, one in enumerate(values) if one != at]
    runs = [[place for place, _above in own] for _side, own in groupby(sides, lambda one: one[1])]
    found = [Signal("shift", own[0], own[-1]) for own in runs if len(own) >= SHIFT]
    return sorted([*found, *_trends(values)], key=lambda one: (one.first, one.kind))


def _trends(values: Sequence[float]) -> list[Signal]:
    """A value like the one before it is neither a step nor a break."""
    kept = [place for place, one in enumerate(values) if not place or one != values[place - 1]]
    steps = [(here, values[here] > values[before]) for before, here in pairwise(kept)]
    found, start = [], 0
    for _rises, run in groupby(steps, lambda one: one[1]):
        places = [place for place, _up in run]
        if len(places) + 1 >= TREND:
            found.append(Signal("trend", kept[start], places[-1]))
        start += len(places)
    return found
