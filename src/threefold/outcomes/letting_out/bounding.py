"""The plain attack: what one sum tells about a cell, then the next sum with it, until nothing new comes."""

from collections.abc import Mapping
from math import inf

from threefold.outcomes.letting_out.cells import Cell, Sum

Reach = tuple[float, float]
ROUNDS = 30


def bounds(cells: Mapping[str, Cell], unknown: frozenset[str], sums: list[Sum]) -> dict[str, Reach]:
    """Between what each unknown cell must lie; the truth may be closer still."""
    reach: dict[str, Reach] = {one: (1 if cells[one].printed else 0, inf) for one in unknown}
    for _round in range(ROUNDS):
        before = dict(reach)
        for one in sums:
            _told(cells, reach, one)
        if reach == before:
            break
    return reach


def _told(cells: Mapping[str, Cell], reach: dict[str, Reach], told: Sum) -> None:
    def of(key: str) -> Reach:
        return reach.get(key, (cells[key].count, cells[key].count))

    parts = [of(one) for one in told.parts]
    least, most = sum(low for low, _high in parts), sum(high for _low, high in parts)
    whole = of(told.whole)
    if told.whole in reach:
        reach[told.whole] = (max(whole[0], least), min(whole[1], most))
    for key, (low, high) in zip(told.parts, parts, strict=True):
        if key in reach:
            others = (
                inf
                if most == inf and high != inf
                else sum(h for k, (_l, h) in zip(told.parts, parts, strict=True) if k != key)
            )
            reach[key] = (max(low, whole[0] - others), min(high, whole[1] - (least - low)))
