"""Danger statements that are answered by a safety goal."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Measured, Window
from threefold.outcomes.in_force import statements_on
from threefold.outcomes.practice import summed


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case: danger statements with a goal, of danger statements."""
    dangers = statements_on(tables, window.as_of, "danger")
    goals = statements_on(tables, window.as_of, "goal").filter(_.linked_to.notnull())
    answered = goals.select(statement_id="linked_to").distinct().mutate(answered=True)
    rows = dangers.left_join(answered, "statement_id")
    return Measured(summed(rows, "case_id", rows.answered.fill_null(False)))


INDICATOR = Indicator(
    id="dangers_with_goals",
    title="Danger statements with a safety goal",
    question="Does every worry say what must be seen instead?",
    population="Danger statements in force on the day: shared with the family, and still needed.",
    numerator="Those with at least one safety goal in force.",
    denominator="All of them.",
    caveat=rule.GAMED + " It does not say whether the goal is a good one.",
    source=rule.SOURCE,
    parameters=(),
    needs=("cases", "statements"),
    measure=measure,
    age_on=AgeOn.AS_OF,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="Of three worries in force one has its goal; the goal of the second was closed, the third's is a draft. A fourth worry is no longer needed.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), as_of=date(2023, 6, 30), numerator=1, denominator=3,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "statements": "statement_id,case_id,kind,linked_to,shared,closed\n1,1,danger,,2023-03-01,\n2,1,danger,,2023-03-01,\n3,1,danger,,2023-06-30,\n"
            "4,1,danger,,2023-03-01,2023-06-30\n5,1,goal,1,2023-04-01,\n6,1,goal,2,2023-04-01,2023-06-01\n7,1,goal,3,,\n8,1,goal,4,2023-04-01,",
        },
    ),
)  # fmt: skip
