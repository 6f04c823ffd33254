"""Days of a plan on which it was kept, as the people in it wrote down."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Parameter, Window
from threefold.outcomes.practice import summed

PARTLY = Parameter("partly_counts", False, "A day on which the plan was kept in part counts as one that was kept.", "D")  # fmt: skip


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case: days kept, of days told of."""
    known = tables["cases"].filter(_.case_id.notnull()).select("case_id").distinct()
    told = tables["plan_log"].filter(_.day.between(window.start, window.end) & _.outcome.notnull())
    told = told.semi_join(known, "case_id")
    kept = ("kept", "partly") if rules["partly_counts"] else ("kept",)
    return Measured(summed(told, "case_id", told.outcome.isin(kept)))


INDICATOR = Indicator(
    id="plan_kept",
    title="Days on which the plan was kept",
    question="Does the plan hold from day to day?",
    population="Entries in the logs of safety plans, of days in the window.",
    numerator="Those that say that the plan was kept.",
    denominator="All of them: kept, kept in part, broken.",
    caveat="Only what somebody wrote down is seen, and a log that tells of broken days is an honest one. Never hold it against a family.",
    source=rule.SOURCE,
    parameters=(PARTLY,),
    needs=("cases", "plan_log"),
    measure=measure,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="Two days were kept, one in part, one was broken; a fifth lies before the window.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=2, denominator=4,
        tables={
            "cases": "case_id,opened,closed\n1,2022-12-01,",
            "plan_log": "entry_id,case_id,plan_id,day,outcome\n1,1,p,2023-01-01,kept\n2,1,p,2023-01-02,kept\n3,1,p,2023-01-03,partly\n4,1,p,2023-01-04,broken\n"
            "5,1,p,2022-12-31,kept",
        },
    ),
)  # fmt: skip
