"""Which lines a genogram needs, and where each begins and ends from left to right. Heights come later (layout)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from threefold.families.genogram.rows import APART
from threefold.families.genogram.tree import Tree
from threefold.practice.vocabulary.family import TieKind

_BIRTH = (TieKind.PARENT, TieKind.LEGAL_PARENT, TieKind.ADOPTIVE_PARENT)
_CLEAR = APART / 2 - 4
_FEET, _HEADS, _WIDEST = 10.0, 12.0, 22.0
# Where a line leads to, and which line it is.
End = tuple[float, str]


@dataclass(frozen=True, kw_only=True)
class Bar:
    """The line that joins two people of a row under their names; `kind` None: parents of one child, no more known."""

    one: str
    other: str
    kind: TieKind | None
    left: float
    right: float
    row: int

    @property
    def middle(self) -> float:
        """Where the line to the children begins."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, kw_only=True)
class Descent:
    """The lines from a couple or one person down to children of one row. `via` is where it passes rows between.

    `bar` is None for one person, who is then the only one of `parents`; without parents it joins siblings. `forks` are
    those of the children who were born together: their lines part at one point. A bar joins `identical` twins.
    """

    parents: tuple[str, ...]
    kind: TieKind
    bar: Bar | None
    row: int
    start: float
    via: float
    children: tuple[tuple[str, float], ...]
    child_row: int
    forks: tuple[tuple[str, ...], ...] = ()
    identical: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Tangle:
    """A tie between people whose rows contradict it, or another tie: a straight line."""

    one: str
    other: str
    kind: TieKind


@dataclass(frozen=True, kw_only=True)
class Wires:
    """All lines of a picture."""

    bars: tuple[Bar, ...]
    descents: tuple[Descent, ...]
    tangles: tuple[Tangle, ...]


@dataclass(frozen=True)
class _Wish:
    """A descent before its ends are spread over feet and heads."""

    parents: tuple[str, ...]
    kind: TieKind
    children: tuple[str, ...]


def wires(tree: Tree, row_of: Mapping[str, int], x: Mapping[str, float]) -> Wires:
    """Every tie becomes a line, once."""
    couples, level = {}, []
    for tie in tree.unions():
        pair = frozenset((tie.one, tie.other))
        if row_of[tie.one] == row_of[tie.other]:
            couples[pair] = tie.kind
        else:
            level.append(Tangle(one=tie.one, other=tie.other, kind=tie.kind))
    wishes, crossed = _wishes(tree, row_of)
    known: dict[frozenset[str], TieKind | None] = dict(couples)
    for wish in wishes:
        if len(wish.parents) == 2:
            known.setdefault(frozenset(wish.parents), None)
    feet = _feet(known, wishes, x)
    bars = _bars(known, feet, row_of, x)
    return Wires(
        bars=tuple(bars.values()),
        descents=tuple(_forked(one, tree) for one in _descents(wishes, bars, feet, row_of, x)),
        tangles=(*level, *crossed, *_others(tree, known)),
    )


def _others(tree: Tree, couples: Collection[frozenset[str]]) -> Iterator[Tangle]:
    """Another tie, each pair once; a pair that a line joins already needs none."""
    pairs = {frozenset((tie.one, tie.other)) for tie in tree.parentage()} | set(couples)
    for tie in tree.of_kind(TieKind.OTHER):
        pair = frozenset((tie.one, tie.other))
        if pair not in pairs:
            pairs.add(pair)
            yield Tangle(one=tie.one, other=tie.other, kind=tie.kind)


def _wishes(tree: Tree, row_of: Mapping[str, int]) -> tuple[list[_Wish], list[Tangle]]:
    """Children by the parents they share, then each further parent figure, then siblings without a parent here."""
    crossed = []
    by_kind: dict[tuple[str, TieKind], dict[str, TieKind]] = defaultdict(dict)
    for tie in tree.parentage():
        if row_of[tie.one] < row_of[tie.other]:
            # By law as by birth: they are the parents, and one couple.
            kind: TieKind = TieKind.PARENT if tie.kind is TieKind.LEGAL_PARENT else tie.kind
            known = by_kind[tie.other, kind]
            known[tie.one] = kind if known.get(tie.one) is kind else tie.kind
        else:
            crossed.append(Tangle(one=tie.one, other=tie.other, kind=tie.kind))
    together: dict[tuple[tuple[str, ...], TieKind, int], list[str]] = defaultdict(list)
    for (child, _kind), parents in by_kind.items():
        for unit, kind in _parted(parents, row_of):
            together[unit, kind, row_of[child]].append(child)
    found = [_Wish(parents, kind, tuple(kids)) for (parents, kind, _row), kids in together.items()]
    loose, beside = _siblings(tree, row_of, found)
    return [*found, *loose], [*crossed, *beside]


def _parted(
    parents: Mapping[str, TieKind], row_of: Mapping[str, int]
) -> Iterator[tuple[tuple[str, ...], TieKind]]:
    """Two parents by birth, by law or by adoption are a couple, those by birth first; every other parent figure has a
    line of their own.
    """
    several = sorted(parents, key=lambda one: (parents[one] is TieKind.LEGAL_PARENT, one))
    kinds = [parents[one] for one in several]
    if len(several) >= 2 and set(kinds) <= set(_BIRTH) and row_of[several[0]] == row_of[several[1]]:
        yield (min(several[:2]), max(several[:2])), kinds[0]
        several = several[2:]
    yield from (((one,), parents[one]) for one in several)


def _siblings(
    tree: Tree, row_of: Mapping[str, int], drawn: Iterable[_Wish]
) -> tuple[list[_Wish], list[Tangle]]:
    parents: dict[str, set[str]] = defaultdict(set)
    for tie in tree.parentage(*_BIRTH):
        parents[tie.other].add(tie.one)
    found, beside = [], []
    twins = {frozenset((tie.one, tie.other)) for tie in tree.twins()}
    forked = [set(wish.children) for wish in drawn if wish.kind in _BIRTH]
    for tie in (*tree.of_kind(TieKind.SIBLING), *tree.twins()):
        pair = frozenset((tie.one, tie.other))
        if tie.kind.is_twin:
            if any(pair <= children for children in forked):
                continue
        elif pair in twins or parents[tie.one] & parents[tie.other]:
            continue
        if row_of[tie.one] == row_of[tie.other]:
            found.append(_Wish((), tie.kind, (tie.one, tie.other)))
        else:
            beside.append(Tangle(one=tie.one, other=tie.other, kind=tie.kind))
    return found, beside


def _forked(descent: Descent, tree: Tree) -> Descent:
    """With those of its children who were born together, where the line is one of birth."""
    if not (descent.kind in _BIRTH or descent.kind.is_twin):
        return descent
    here = {child for child, _head in descent.children}
    groups = (tuple(key for key in group if key in here) for group in tree.born_together())
    alike = ((tie.one, tie.other) for tie in tree.twins() if tie.kind is TieKind.IDENTICAL_TWIN)
    return replace(
        descent,
        forks=tuple(group for group in groups if len(group) > 1),
        identical=tuple(pair for pair in alike if here.issuperset(pair)),
    )


def _feet(
    known: Iterable[frozenset[str]], wishes: Sequence[_Wish], x: Mapping[str, float]
) -> dict[str, list[End]]:
    """By person: where the lines that begin under their name lead, so that no two begin at one point."""
    feet: dict[str, list[End]] = defaultdict(list)
    for pair in known:
        one, other = _from_the_left(pair, x)
        feet[one].append((x[other], other))
        feet[other].append((x[one], one))
    for number, wish in enumerate(wishes):
        if len(wish.parents) == 1:
            feet[wish.parents[0]].append(_foot(number, wish, x))
    return feet


def _foot(number: int, wish: _Wish, x: Mapping[str, float]) -> End:
    return (sum(x[child] for child in wish.children) / len(wish.children), f"line {number}")


def _bars(
    known: Mapping[frozenset[str], TieKind | None],
    feet: Mapping[str, list[End]],
    row_of: Mapping[str, int],
    x: Mapping[str, float],
) -> dict[frozenset[str], Bar]:
    bars = {}
    for pair, kind in known.items():
        one, other = _from_the_left(pair, x)
        bars[pair] = Bar(
            one=one, other=other, kind=kind, row=row_of[one],
            left=x[one] + _shift(feet[one], (x[other], other), _FEET),
            right=x[other] + _shift(feet[other], (x[one], one), _FEET),
        )  # fmt: skip
    return bars


def _from_the_left(pair: Iterable[str], x: Mapping[str, float]) -> list[str]:
    return sorted(pair, key=lambda key: (x[key], key))


def _shift(ends: list[End], end: End, step: float) -> float:
    """How far from the middle one of several line ends lies."""
    ends = sorted(ends)
    middle = (len(ends) - 1) / 2
    return max(-_WIDEST, min(_WIDEST, (ends.index(end) - middle) * step))


def _descents(
    wishes: list[_Wish],
    bars: Mapping[frozenset[str], Bar],
    feet: Mapping[str, list[End]],
    row_of: Mapping[str, int],
    x: Mapping[str, float],
) -> Iterator[Descent]:
    starts = []
    heads: dict[str, list[End]] = defaultdict(list)
    for number, wish in enumerate(wishes):
        bar = bars.get(frozenset(wish.parents))
        starts.append(bar.middle if bar else _start(number, wish, feet, x))
        for child in wish.children:
            heads[child].append((starts[-1], str(number)))
    for number, (wish, start) in enumerate(zip(wishes, starts, strict=True)):
        child_row = row_of[wish.children[0]]
        descent = Descent(
            parents=wish.parents,
            kind=wish.kind,
            bar=bars.get(frozenset(wish.parents)),
            row=row_of[wish.parents[0]] if wish.parents else child_row - 1,
            start=start,
            via=start,
            children=tuple(
                (child, x[child] + _head(heads[child], (start, str(number)), x[child]))
                for child in wish.children
            ),
            child_row=child_row,
        )
        yield replace(descent, via=_via(descent, row_of, x))


def _start(number: int, wish: _Wish, feet: Mapping[str, list[End]], x: Mapping[str, float]) -> float:
    if not wish.parents:
        return x[wish.children[0]]
    parent = wish.parents[0]
    return x[parent] + _shift(feet[parent], _foot(number, wish, x), _FEET)


def _head(heads: list[End], end: End, middle: float) -> float:
    """Where a line meets a child; an only line that comes from nearly above comes straight down."""
    away = end[0] - middle
    if len(heads) == 1 and abs(away) <= _WIDEST / 2:
        return away
    return _shift(heads, end, _HEADS)


def _via(descent: Descent, row_of: Mapping[str, int], x: Mapping[str, float]) -> float:
    """Where a long line finds its way between the people of the rows that it passes."""
    between = [x[key] for key, row in row_of.items() if descent.row < row < descent.child_row]
    tries = [descent.start]
    tries += [at + side for at in between for side in (-APART / 2, APART / 2)]
    tries.sort(key=lambda at: (abs(at - descent.start), at))
    free = (at for at in tries if at > 0 and all(abs(at - other) >= _CLEAR for other in between))
    return next(free, max(between, default=descent.start) + APART / 2)
