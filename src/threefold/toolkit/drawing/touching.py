"""Whether something was drawn in one place of a sheet, read from an answer as it was kept."""

from collections.abc import Iterator
from typing import Any

from threefold.toolkit.drawing.sheets import PLACES

# Tenths of a unit around a place: half of the thickest line, and a hand that slips.
AROUND = 300


def touches(answer: Any, place: str) -> bool:
    """Whether any mark begins or passes in this place, or close by."""
    if not isinstance(answer, dict) or place not in PLACES.get(answer.get("tool", ""), {}):
        return False
    (left, top, width, height), _name = PLACES[answer["tool"]][place]
    across = range(left * 10 - AROUND, (left + width) * 10 + AROUND + 1)
    down = range(top * 10 - AROUND, (top + height) * 10 + AROUND + 1)
    return any(
        mark.get("in") == place or any(x in across and y in down for x, y in _points(mark))
        for mark in answer.get("marks") or ()
    )


def _points(mark: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Where a mark is: every point of a line; the corners of a small picture; where words begin and end."""
    if mark.get("k") == "line":
        yield from _along(mark.get("d") or [], 3 if mark.get("p") else 2)
        return
    x, y = mark.get("x", 0), mark.get("y", 0)
    wide, high = (mark.get("z", 0) * 10,) * 2
    if mark.get("k") == "words":
        wide, high = len(mark.get("t", "")) * mark.get("z", 0), -mark.get("z", 0)
    yield from ((x + wide * part // 4, y + high * side // 2) for part in range(5) for side in range(3))


def _along(numbers: list[int], step: int) -> Iterator[tuple[int, int]]:
    x = y = 0
    for at in range(0, len(numbers) - step + 1, step):
        x, y = x + numbers[at], y + numbers[at + 1]
        yield x, y
