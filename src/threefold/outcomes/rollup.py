"""Reports that are one event told twice. Few children have several in one stay, so they are gone through one by one."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any


def reports_of(rows: Any) -> dict[str, list[int]]:
    """Days of reports of each child, in order, from a table of `child_id` and `report_date`."""
    found = rows.order_by("child_id", "report_date").to_pyarrow().to_pylist()
    return {
        child: [one["report_date"] for one in own]
        for child, own in groupby(found, lambda one: one["child_id"])
    }


def kept(days: Iterable[int], reach: int, *, anchor: str) -> Iterator[int]:
    """Without a day that lies within `reach` of the last one kept, or (`previous`) of the one before it."""
    last: int | None = None
    for day in days:
        if last is None or day - last > reach:
            yield day
            last = day
        elif anchor == "previous":
            last = day
