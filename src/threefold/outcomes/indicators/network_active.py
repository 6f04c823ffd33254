"""Members of networks who have something to do in a plan."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Parameter, Window
from threefold.outcomes.networks import natural_on
from threefold.outcomes.practice import summed, with_any

AT_DAY = Parameter("at_day", 60, "The day after the opening on which people are counted.", "D")
OPEN_DAYS = replace(rule.OPEN_DAYS, default=60)


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case: members with a part, of members."""
    _cases, members = natural_on(tables, window, rules)
    plans = tables["case_plans"].select("plan_id", "began", "until", "ended")
    acts = tables["plan_actions"].filter(_.owner_id.notnull())
    acts = acts.select("case_id", "plan_id", "removed", member_id="owner_id").inner_join(plans, "plan_id")

    def open_then(both: Any) -> Any:
        over = (both.until.fill_null(FAR) < both.day) | (both.ended.fill_null(FAR) <= both.day)
        return (both.began <= both.day) & ~over & (both.removed.fill_null(FAR) > both.day)

    rows = with_any(members, acts, ("case_id", "member_id"), open_then)
    return Measured(summed(rows, "case_id", rows.found == 1))


INDICATOR = Indicator(
    id="network_active",
    title="Network members with an active part",
    question="Do the family's own people have something to do?",
    population="Natural members of the circle on day 60, in cases that were opened in the window and stayed open for 60 days or more.",
    numerator="Those who are named for an action of a plan that is in force on that day.",
    denominator="All of them.",
    caveat=rule.GAMED + " Whoever was only called or seen lately has no part here: contacts are not recorded.",
    source=rule.SOURCE,
    parameters=(OPEN_DAYS, AT_DAY),
    needs=("cases", "case_network", "case_plans", "plan_actions"),
    measure=measure,
    follow_up_days=60,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="Of four people the first has an action in a plan in force on day 60; the second's was taken out, the third's plan had run out, the fourth has none.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=4,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "case_network": "member_id,case_id,natural,joined,left\na,1,1,2023-03-10,\nb,1,1,2023-03-10,\nc,1,1,2023-03-10,\nd,1,1,2023-03-10,",
            "case_plans": "plan_id,case_id,began,until,ended\np,1,2023-04-01,2023-04-30,\nq,1,2023-04-01,2023-04-29,",
            "plan_actions": "action_id,plan_id,case_id,owner_id,described,removed\n1,p,1,a,1,\n2,p,1,b,1,2023-04-20\n3,q,1,c,1,",
        },
    ),
)  # fmt: skip
