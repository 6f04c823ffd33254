"""The counts of a question, by point and group, and the children of the area."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import ibis
from ibis import _

from threefold.outcomes.breakdowns.breaking import grouped
from threefold.outcomes.breakdowns.groups import UNKNOWN, group_of, population_of
from threefold.outcomes.calendar import day
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Value, Window
from threefold.outcomes.equity.points import POINTS, came_to
from threefold.outcomes.letting_out.figures import WHOLE, Counted, Figures, of_table
from threefold.outcomes.loading.refusing import Refused

Place = tuple[str, str]
"""A decision point and a group; without a group, all children."""


@dataclass
class Counts:
    """How many children; `missing` points have no table."""

    by: str
    year: int
    people: dict[str, int]
    count: dict[Place, int] = field(default_factory=dict)
    children: dict[Place, Counted] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    @property
    def groups(self) -> list[str]:
        """All that come up, unknown last."""
        found = {group for _point, group in self.count if group} | self.people.keys()
        return sorted(found - {UNKNOWN}) + [UNKNOWN] * (UNKNOWN in found)

    def known(self, point: str) -> int:
        """All of a point but those whose group nobody wrote down."""
        return self.count[point, ""] - self.count.get((point, UNKNOWN), 0)


def counted(tables: Tables, window: Window, by: str, rules: dict[str, Value]) -> Counts:
    """Count.

    Raises:
        Refused: the tables tell of no decision point, or not this group.
    """
    last = day(window.end)
    year = last.year if last >= date(last.year, 7, 1) else last.year - 1
    found = Counts(by, year, population_of(tables, by, year))
    for point in POINTS:
        if not all(tables.has(one) for one in point.needs):
            found.missing.append(point.id)
            continue
        group = group_of(tables, window, by, point.age_on, rules)
        rows = grouped(came_to(point, tables, window, rules), group)
        rows = rows.select(
            "child_id", "group", numerator=ibis.literal(1, "int64"), denominator=ibis.literal(0, "int64")
        )
        _take(found, point.id, rows.order_by(_.child_id).to_pyarrow())
    if not found.count:
        raise Refused("There is no table of a decision point: reports, or children with episodes.")
    return found


def _take(found: Counts, point: str, rows: Any) -> None:
    import pyarrow.compute as pc

    names = rows.column("group")
    for group in ("", *sorted(set(names.to_pylist()))):
        own = rows.filter(pc.equal(names, group)) if group else rows
        found.count[point, group] = own.num_rows
        found.children[point, group] = of_table(own)


def figures(found: Counts, into: Figures) -> None:
    """The counts as cells of a publication."""
    for point in dict.fromkeys(point for point, _group in found.count):
        own = {
            WHOLE if not group else (found.by, group): one
            for (at, group), one in found.children.items()
            if at == point
        }
        into.add_counts(point, own)
