"""Danger statements, goals and actions that stood on a day."""

from typing import Any

from ibis import _

from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables


def statements_on(tables: Tables, day: int, kind: str) -> Any:
    """Statements of a kind that had been shared with the family, and were still needed."""
    known = tables["cases"].filter(_.case_id.notnull()).select("case_id").distinct()
    own = tables["statements"].filter((_.kind == kind) & (_.shared <= day) & (_.closed.fill_null(FAR) > day))
    return own.semi_join(known, "case_id")


def open_actions(tables: Tables, day: int) -> Any:
    """Actions of plans in force; a plan's last day is one of its days."""
    plans = tables["case_plans"].filter(
        (_.began <= day) & (_.until.fill_null(FAR) >= day) & (_.ended.fill_null(FAR) > day)
    )
    acts = tables["plan_actions"].filter(_.removed.fill_null(FAR) > day)
    return acts.semi_join(plans, "plan_id")
