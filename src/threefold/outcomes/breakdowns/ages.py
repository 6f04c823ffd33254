"""How old each child was on the day that counts."""

from collections.abc import Mapping
from typing import Any

import ibis
from ibis import _

from threefold.outcomes.calendar import FAR, later
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Window
from threefold.outcomes.victims import victims

BANDS = {"under_1": 12, "1_2": 36, "3_5": 72, "6_10": 132, "11_15": 192, "16_17": 216}
"""Age groups as California shows them (its first two are one here), with the months at which each is outgrown."""


def band(tables: Tables, window: Window, on: AgeOn, rules: Mapping[str, Any]) -> Any:
    """Each child's age group; 18 or over, born later and unknown births stand apart."""
    born = tables["children"].filter(_.child_id.notnull()).select("child_id", "dob")
    days = ibis.memtable(_outgrown(born))
    grown = born.left_join(days, "dob").drop("dob_right")
    there = grown.left_join(_days(tables, window, on, rules), "child_id").drop("child_id_right")
    day = there.day.fill_null(window.start)
    cases = [((day < there[name]), name) for name in BANDS]
    group = ibis.cases((there.dob.isnull(), "unknown"), *cases, else_="18_or_over")
    return there.select("child_id", group=group)


def _outgrown(born: Any) -> Any:
    import numpy as np
    import pyarrow as pa

    found = born.filter(_.dob.notnull()).select("dob").distinct().to_pyarrow().column("dob")
    days = np.array(found.to_pylist(), "int64")
    return pa.table(
        {"dob": pa.array(days, pa.int32())}
        | {name: pa.array(later(days, months), pa.int32()) for name, months in BANDS.items()}
    )


def _days(tables: Tables, window: Window, on: AgeOn, rules: Mapping[str, Any]) -> Any:
    """A child's day, for those who have one in the window; for others it is the window's first."""
    stays = tables["episodes"].filter(_.child_id.notnull())
    if on in (AgeOn.START, AgeOn.AS_OF):
        day = window.start if on is AgeOn.START else window.as_of
        return tables["children"].select("child_id").distinct().mutate(day=ibis.literal(day, "int32"))
    if on in (AgeOn.REPORT, AgeOn.VICTIM):
        told = tables["reports"] if on is AgeOn.REPORT else victims(tables, rules)
        return _first(told.select("child_id", day="report_date"), window)
    if on is AgeOn.EXIT:
        return _first(stays.select("child_id", day="exit_date"), window)
    if on is AgeOn.IN_CARE:
        there = stays.filter(_.exit_date.fill_null(FAR) >= window.start)
        stays = there.mutate(removal_date=ibis.greatest(_.removal_date, window.start))
    return _first(stays.select("child_id", day="removal_date"), window)


def _first(rows: Any, window: Window) -> Any:
    within = rows.filter(_.child_id.notnull() & _.day.between(window.start, window.end))
    return within.group_by("child_id").agg(day=_.day.min())
