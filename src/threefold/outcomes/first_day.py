"""Permanency of children who were in care on the first day of a window (P2 and P3)."""

from collections.abc import Callable, Mapping
from typing import Any

from ibis import _

from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Measured, Window
from threefold.outcomes.episodes import (
    PERMANENCY,
    before_birthday,
    episodes,
    first_of_child,
    flagged,
    proportion,
    sorted_out,
)

WEEK = 7


def on_first_day(
    tables: Tables, window: Window, rules: Mapping[str, Any], long_enough: Callable[[Any], Any]
) -> Measured:
    """One row for each child in care on the first day for as long as is asked."""
    found = episodes(tables, window, rules)
    first = window.start if rules["exit_on_start"] == "in" else window.start + 1
    there = (found.removal < window.start) & (found.exit.fill_null(FAR) >= first) & long_enough(found)
    found = found.filter(there.fill_null(False) | found.removal.isnull())
    found = sorted_out(
        tables, found, (found.adult <= window.start, "was_18"), (found.no_reason, "exit_without_reason")
    )
    children = first_of_child(found.filter(_.out.isnull()), "removal")
    from_day = window.start if rules["first_week_credit"] else window.start + WEEK
    permanent = (
        children.reason.isin(PERMANENCY)
        & children.exit.between(from_day, window.end)
        & before_birthday(rules, children.exit, children.adult)
    )
    return Measured(proportion(children, permanent), flagged(found))
