"""Who of a family's own people was in its circle of support on a day after the opening."""

from collections.abc import Mapping
from typing import Any

from ibis import _

from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.practice import opened


def natural_on(tables: Tables, window: Window, rules: Mapping[str, Any]) -> tuple[Any, Any]:
    """Cases with `day`; and their natural members on that day."""
    cases = opened(tables, window, rules["open_days"])
    cases = tables.stored(cases.mutate(day=(_.opened + rules["at_day"]).cast("int32")))
    own = tables["case_network"].filter(_.natural.fill_null(False))
    both = cases.select("case_id", "day").inner_join(own, "case_id")
    there = (both.joined <= both.day) & (both["left"].fill_null(FAR) > both.day)
    return cases, both.filter(there.fill_null(False)).select("case_id", "member_id", "day")
