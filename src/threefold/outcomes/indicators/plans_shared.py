"""Plans of which somebody of the family has a copy."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Parameter, Window
from threefold.outcomes.plans_begun import plans_begun
from threefold.outcomes.practice import summed

SHARED_DAYS = Parameter("shared_days", 7, "The last day after the plan came into force on which a copy is in time.", "D")  # fmt: skip


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case: plans shared, of plans. A copy that was given beforehand is in time."""
    plans = plans_begun(tables, window)
    return Measured(summed(plans, "case_id", plans.shared - plans.began <= rules["shared_days"]))


INDICATOR = Indicator(
    id="plans_shared",
    title="Plans shared",
    question="Does the family have its plan in hand?",
    population="Safety plans that came into force in the window.",
    numerator="Those of which somebody of the family or its network had a copy within 7 days.",
    denominator="All of them.",
    caveat=rule.GAMED + " For some people a copy is not safe to have, or not wanted: all in a hundred is not the aim.",
    source=rule.SOURCE,
    parameters=(SHARED_DAYS,),
    needs=("cases", "case_plans"),
    measure=measure,
    follow_up_days=7,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="One copy was given on day 7, one on day 8, one the day before the plan began, one never.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=2, denominator=4,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "case_plans": "plan_id,case_id,began,until,ended,shared\np,1,2023-04-01,,,2023-04-08\nq,1,2023-04-01,,,2023-04-09\nr,1,2023-04-01,,,2023-03-31\n"
            "s,1,2023-04-01,,,",
        },
    ),
)  # fmt: skip
