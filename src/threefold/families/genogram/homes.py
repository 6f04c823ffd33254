"""The outlines of homes: a soft frame round people who live together, never round anybody else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from threefold.families.genogram.tree import Home

# Frames of several homes lie one inside the other, so that somebody with two homes stands in both.
_OUTER, _STEP = 58.0, 5.0
# Two frames are joined when they overlap by more than this.
_BRIDGE = 40.0


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, kw_only=True)
class Outline:
    """A home: frames round its people, and bridges that join frames of rows that follow each other.

    `named` are the frames that carry its name: of frames that are joined, the widest.
    """

    home: Home
    frames: tuple[Frame, ...]
    bridges: tuple[Frame, ...] = ()
    named: tuple[Frame, ...] = ()


@dataclass(frozen=True)
class _Run:
    """People of one home who stand side by side in a row."""

    row: int
    left: float
    right: float


def outlines(
    homes: Sequence[Home], rows: Sequence[Sequence[str]], spots: Mapping[str, tuple[float, float, float]]
) -> tuple[Outline, ...]:
    """The shape of every home. `spots` gives each person's middle, and the upper and lower edge of their row."""
    found = []
    large_first = sorted(homes, key=lambda home: (-len(home.who), home.name))
    for number, home in enumerate(large_first):
        half = _OUTER - _STEP * (number % 5)
        runs = list(_runs(home, rows, spots, half))
        frames = tuple(_frame(run, rows, spots, number) for run in runs)
        if frames:
            bridges = tuple(_bridges(runs, rows, spots))
            named = tuple(_named(runs, frames))
            found.append(Outline(home=home, frames=frames, bridges=bridges, named=named))
    return tuple(found)


def _named(runs: Sequence[_Run], frames: Sequence[Frame]) -> Iterable[Frame]:
    """One frame of each group of runs that are joined."""
    left = list(zip(runs, frames, strict=True))
    while left:
        group, left = [left[0]], left[1:]
        for run, _frame in group:
            near = [one for one in left if _joined(run, one[0])]
            group += near
            left = [one for one in left if one not in near]
        yield max((frame for _run, frame in group), key=lambda frame: (frame.width, -frame.y))


def _runs(
    home: Home, rows: Sequence[Sequence[str]], spots: Mapping[str, tuple[float, float, float]], half: float
) -> Iterable[_Run]:
    for number, row in enumerate(rows):
        run: list[str] = []
        for key in [*row, ""]:
            if key in home.who:
                run.append(key)
            elif run:
                yield _Run(number, spots[run[0]][0] - half, spots[run[-1]][0] + half)
                run = []


def _frame(
    run: _Run, rows: Sequence[Sequence[str]], spots: Mapping[str, tuple[float, float, float]], number: int
) -> Frame:
    _x, top, bottom = spots[rows[run.row][0]]
    inset = 2.0 * (number % 5)
    return Frame(
        x=run.left, y=top - 20 + inset, width=run.right - run.left, height=bottom - top + 22 - 2 * inset
    )


def _joined(one: _Run, other: _Run) -> bool:
    """Whether two runs stand in rows that follow each other, one enough above the other for a bridge."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    return abs(one.row - other.row) == 1 and shared > _BRIDGE


def _bridges(
    runs: Sequence[_Run], rows: Sequence[Sequence[str]], spots: Mapping[str, tuple[float, float, float]]
) -> list[Frame]:
    """What joins two runs of one home in rows that follow each other: it lies between the rows, over nobody."""
    found = []
    for upper in runs:
        for lower in runs:
            left, right = max(upper.left, lower.left), min(upper.right, lower.right)
            if lower.row == upper.row + 1 and _joined(upper, lower):
                y = spots[rows[upper.row][0]][2] - 30
                end = spots[rows[lower.row][0]][1] + 10
                found.append(Frame(x=left, y=y, width=right - left, height=end - y))
    return found
