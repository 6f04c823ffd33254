"""Months in which a child was to be seen by the worker, and those in which it was."""

from collections.abc import Mapping
from typing import Any

import ibis
from ibis import _

from threefold.outcomes.calendar import FAR, day, later_day, number
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.episodes import episodes, sorted_out

RESIDENCE = ("residence", "1")
IN_PERSON = "in_person"


def months(window: Window) -> Any:
    """Calendar months that lie in the window and in the data as a whole."""
    import pyarrow as pa

    last_seen = min(window.end, window.data_end)
    found: list[tuple[int, int]] = []
    first = day(window.start)
    first = first if first.day == 1 else later_day(first.replace(day=1), 1)
    while number(after := later_day(first, 1)) - 1 <= last_seen:
        found.append((number(first), number(after) - 1))
        first = after
    return ibis.memtable(
        pa.table({
            "first": pa.array([one[0] for one in found], pa.int32()),
            "last": pa.array([one[1] for one in found], pa.int32()),
        })
    )  # fmt: skip


def child_months(tables: Tables, window: Window, rules: Mapping[str, Any]) -> tuple[Any, Any]:
    """Each month that a child, under 18 on its first day, spent in care as a whole; `seen`, and `at_home`."""
    found = episodes(tables, window, rules)
    found = found.filter(
        ((_.removal <= window.end) & (_.exit.fill_null(FAR) >= window.start)) | _.removal.isnull()
    )
    found = sorted_out(tables, found)
    stays = found.filter(_.out.isnull()).select("child_id", "removal", "exit", "adult")
    both = stays.cross_join(months(window))
    due = (both.removal <= both.first) & (both.exit.fill_null(FAR) >= both.last) & (both.adult > both.first)
    due_months = tables.stored(both.filter(due).select("child_id", "first", "last").distinct())
    seen = tables["visits"].filter((_.mode == IN_PERSON) & _.completed.fill_null(True))
    seen = seen.select(
        "child_id", "visit_date", home=_.location.isin(RESIDENCE).fill_null(False).cast("int64")
    )
    visits = due_months.inner_join(seen, "child_id").filter(_.visit_date.between(_["first"], _["last"]))
    visited = visits.group_by("child_id", "first").agg(at_home=_.home.max())
    rows = due_months.left_join(visited, ["child_id", "first"])
    return rows.select(
        "child_id", seen=rows.at_home.notnull().cast("int64"), at_home=rows.at_home.fill_null(0)
    ), found
