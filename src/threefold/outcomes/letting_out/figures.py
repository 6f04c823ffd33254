"""Figures of results as cells with their sums: numerator, denominator, those outside, groups and wholes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from threefold.outcomes.breakdowns.breaking import Group, grouped
from threefold.outcomes.breakdowns.groups import group_of
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Interval, Window
from threefold.outcomes.letting_out.cells import Cell, Limits, Sum
from threefold.outcomes.running import Result

WHOLE = ("", "")
Part = tuple[str, str]
"""A breakdown and one of its groups."""


@dataclass(frozen=True)
class Counted:
    """What each child gives to a figure, child for child: of the whole and of each group the same list, cut."""

    children: Any
    numerator: Any
    denominator: Any


@dataclass
class Figures:
    """All that one publication would print."""

    limits: Limits
    cells: list[Cell] = field(default_factory=list)
    sums: list[Sum] = field(default_factory=list)
    counted: dict[tuple[str, Part], Counted] = field(default_factory=dict)

    def add(self, result: Result, tables: Tables, window: Window, broken: Mapping[str, list[Group]]) -> None:
        """One result with its breakdowns, while the tables are open."""
        if result.measured is None:
            return
        rows = result.measured.rows
        whole = _counted(rows.select("child_id", "numerator", "denominator"))
        self._figure(result, WHOLE, whole)
        for by in broken:
            group = group_of(tables, window, by, result.indicator.age_on, result.parameters)
            own = grouped(rows, group).select("child_id", "numerator", "denominator", "group").to_pyarrow()
            names = sorted(set(own.column("group").to_pylist()))
            for name in names:
                self._figure(result, (by, name), _of_group(own, name))
            for kind in ("n", "d"):
                parts = tuple(key(result, (by, name), kind) for name in names)
                if parts and self._has(key(result, WHOLE, kind)):
                    self.sums.append(Sum(key(result, WHOLE, kind), parts))

    def add_counts(self, id: str, own: Mapping[Part, Counted]) -> None:
        """Counts that have nothing below them: children at a decision point."""
        for part, counted in own.items():
            self.counted[id, part] = counted
            count = int(counted.numerator.sum())
            worth = 2 if part == WHOLE else 0
            self.cells.append(Cell(cell_key(id, part, "n"), count, self.limits.needed(count), worth=worth))
        parts = tuple(cell_key(id, part, "n") for part in own if part != WHOLE)
        self.sums.append(Sum(cell_key(id, WHOLE, "n"), parts))

    def _has(self, wanted: str) -> bool:
        return any(one.key == wanted for one in self.cells)

    def _figure(self, result: Result, part: Part, own: Counted) -> None:
        self.counted[result.indicator.id, part] = own
        worth = 1 if part == WHOLE else 0
        above, below = int(own.numerator.sum()), int(own.denominator.sum())
        touched = int((own.numerator > 0).sum())
        top = key(result, part, "n")
        self.cells.append(Cell(top, above, self.limits.needed(above, touched), worth=2 * worth))
        if result.measured is not None and result.measured.denominator is not None:
            return
        bottom = key(result, part, "d")
        self.cells.append(
            Cell(bottom, below, self.limits.needed(below, len(own.children)), worth=2 * worth + 1)
        )
        if result.indicator.interval is not Interval.POISSON:
            left = key(result, part, "outside")
            needed = self.limits.needed(below - above, int((own.denominator > own.numerator).sum()))
            self.cells.append(Cell(left, below - above, needed, printed=False))
            self.sums.append(Sum(bottom, (top, left)))


def key(result: Result, part: Part, kind: str) -> str:
    """The name of a cell."""
    return cell_key(result.indicator.id, part, kind)


def cell_key(id: str, part: Part, kind: str) -> str:
    """The same by the name of what is counted."""
    return "/".join((id, *part, kind))


def _counted(rows: Any) -> Counted:
    return of_table(rows.to_pyarrow())


def _of_group(rows: Any, name: str) -> Counted:
    import pyarrow.compute as pc

    return of_table(rows.filter(pc.equal(rows.column("group"), name)))


def of_table(found: Any) -> Counted:
    """From an Arrow table with a row a child."""
    columns = [found.column(one).to_numpy(zero_copy_only=False) for one in ("numerator", "denominator")]
    return Counted(found.column("child_id").to_numpy(zero_copy_only=False).astype(str), *columns)


def parts_of(figures: Figures) -> Iterator[Part]:
    """The whole, and every group of every breakdown, once."""
    yield from dict.fromkeys(part for _id, part in figures.counted)
