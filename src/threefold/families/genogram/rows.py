"""The order of people in each row, and how far from the left each stands."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from threefold.families.genogram.tree import Tree
from threefold.practice.vocabulary.family import TieKind

APART = 128.0
BETWEEN_COUPLES = 20.0
_SWEEPS, _PASSES = 4, 12
_BIRTH = (TieKind.PARENT, TieKind.LEGAL_PARENT, TieKind.ADOPTIVE_PARENT)

Rows = list[list[str]]


def ordered(tree: Tree, row_of: Mapping[str, int]) -> Rows:
    """Everybody in rows: couples together, siblings together, children under their parents as far as can be."""
    rows = [_couples(tree, row, row_of) for row in range(max(row_of.values(), default=-1) + 1)]
    near = _neighbors(tree, row_of)
    for sweep in range(_SWEEPS):
        down = sweep % 2 == 0
        for at in range(len(rows)) if down else reversed(range(len(rows))):
            _sort(rows, at, near, down=down)
    return [[key for couple in row for key in couple] for row in rows]


def _couples(tree: Tree, row: int, row_of: Mapping[str, int]) -> list[list[str]]:
    """Chains of partners in a row; who has several partners stands between them."""
    here = [figure.key for figure in tree.figures if row_of[figure.key] == row]
    partners: dict[str, list[str]] = defaultdict(list)
    for one, other in _pairs(tree):
        if row_of[one] == row_of[other] == row and other not in partners[one]:
            partners[one].append(other)
            partners[other].append(one)
    left = dict.fromkeys(here)
    chains = []
    while left:
        reached = _reached(next(iter(left)), partners)
        middle = max(reached, key=lambda key: len(partners[key]))
        chains.append(_chain(middle, partners))
        for key in reached:
            del left[key]
    return chains


def _pairs(tree: Tree) -> Iterable[tuple[str, str]]:
    yield from ((tie.one, tie.other) for tie in tree.unions())
    parents: dict[str, list[str]] = defaultdict(list)
    for tie in tree.parentage(*_BIRTH):
        parents[tie.other].append(tie.one)
    yield from ((several[0], several[1]) for several in parents.values() if len(several) > 1)


def _reached(start: str, partners: Mapping[str, list[str]]) -> list[str]:
    seen, todo = {start: None}, [start]
    while todo:
        fresh = [key for key in partners[todo.pop(0)] if key not in seen]
        seen.update(dict.fromkeys(fresh))
        todo += fresh
    return list(seen)


def _chain(middle: str, partners: Mapping[str, list[str]]) -> list[str]:
    chain, seen = deque([middle]), {middle}
    todo = deque((key, at % 2 == 0) for at, key in enumerate(partners[middle]))
    while todo:
        key, to_left = todo.popleft()
        if key in seen:
            continue
        seen.add(key)
        chain.appendleft(key) if to_left else chain.append(key)
        todo.extend((other, to_left) for other in partners[key])
    return list(chain)


def _neighbors(tree: Tree, row_of: Mapping[str, int]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """By person: those above and those below."""
    above: dict[str, list[str]] = defaultdict(list)
    below: dict[str, list[str]] = defaultdict(list)
    for tie in tree.parentage():
        if row_of[tie.one] < row_of[tie.other]:
            above[tie.other].append(tie.one)
            below[tie.one].append(tie.other)
    return above, below


def _sort(
    rows: list[list[list[str]]],
    at: int,
    near: tuple[dict[str, list[str]], dict[str, list[str]]],
    *,
    down: bool,
) -> None:
    """Order the couples of a row after those they hang on, on one side (parents when going down)."""
    place = {}
    for row in rows:
        flat = [key for couple in row for key in couple]
        place.update({key: (number + 0.5) / len(flat) for number, key in enumerate(flat)})

    def wish(couple: list[str]) -> float:
        others = [place[other] for key in couple for other in near[0 if down else 1][key]]
        own = sum(place[key] for key in couple) / len(couple)
        return sum(others) / len(others) if others else own

    rows[at].sort(key=wish)
    for couple in rows[at]:
        if len(couple) == 2 and _turned(couple, near[0], place):
            couple.reverse()


def _turned(couple: Sequence[str], above: Mapping[str, list[str]], place: Mapping[str, float]) -> bool:
    """Whether two partners stand on the wrong side of each other for their own parents."""
    sides = [[place[key] for key in above[one]] for one in couple]
    if not all(sides):
        return False
    left, right = (sum(side) / len(side) for side in sides)
    return left > right


def spread(rows: Rows, tree: Tree, row_of: Mapping[str, int]) -> dict[str, float]:
    """The middle of each person, from 0: parents over the middle of their children, nobody closer than allowed."""
    gaps = [_gaps(row, tree) for row in rows]
    x = {key: sum(gaps[at][: number + 1]) for at, row in enumerate(rows) for number, key in enumerate(row)}
    units = _units(tree, row_of)
    beside = [_beside(row, tree) for row in rows]
    for sweep in range(_PASSES):
        down = sweep % 2 == 1
        for at in range(len(rows)) if down else reversed(range(len(rows))):
            wishes = [_wish(key, x, units, beside[at].get(key, ()), down=down) for key in rows[at]]
            x.update(zip(rows[at], _nearest(wishes, gaps[at]), strict=True))
    least = min(x.values(), default=0.0)
    return {key: value - least for key, value in x.items()}


def _gaps(row: list[str], tree: Tree) -> list[float]:
    together = {frozenset(pair) for pair in _pairs(tree)}
    return [0.0] + [
        APART + (0 if frozenset((one, other)) in together else BETWEEN_COUPLES)
        for one, other in pairwise(row)
    ]


def _units(tree: Tree, row_of: Mapping[str, int]) -> list[tuple[list[str], list[str]]]:
    """Parents with the children they have together."""
    parents: dict[str, list[str]] = defaultdict(list)
    for tie in tree.parentage():
        if row_of[tie.one] < row_of[tie.other] and (
            tie.kind in _BIRTH or not any(True for _ in parents[tie.other])
        ):
            parents[tie.other].append(tie.one)
    units: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for child, several in parents.items():
        units[tuple(sorted(several))].append(child)
    return [(list(several), children) for several, children in units.items()]


def _beside(row: list[str], tree: Tree) -> dict[str, list[tuple[str, float]]]:
    """By person: the partners next to them in the row, with how far to the right of them one likes to stand."""
    together = {frozenset(pair) for pair in _pairs(tree)}
    found: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for one, other in pairwise(row):
        if frozenset((one, other)) in together:
            found[one].append((other, -APART))
            found[other].append((one, APART))
    return found


def _wish(
    key: str,
    x: Mapping[str, float],
    units: list[tuple[list[str], list[str]]],
    beside: Iterable[tuple[str, float]],
    *,
    down: bool,
) -> float:
    """Where somebody would stand best: under the middle of their parents, or with it over their children; and next
    to their partner.
    """
    found = [x[partner] + away for partner, away in beside]
    for parents, children in units:
        middle = sum(x[one] for one in parents) / len(parents)
        under = sum(x[one] for one in children) / len(children)
        if (down and key in children) or (not down and key in parents):
            found.append(x[key] + (middle - under if down else under - middle))
    return sum(found) / len(found) if found else x[key]


def _nearest(wishes: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """The places nearest to the wishes that keep order and distance (pooling of neighbors who are too close)."""
    offsets = [sum(gaps[: at + 1]) for at in range(len(gaps))]
    blocks: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        mean, size = wish - offset, 1
        while blocks and blocks[-1][0] > mean:
            before, many = blocks.pop()
            mean, size = (before * many + mean * size) / (many + size), many + size
        blocks.append((mean, size))
    flat = [mean for mean, size in blocks for _ in range(size)]
    return [mean + offset for mean, offset in zip(flat, offsets, strict=True)]
