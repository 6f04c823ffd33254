"""Children too young to be asked, of whom somebody wrote down what they show."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Window
from threefold.outcomes.voices import heard, one_each


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child; words are not asked for."""
    return Measured(one_each(heard(tables, window, rules, tables["child_views"], small=True)))


INDICATOR = Indicator(
    id="child_observed",
    title="Small children seen and written about",
    question="Is a child who is too young to be asked still present in the work?",
    population="Children under 4 years in cases that were opened in the window and stayed open for 30 days or more.",
    numerator="Those with something of their own in a child's tool within 30 days after the opening, with or without words.",
    denominator="All of them, once for each case.",
    caveat=rule.GAMED + " It stands apart from child_voice and is never added to it.",
    source=rule.SOURCE,
    parameters=(rule.MIN_AGE, rule.OPEN_DAYS, rule.WITHIN_DAYS),
    needs=("cases", "case_children", "child_views"),
    measure=measure,
    follow_up_days=30,
    better="higher",
    example=Example(
        said="Ana (3) was drawn with after 5 days, Ben (1) after 40. Cy is 4.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=2,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "case_children": "case_id,child_id,age_opened\n1,ana,3\n1,ben,1\n1,cy,4",
            "child_views": "view_id,case_id,child_id,tool,held,own_words\n1,1,ana,three_houses,2023-03-06,0\n2,1,ben,three_houses,2023-04-10,1\n"
            "3,1,cy,three_houses,2023-03-06,1",
        },
    ),
)  # fmt: skip
