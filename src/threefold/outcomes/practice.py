"""What several measures of practice ask of the tables of casework."""

from collections.abc import Mapping
from typing import Any

from ibis import _

from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window


def opened(tables: Tables, window: Window, open_days: int) -> Any:
    """Cases that were opened in the window and stayed open for so many days."""
    cases = tables["cases"].filter(_.case_id.notnull() & _.opened.between(window.start, window.end))
    lasted = _.closed.fill_null(FAR) - _.opened >= open_days
    return cases.filter(lasted).select("case_id", "opened", "closed")


def children(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Any:
    """Children of such cases, with their age in years on the day of opening."""
    own = tables["case_children"].filter(_.child_id.notnull()).select("case_id", "child_id", "age_opened")
    return opened(tables, window, rules["open_days"]).inner_join(own, "case_id")


def with_any(rows: Any, events: Any, keys: tuple[str, ...], in_time: Any) -> Any:
    """`found`, 1 or 0: is there an event of the same keys for which `in_time` holds? Each row once."""
    both = rows.inner_join(events, list(keys))
    hits = both.filter(in_time(both).fill_null(False)).select(*keys).distinct().mutate(hit=1)
    joined = rows.left_join(hits, list(keys))
    return joined.mutate(found=joined.hit.fill_null(0).cast("int64")).drop(
        "hit", *(f"{key}_right" for key in keys)
    )


def summed(rows: Any, who: str, above: Any, below: Any = None) -> Any:
    """A row a child or case: how many count above and below the line."""
    counted = rows.mutate(above=above.fill_null(False).cast("int64"))
    below = counted.count() if below is None else below.fill_null(False).cast("int64").sum()
    return counted.group_by(child_id=who).agg(numerator=_.above.sum(), denominator=below)


def standing(rows: Any, day: Any, begins: str, *ends: str) -> Any:
    """Those that had begun by a day, and not ended on it or before."""
    rows = rows.filter(rows[begins] <= day)
    for one in ends:
        rows = rows.filter(rows[one].fill_null(FAR) > day)
    return rows
