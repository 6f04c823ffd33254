"""Safety goals for which somebody does something now."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Measured, Window
from threefold.outcomes.in_force import open_actions, statements_on
from threefold.outcomes.practice import summed


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case: goals with an action, of goals."""
    goals = statements_on(tables, window.as_of, "goal")
    acts = open_actions(tables, window.as_of).filter(_.danger_id.notnull())
    done = acts.select(linked_to="danger_id").distinct().mutate(acted=True)
    rows = goals.left_join(done, "linked_to")
    return Measured(summed(rows, "case_id", rows.acted.fill_null(False)))


INDICATOR = Indicator(
    id="goals_with_actions",
    title="Safety goals with an action",
    question="Is somebody doing something for each goal?",
    population="Safety goals in force on the day.",
    numerator="Those whose danger statement has at least one action in a plan that is in force on the day.",
    denominator="All of them.",
    caveat=rule.GAMED + " Actions are tied to the worry that they answer, and so to its goal.",
    source=rule.SOURCE,
    parameters=(),
    needs=("cases", "statements", "case_plans", "plan_actions"),
    measure=measure,
    age_on=AgeOn.AS_OF,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="Of three goals the first has an action on the plan's last day, the second's plan ended that day, the third has none.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), as_of=date(2023, 6, 30), numerator=1, denominator=3,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "statements": "statement_id,case_id,kind,linked_to,shared,closed\n5,1,goal,1,2023-04-01,\n6,1,goal,2,2023-04-01,\n7,1,goal,3,2023-04-01,",
            "case_plans": "plan_id,case_id,began,until,ended\np,1,2023-04-01,2023-06-30,\nq,1,2023-04-01,2023-12-31,2023-06-30",
            "plan_actions": "action_id,plan_id,case_id,danger_id,described,removed\n1,p,1,1,1,\n2,q,1,2,1,",
        },
    ),
)  # fmt: skip
