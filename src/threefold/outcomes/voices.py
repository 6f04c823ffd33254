"""Whether a child was heard, and within how many days after the case opened."""

from collections.abc import Mapping
from typing import Any

from ibis import _

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.practice import children, with_any

HEARD = ("case_id", "child_id")
HOUSES = ("three_houses", "safety_house")


def heard(
    tables: Tables, window: Window, rules: Mapping[str, Any], views: Any, *, small: bool = False
) -> Any:
    """Children old enough (or, `small`, too young to be asked) with `found`: one of these views in time."""
    asked = children(tables, window, rules)
    old = asked.age_opened >= rules["min_age"]
    asked = asked.filter((~old if small else old).fill_null(False))
    seen = views.select(*HEARD, "held")
    return with_any(
        asked, seen, HEARD, lambda both: (both.held - both.opened).between(0, rules["within_days"])
    )


def one_each(rows: Any) -> Any:
    """A child that is in several cases counts in each of them."""
    return rows.group_by("child_id").agg(numerator=_.found.sum(), denominator=_.count())
