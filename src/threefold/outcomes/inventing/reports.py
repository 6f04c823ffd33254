"""Reports: those before a removal, those in care, and the many about children who never come into care."""

from typing import Any

from threefold.outcomes.inventing import chances
from threefold.outcomes.inventing.dice import dates, names, pick
from threefold.outcomes.inventing.lives import Children, Stays


def report_rows(dice: Any, of: Children, own: Stays, first: int, years: int, each: int) -> dict[str, Any]:
    """The table of reports."""
    import numpy as np
    import pyarrow as pa

    before = (of.number[own.of], own.removed - dice.integers(0, 40, len(own.of)), of.born[own.of])
    inside = dice.random(len(own.of)) < 0.05
    during = own.removed[inside] + (dice.random(inside.sum()) * (own.left - own.removed)[inside]).astype(int)
    in_care = (of.number[own.of][inside], during, of.born[own.of][inside])
    other = _others(dice, of, max(each * len(of.number) - len(own.of), 0), years)
    child, day, born = (np.concatenate(one) for one in zip(before, in_care, other, strict=True))
    known = np.append(np.ones(len(own.of) + inside.sum(), bool), np.zeros(len(other[0]), bool))
    level = np.where(np.arange(len(child)) < len(own.of), 1, pick(dice, chances.DISPOSITIONS, len(child)))
    happened = dice.random(len(child)) < chances.SAME_INCIDENT
    at_once = dice.random(len(child)) < chances.AT_ONCE
    came = day + dice.poisson(np.where(at_once, 0.5, chances.COMES_AFTER))
    age = np.maximum((day - born) // 365, 0)
    return {
        "report_id": names("r", first + np.arange(len(child))),
        "child_id": _ids(child, known), "report_date": dates(day),
        "incident_date": dates(day - dice.integers(0, 20, len(child)), ~happened),
        "response_time": np.where(at_once, "immediate", "10-day"), "investigation_start": dates(came),
        "disposition": pa.array(level.astype("int32")), "age_code": pa.array(np.where(day < born, 77, age).astype("int32")),
    }  # fmt: skip


def _ids(child: Any, known: Any) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.binary_join_element_wise(
        pc.if_else(pa.array(known), "c", "n"), pc.cast(pa.array(child), pa.string()), ""
    )


def _others(dice: Any, of: Children, count: int, years: int) -> tuple[Any, Any, Any]:
    """Children who were never in care; some are told of again within the year."""
    import numpy as np

    child = of.number[0] * chances.REPORTS + np.arange(count)
    day = chances.END - dice.integers(0, years * 365, count)
    born = day - dice.integers(0, 17 * 365, count)
    again = np.append(False, dice.random(max(count - 1, 0)) < chances.AGAIN)[:count]
    earlier = np.flatnonzero(again) - 1
    child[again], born[again] = child[earlier], born[earlier]
    day[again] = np.minimum(day[earlier] + dice.integers(1, 500, len(earlier)), chances.END)
    return child, day, born
