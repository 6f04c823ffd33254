"""A drawn signature as numbers: lines of points between 0 and 1000 by 0 and 300, drawn again by our own code."""

from collections.abc import Sequence
from typing import Any

WIDTH, HEIGHT = 1000, 300
MOST_POINTS = 5_000
Strokes = list[list[list[float]]]


def checked(given: Any) -> Strokes:
    """The lines, rounded and kept within the frame; empty when there is nothing that could be a signature.

    Raises:
        ValueError: not lines of points, or more points than a hand draws.
    """
    if not isinstance(given, list | tuple):
        raise ValueError("strokes are lines of points")
    lines = [[_point(point) for point in _line(line)] for line in given]
    if sum(len(line) for line in lines) > MOST_POINTS:
        raise ValueError("more points than a hand draws")
    return [line for line in lines if len(line) > 1]


def path_of(strokes: Sequence[Sequence[Sequence[float]]]) -> str:
    """The `d` of an SVG path: numbers and the letters M and L only."""
    return " ".join("M" + " L".join(f"{x:g} {y:g}" for x, y in line) for line in strokes)


def _line(line: Any) -> Any:
    if not isinstance(line, list | tuple):
        raise ValueError("a line is a list of points")
    return line


def _point(point: Any) -> list[float]:
    if not isinstance(point, list | tuple) or len(point) != 2:
        raise ValueError("a point is two numbers")
    x, y = point
    if isinstance(x, bool) or isinstance(y, bool) or not isinstance(x, int | float | None):
        raise ValueError("a point is two numbers")
    return [_within(x, WIDTH), _within(y, HEIGHT)]


def _within(value: Any, most: int) -> float:
    number = float(value)
    if number != number:
        raise ValueError("not a number")
    return round(min(max(number, 0.0), float(most)), 1)
