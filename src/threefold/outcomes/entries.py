"""Children who entered care in a window: the cohort of P1, of time in care and of first placements."""

from collections.abc import Mapping
from typing import Any

from ibis import _

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.episodes import episodes, first_of_child, is_short, sorted_out


def entries(tables: Tables, window: Window, rules: Mapping[str, Any], *, reason_needed: bool = True) -> Any:
    """Removals in the window, each with `out`: null, or why it is left out, as is one without a day."""
    found = episodes(tables, window, rules)
    found = found.filter(_.removal.between(window.start, window.end) | _.removal.isnull())
    return sorted_out(
        tables,
        found,
        (found.no_reason if reason_needed else False, "exit_without_reason"),
        (found.removal >= found.adult, "entered_at_18"),
        (is_short(rules, found, window), "short_stay"),
    )


def one_each(found: Any, rules: Mapping[str, Any]) -> Any:
    """A child's first entry among those that are left in, or the first of all if that one is left in."""
    if rules["first_episode_rule"] == "first_then_filter":
        return first_of_child(found.filter(_.removal.notnull()), "removal").filter(_.out.isnull())
    return first_of_child(found.filter(_.out.isnull()), "removal")
