"""Children whose words went on into the family's work."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Parameter, Window
from threefold.outcomes.practice import with_any
from threefold.outcomes.voices import HEARD, heard, one_each

USED_DAYS = Parameter(
    "used_days", 60, "The last day after the child spoke on which going on is in time.", "D"
)


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child of those who were heard."""
    own = tables["child_views"].filter(_.own_words.fill_null(False))
    asked = heard(tables, window, rules, own).filter(_.found == 1).drop("found")
    views = own.select(*HEARD, "held", "used")

    def in_time(both: Any) -> Any:
        soon = (both.held - both.opened).between(0, rules["within_days"])
        return soon & (both.used - both.held).between(0, rules["used_days"])

    return Measured(one_each(with_any(asked, views, HEARD, in_time)))


INDICATOR = Indicator(
    id="child_voice_used",
    title="Children's words used in the work",
    question="Does what a child said become part of the map, the circle or the plan?",
    population="Children who were heard in their own words as child_voice counts it.",
    numerator="Those of whose words at least one went on, within 60 days: onto the map, into the circle, onto a scale, or into a plan's action.",
    denominator="All of them, once for each case.",
    caveat=rule.GAMED + " That words stand somewhere does not say that they decided anything. Some words are not to be passed on: the child decides.",
    source=rule.SOURCE,
    parameters=(rule.MIN_AGE, rule.OPEN_DAYS, rule.WITHIN_DAYS, USED_DAYS),
    needs=("cases", "case_children", "child_views"),
    measure=measure,
    follow_up_days=90,
    better="higher",
    example=Example(
        said="Ana's words stood on the map after 60 days, Ben's after 61, Cy's never. Dee spoke too late to count.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=3,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "case_children": "case_id,child_id,age_opened\n1,ana,6\n1,ben,8\n1,cy,4\n1,dee,9",
            "child_views": "view_id,case_id,child_id,tool,held,own_words,used\n1,1,ana,three_houses,2023-03-01,1,2023-04-30\n"
            "2,1,ben,three_houses,2023-03-01,1,2023-05-01\n3,1,cy,three_houses,2023-03-01,1,\n4,1,dee,three_houses,2023-04-09,1,2023-04-10",
        },
    ),
)  # fmt: skip
