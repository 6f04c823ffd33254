"""Plan actions that say who does what and when, and are more than a service."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Window
from threefold.outcomes.plans_begun import plans_begun
from threefold.outcomes.practice import summed


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case: described actions, of actions."""
    begun = plans_begun(tables, window).select("plan_id", "began")
    known = tables["cases"].select("case_id")
    acts = tables["plan_actions"].semi_join(known, "case_id").inner_join(begun, "plan_id")
    acts = acts.filter(acts.removed.fill_null(FAR) > acts.began)
    return Measured(summed(acts, "case_id", acts.described))


INDICATOR = Indicator(
    id="actions_described",
    title="Actions that describe what people do",
    question="Do plans say who does what, and when?",
    population="Actions of plans that came into force in the window, without those that were taken out by then.",
    numerator="Those that name who does it and when, and are not a service that does nothing for safety now.",
    denominator="All of them.",
    caveat=rule.GAMED + " Whether the words describe behaviour well, nobody but a reader can say.",
    source=rule.SOURCE,
    parameters=(),
    needs=("cases", "case_plans", "plan_actions"),
    measure=measure,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="Of three actions two are described; a fourth was taken out before the plan began, a fifth is of an earlier plan.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=2, denominator=3,
        tables={
            "cases": "case_id,opened,closed\n1,2022-12-01,",
            "case_plans": "plan_id,case_id,began,until,ended\np,1,2023-04-01,2023-06-30,\nq,1,2022-12-31,,",
            "plan_actions": "action_id,plan_id,case_id,described,removed\n1,p,1,1,\n2,p,1,1,2023-05-01\n3,p,1,0,\n4,p,1,1,2023-04-01\n5,q,1,1,",
        },
    ),
)  # fmt: skip
