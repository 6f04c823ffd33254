"""Where everything of an ecomap stands: the household in the middle, the others on an oval around it. Pure.

The oval grows until no two blocks touch and no line runs through somebody else's block. The same blocks in the same
order always stand in the same places.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

# Between a block and its neighbour, and between a block and the household: room for a line with an arrow at each end.
APART, LINE, MARGIN = 14.0, 64.0, 12.0
# A little wider than high, as pages are.
WIDE, HIGH, STEP = 1.35, 1.0, 1.08


@dataclass(frozen=True, kw_only=True)
class Block:
    """Somebody to be placed, with the room that shape and words take."""

    key: str
    wide: float
    high: float


@dataclass(frozen=True, kw_only=True)
class Box:
    """A rectangle by its middle."""

    x: float
    y: float
    wide: float
    high: float

    def touches(self, other: "Box", apart: float = 0.0) -> bool:
        """Whether the two are nearer to each other than `apart`."""
        across = abs(self.x - other.x) < (self.wide + other.wide) / 2 + apart
        return across and abs(self.y - other.y) < (self.high + other.high) / 2 + apart

    def crossed_by(self, ends: "Ends") -> bool:
        """Whether a straight line enters it (by the part of the line within each pair of its edges)."""
        low, high = 0.0, 1.0
        for at, runs, half in (
            (ends.x1 - self.x, ends.x2 - ends.x1, self.wide / 2),
            (ends.y1 - self.y, ends.y2 - ends.y1, self.high / 2),
        ):
            if runs == 0:
                if abs(at) >= half:
                    return False
                continue
            one, other = sorted(((-half - at) / runs, (half - at) / runs))
            low, high = max(low, one), min(high, other)
        return low < high

    def edge_towards(self, x: float, y: float) -> tuple[float, float]:
        """Where a line from its middle to a point leaves it."""
        dx, dy = x - self.x, y - self.y
        share = min(
            self.wide / 2 / abs(dx) if dx else math.inf,
            self.high / 2 / abs(dy) if dy else math.inf,
        )
        return (self.x, self.y) if math.isinf(share) else (self.x + dx * share, self.y + dy * share)


@dataclass(frozen=True, kw_only=True)
class Ends:
    """A straight line from the household's edge to the edge of a block."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The whole picture."""

    width: float
    height: float
    home: Box
    boxes: dict[str, Box]
    lines: dict[str, Ends]


def layout(home: Block, blocks: Sequence[Block]) -> Layout:
    """Place everybody around the household, clockwise from the top."""
    widest = max((one.wide for one in blocks), default=0.0)
    highest = max((one.high for one in blocks), default=0.0)
    reach = max((home.high + highest) / 2 / HIGH, (home.wide + widest) / 2 / WIDE) + LINE
    while True:
        boxes = dict(_around(blocks, reach))
        middle = Box(x=0, y=0, wide=home.wide, high=home.high)
        lines = {key: _line(middle, box) for key, box in boxes.items()}
        if _clear(middle, boxes, lines):
            return _framed(middle, boxes, lines)
        reach *= STEP


def _around(blocks: Sequence[Block], reach: float) -> Iterator[tuple[str, Box]]:
    for at, one in enumerate(blocks):
        angle = 2 * math.pi * at / len(blocks) - math.pi / 2
        x, y = WIDE * reach * math.cos(angle), HIGH * reach * math.sin(angle)
        yield one.key, Box(x=x, y=y, wide=one.wide, high=one.high)


def _line(home: Box, box: Box) -> Ends:
    x1, y1 = home.edge_towards(box.x, box.y)
    x2, y2 = box.edge_towards(home.x, home.y)
    return Ends(x1=x1, y1=y1, x2=x2, y2=y2)


def _clear(home: Box, boxes: dict[str, Box], lines: dict[str, Ends]) -> bool:
    if any(home.touches(box, LINE / 2) for box in boxes.values()):
        return False
    if any(one.touches(other, APART) for one, other in combinations(boxes.values(), 2)):
        return False
    return not any(
        box.crossed_by(line) for key, line in lines.items() for other, box in boxes.items() if other != key
    )


def _framed(home: Box, boxes: dict[str, Box], lines: dict[str, Ends]) -> Layout:
    """Moved so that everything lies within the frame."""
    everything = (home, *boxes.values())
    left = min(one.x - one.wide / 2 for one in everything) - MARGIN
    top = min(one.y - one.high / 2 for one in everything) - MARGIN
    right = max(one.x + one.wide / 2 for one in everything) + MARGIN
    bottom = max(one.y + one.high / 2 for one in everything) + MARGIN
    return Layout(
        width=right - left,
        height=bottom - top,
        home=_moved(home, left, top),
        boxes={key: _moved(box, left, top) for key, box in boxes.items()},
        lines={
            key: Ends(x1=one.x1 - left, y1=one.y1 - top, x2=one.x2 - left, y2=one.y2 - top)
            for key, one in lines.items()
        },
    )


def _moved(box: Box, left: float, top: float) -> Box:
    return Box(x=box.x - left, y=box.y - top, wide=box.wide, high=box.high)
