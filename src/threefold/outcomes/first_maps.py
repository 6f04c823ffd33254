"""The first map that was made with the family after a case opened."""

from collections.abc import Mapping
from typing import Any

from ibis import _

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.practice import opened


def first_maps(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Any:
    """Cases of the window with `mapped`, the day of that map, as far as the data reach."""
    cases = opened(tables, window, rules["open_days"])
    held = tables["maps"].filter(_.family_present.fill_null(False) & (_.held <= window.data_end))
    both = cases.inner_join(held.select("case_id", "held"), "case_id")
    first = both.filter(both.held >= both.opened).group_by("case_id").agg(mapped=_.held.min())
    return cases.left_join(first, "case_id").drop("case_id_right")
