"""Where everything of a genogram lies: people in rows, the lines between them, the outlines of homes. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from threefold.families.genogram.generations import generations
from threefold.families.genogram.homes import Outline, outlines
from threefold.families.genogram.rows import APART, ordered, spread
from threefold.families.genogram.tree import Tree
from threefold.families.genogram.wires import Bar, Descent, Tangle, Wires, wires
from threefold.practice.vocabulary.family import TieKind

HALF = 28.0
# Room under a symbol for a name on one line or on two, and the line below it.
ONE_LINE, TWO_LINES = 42.0, 59.0
LETTERS = 15
EDGE = 30.0
LANE = 13.0
ROOM = 22.0
STUB = 10.0
# How far above their heads the lines of twins part, and a bar between them lies: over the name of a home.
FORK, BAR = 44.0, 28.0
Point = tuple[float, float]
Lanes = dict[object, int]


@dataclass(frozen=True, kw_only=True)
class Place:
    """The middle of somebody's symbol, and the foot of their name, where lines to partners and children begin."""

    x: float
    y: float
    row: int
    foot: float

    @property
    def top(self) -> float:
        """The upper edge of the symbol."""
        return self.y - HALF


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of the picture from a couple or one person to a `child` (None for the couple's own bar)."""

    kind: TieKind | None
    points: tuple[Point, ...]
    elders: tuple[str, ...]
    child: str | None = None
    straight: bool = False


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The whole picture in units that are pixels at full size."""

    width: float
    height: float
    places: Mapping[str, Place]
    lines: tuple[Line, ...]
    outlines: tuple[Outline, ...]


def layout(tree: Tree) -> Layout:
    """Lay out a family. The same family always looks the same; everybody appears exactly once."""
    row_of = generations(tree)
    rows = ordered(tree, row_of)
    x = {key: value + EDGE + APART / 2 for key, value in spread(rows, tree, row_of).items()}
    drawn = wires(tree, row_of, x)
    long = any(len(figure.name) > LETTERS for figure in tree.figures)
    heights = _Heights(drawn, len(rows), TWO_LINES if long else ONE_LINE)
    places = {
        key: Place(x=x[key], y=heights.middle[at], row=at, foot=heights.foot[at])
        for at, row in enumerate(rows)
        for key in row
    }
    lines = (
        *(_bar(bar, heights) for bar in drawn.bars),
        *(line for descent in drawn.descents for line in _descent(descent, heights)),
        *(_tangle(tangle, places) for tangle in drawn.tangles),
    )
    right = max([*x.values(), *(at for line in lines for at, _y in line.points)], default=0.0)
    spots = {key: (place.x, place.top, place.foot) for key, place in places.items()}
    return Layout(
        width=right + APART / 2 + EDGE,
        height=heights.bottom + EDGE,
        places=places,
        lines=lines,
        outlines=outlines(tree.homes, rows, spots),
    )


class _Heights:
    """How high every row and every line lies: each gap is as deep as the lines in it need."""

    def __init__(self, drawn: Wires, rows: int, name: float) -> None:
        self.bars: Lanes = {}
        self.runs: Lanes = {}
        self.middle: list[float] = []
        self.below_bars: dict[int, float] = {}
        self.foot: dict[int, float] = {-1: EDGE}
        bars, runs = _intervals(drawn)
        for gap in range(-1, rows):
            many = _lanes(bars[gap], self.bars)
            more = _lanes(runs[gap], self.runs)
            self.below_bars[gap] = self.foot[gap] + many * LANE + (ROOM if many else STUB)
            end = self.below_bars[gap] + more * LANE + (ROOM if more or many else ROOM / 2)
            end += FORK if any(one.forks and one.child_row == gap + 1 for one in drawn.descents) else 0
            self.bottom = end
            if gap + 1 < rows:
                self.middle.append(end + HALF)
                self.foot[gap + 1] = end + 2 * HALF + name

    def bar(self, bar: Bar) -> float:
        """The height of a couple's line."""
        return self.foot[bar.row] + 4 + self.bars[bar] * LANE

    def run(self, gap: int, key: object) -> float:
        """The height of a line to children within a gap."""
        return self.below_bars[gap] + self.runs[key] * LANE


def _intervals(drawn: Wires) -> tuple[dict[int, list[tuple[float, float, object]]], ...]:
    """By gap (the one below a row): what lies across, from left to right."""
    bars: dict[int, list[tuple[float, float, object]]] = defaultdict(list)
    runs: dict[int, list[tuple[float, float, object]]] = defaultdict(list)
    for bar in drawn.bars:
        bars[bar.row].append((bar.left, bar.right, bar))
    for descent in drawn.descents:
        ends = [head for _child, head in descent.children]
        ends += [descent.via] if descent.parents else []
        runs[descent.child_row - 1].append((min(ends), max(ends), descent))
        if descent.via != descent.start:
            turn = (min(descent.start, descent.via), max(descent.start, descent.via), (descent, "turn"))
            runs[descent.row].append(turn)
    return bars, runs


def _lanes(intervals: Iterable[tuple[float, float, object]], into: Lanes) -> int:
    """Give each interval the first lane where it touches no other; returns how many lanes there are."""
    ends: list[float] = []
    for left, right, key in sorted(intervals, key=lambda one: (one[0], one[1])):
        lane = next((at for at, end in enumerate(ends) if end + 8 < left), len(ends))
        ends[lane : lane + 1] = [right]
        into[key] = lane
    return len(ends)


def _bar(bar: Bar, heights: _Heights) -> Line:
    foot, y = heights.foot[bar.row], heights.bar(bar)
    points = ((bar.left, foot), (bar.left, y), (bar.right, y), (bar.right, foot))
    return Line(kind=bar.kind, points=points, elders=(bar.one, bar.other))


def _descent(descent: Descent, heights: _Heights) -> Iterable[Line]:
    run = heights.run(descent.child_row - 1, descent)
    end = heights.middle[descent.child_row] - HALF
    begin: list[Point] = []
    if descent.parents:
        top = heights.bar(descent.bar) if descent.bar else heights.foot[descent.row]
        begin = [(descent.start, top)]
        if descent.via != descent.start:
            turn = heights.run(descent.row, (descent, "turn"))
            begin += [(descent.start, turn), (descent.via, turn)]
        begin.append((descent.via, run))
    elif not descent.forks:
        begin = [(descent.children[0][1], end), (descent.children[0][1], run)]
    parts = _points_of_forks(descent, end)
    for child, head in descent.children if descent.parents or descent.forks else descent.children[1:]:
        fork = parts.get(child)
        across = [(fork[0] if fork else head, run)] if begin else []
        yield Line(
            kind=descent.kind,
            points=_straightened([*begin, *across, *([fork] if fork else []), (head, end)]),
            elders=descent.parents or (descent.children[0][0],),
            child=child,
        )
    yield from _bars_of_twins(descent, parts, end)


def _points_of_forks(descent: Descent, end: float) -> dict[str, Point]:
    """By child born with others: where their lines part."""
    head = dict(descent.children)
    middle = {fork: sum(head[one] for one in fork) / len(fork) for fork in descent.forks}
    return {one: (middle[fork], end - FORK) for fork in descent.forks for one in fork}


def _bars_of_twins(descent: Descent, parts: Mapping[str, Point], end: float) -> Iterable[Line]:
    """A line from one twin's line to the other's: identical."""
    head = dict(descent.children)
    for pair in descent.identical:
        down = 1 - BAR / FORK
        points = tuple((parts[one][0] + (head[one] - parts[one][0]) * down, end - BAR) for one in pair)
        yield Line(kind=TieKind.IDENTICAL_TWIN, points=points, elders=pair)


def _straightened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Without a point that repeats the one before."""
    return tuple(point for at, point in enumerate(points) if at == 0 or points[at - 1] != point)


def _tangle(tangle: Tangle, places: Mapping[str, Place]) -> Line:
    one, other = places[tangle.one], places[tangle.other]
    return Line(
        kind=tangle.kind,
        points=((one.x, one.y), (other.x, other.y)),
        elders=(tangle.one,),
        child=tangle.other,
        straight=True,
    )
