"""What to hide: the small counts, and then as much beside them as it takes until no attack finds them."""

from collections.abc import Sequence
from dataclasses import dataclass

from threefold.outcomes.letting_out.attacking import Attack
from threefold.outcomes.letting_out.cells import Cell, Sum, Why


@dataclass(frozen=True)
class Decided:
    """What is hidden and why. `exposed` could not be kept: it follows from what was let out before."""

    hidden: dict[str, Why]
    exposed: tuple[str, ...] = ()


def small_alone(cells: Sequence[Cell]) -> dict[str, Why]:
    """The first step, which by itself protects nothing that stands in a sum."""
    return {one.key: Why.FEW for one in cells if one.open_by and one.printed and not one.out_already}


def protect(cells: Sequence[Cell], sums: Sequence[Sum]) -> Decided:
    """Hide until every cell stays as open as it must.

    Linked tables are one set of cells with one set of sums. Where a cell is found out, the least cell of the sums that
    told it is hidden too: first the finest, then the smallest, then the first in order.
    """
    by_key = {one.key: one for one in cells}
    assert len(by_key) == len(cells), "a key names one cell"
    order = {one.key: place for place, one in enumerate(cells)}
    hidden, attack = small_alone(cells), Attack(by_key, sums)
    while found := attack.exposed(hidden):
        helpers = set()
        for cell, told_by in found:
            able = _around(cell, told_by, by_key, hidden)
            if able:
                helpers.add(min(able, key=lambda one: (one.worth, one.count, order[one.key])).key)
        if not helpers:
            return Decided(hidden, tuple(cell.key for cell, _told_by in found))
        hidden |= dict.fromkeys(sorted(helpers, key=order.__getitem__), Why.HELPS)
    return Decided(hidden)


def _around(cell: Cell, told_by: list[Sum], by_key: dict[str, Cell], hidden: dict[str, Why]) -> list[Cell]:
    """Cells that can be hidden for this one: those of its own sums, or else of the sums linked with them."""
    near = [one for one in told_by if cell.key in one.cells]
    for sums in (near, told_by):
        around = [by_key[key] for one in sums for key in one.cells if key not in hidden]
        if able := [one for one in around if one.printed and one.count and not one.out_already]:
            return able
    return []
