"""Caseworker visits: months in which the child was seen where it lives."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ibis import _

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Measured, Window
from threefold.outcomes.episodes import flagged
from threefold.outcomes.indicators.visits_monthly import INDICATOR as MONTHLY
from threefold.outcomes.visiting import child_months


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child who was seen: months seen at home of months seen."""
    rows, found = child_months(tables, window, rules)
    counts = rows.group_by("child_id").agg(numerator=_.at_home.sum(), denominator=_.seen.sum())
    return Measured(counts.filter(_.denominator > 0), flagged(found))


INDICATOR = replace(
    MONTHLY,
    id="visits_in_residence",
    title="Caseworker visits: months with a visit where the child lives",
    question="Is the child seen where it lives?",
    population="Whole calendar months of the window that a child spent in care and in which it was visited.",
    numerator="Months with at least one completed visit in person in the child's residence.",
    denominator="Months with at least one completed visit in person.",
    measure=measure,
    example=replace(MONTHLY.example, numerator=1, denominator=3),
)
