"""Plans that a parent and somebody of the family's own people made with the county."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Window
from threefold.outcomes.plans_begun import plans_begun
from threefold.outcomes.practice import summed


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case: plans made together, of plans."""
    plans = plans_begun(tables, window)
    return Measured(
        summed(plans, "case_id", plans.with_parent.fill_null(False) & plans.with_network.fill_null(False))
    )


INDICATOR = Indicator(
    id="plans_together",
    title="Plans made together",
    question="Who made the plan?",
    population="Safety plans that came into force in the window.",
    numerator="Those to which a parent and at least one natural member of the network said yes.",
    denominator="All of them.",
    caveat=rule.GAMED + " A yes may be thin where people feel that they have no choice.",
    source=rule.SOURCE,
    parameters=(),
    needs=("cases", "case_plans"),
    measure=measure,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="To one plan a mother and a neighbor said yes, to one a mother alone, to one a neighbor alone.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=3,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "case_plans": "plan_id,case_id,began,until,ended,with_parent,with_network\np,1,2023-04-01,,,1,1\nq,1,2023-05-01,,,1,0\nr,1,2023-12-31,,,0,1\n"
            "s,1,2024-01-01,,,1,1",
        },
    ),
)  # fmt: skip
