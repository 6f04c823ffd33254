"""Drawings of the demo's children, line by line as a hand makes them: our own, and the same with every demo."""

from itertools import pairwise
from math import cos, pi, sin
from typing import Any

Mark = dict[str, Any]
Point = tuple[float, float]
# How far a hand slips from the way it wants to go, in units of a sheet 1000 wide.
SLIPS = (0, 2, -1, 3, 1, -2, 2, 0, -3, 1)


def sheet(
    paper: str, tool: str, *marks: Mark, path: int | None = None, back: str = "wings"
) -> dict[str, Any]:
    """One sheet as it stands in a tool's answers."""
    named = [{"id": f"m{number}", **mark} for number, mark in enumerate(marks)]
    return {"v": 1, "tool": tool, "sheet": paper, "home": "any", "back": back, "path": path, "marks": named}


def line(colour: str, width: str, *points: Point) -> Mark:
    """Through these points, not quite straight."""
    way = [point for begin, end in pairwise(points) for point in _between(begin, end)] + [points[-1]]
    slipped = [(round((x + _slip(i)) * 10), round((y + _slip(i + 3)) * 10)) for i, (x, y) in enumerate(way)]
    steps = [n for one, two in pairwise(slipped) for n in (two[0] - one[0], two[1] - one[1])]
    return {"k": "line", "c": colour, "w": width, "d": [*slipped[0], *steps]}


def ring(colour: str, width: str, middle: Point, across: float) -> Mark:
    """A round thing that does not quite close."""
    (x, y), turns = middle, [pi * 2 * part / 18 for part in range(18)]
    return line(colour, width, *((x + cos(turn) * across / 2, y + sin(turn) * across / 2) for turn in turns))


def scribble(colour: str, width: str, corner: Point, size: Point, rows: int) -> Mark:
    """Colored in, from side to side."""
    (x, y), (wide, high) = corner, size
    return line(colour, width, *((x + wide * (row % 2), y + high * row / rows) for row in range(rows + 1)))


def somebody(colour: str, feet: Point, tall: float) -> tuple[Mark, ...]:
    """A stick figure that waves."""
    x, y = feet
    neck, hips = y - tall * 0.7, y - tall * 0.35
    return (
        ring(colour, "mid", (x, neck - tall * 0.15), tall * 0.3),
        line(colour, "mid", (x, neck), (x, hips)),
        line(colour, "mid", (x - tall * 0.16, y), (x, hips), (x + tall * 0.16, y)),
        line(
            colour,
            "mid",
            (x - tall * 0.22, neck + tall * 0.2),
            (x, neck + tall * 0.08),
            (x + tall * 0.22, neck),
        ),
    )


def stamp(key: str, corner: Point, size: int, place: str) -> Mark:
    """One of the pictures that can be put in."""
    x, y = corner
    return {"k": "stamp", "s": key, "x": round(x * 10), "y": round(y * 10), "z": size, "in": place}


def words(text: str, corner: Point, place: str, lang: str = "en") -> Mark:
    """Exact words in the picture, written by the child."""
    x, y = corner
    return {
        "k": "words", "t": text, "by": "child", "lang": lang, "x": round(x * 10), "y": round(y * 10), "z": 440,
        "n": 16, "in": place,
    }  # fmt: skip


def _between(begin: Point, end: Point) -> list[Point]:
    """A point about every thirty units."""
    (x, y), (to_x, to_y) = begin, end
    steps = max(1, round(max(abs(to_x - x), abs(to_y - y)) / 30))
    return [(x + (to_x - x) * part / steps, y + (to_y - y) * part / steps) for part in range(steps)]


def _slip(number: int) -> int:
    return SLIPS[number % len(SLIPS)]
