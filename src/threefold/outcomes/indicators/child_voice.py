"""Children who were heard in their own words soon after the case opened."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Window
from threefold.outcomes.voices import heard, one_each


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child; in two cases it counts twice."""
    own = tables["child_views"].filter(_.own_words.fill_null(False))
    return Measured(one_each(heard(tables, window, rules, own)))


INDICATOR = Indicator(
    id="child_voice",
    title="Children heard in their own words",
    question="Does the work begin with what the child says?",
    population="Children of 4 years and older in cases that were opened in the window and stayed open for 30 days or more.",
    numerator="Those who said something in their own words, in a tool made for it, within 30 days after the opening.",
    denominator="All of them, once for each case.",
    caveat=rule.GAMED + " A child may well have been heard without a tool. Children whose age nobody wrote down are not counted.",
    source=rule.SOURCE,
    parameters=(rule.MIN_AGE, rule.OPEN_DAYS, rule.WITHIN_DAYS),
    needs=("cases", "case_children", "child_views"),
    measure=measure,
    follow_up_days=30,
    better="higher",
    example=Example(
        said="Ana (6) spoke after 30 days, Ben (8) after 31, Cy (4) drew without a word. Dee is 3. Eve's case closed after 29 days.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=3,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,\n2,2023-03-01,2023-03-30",
            "case_children": "case_id,child_id,age_opened\n1,ana,6\n1,ben,8\n1,cy,4\n1,dee,3\n2,eve,9",
            "child_views": "view_id,case_id,child_id,tool,held,own_words\n1,1,ana,three_houses,2023-03-31,1\n2,1,ben,three_houses,2023-04-01,1\n"
            "3,1,cy,three_houses,2023-03-10,0\n4,1,dee,three_houses,2023-03-10,1\n5,2,eve,three_houses,2023-03-10,1",
        },
    ),
)  # fmt: skip
