"""Children with whom the Three Houses or the Safety House were done."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Window
from threefold.outcomes.voices import HOUSES, heard, one_each

WITHIN_DAYS = replace(rule.WITHIN_DAYS, default=60)


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child."""
    return Measured(one_each(heard(tables, window, rules, tables["child_views"].filter(_.tool.isin(HOUSES)))))


INDICATOR = Indicator(
    id="houses_done",
    title="Three Houses or Safety House done",
    question="Were houses done with the children?",
    population="Children of 4 years and older in cases that were opened in the window and stayed open for 30 days or more.",
    numerator="Those with whom the Three Houses or the Safety House were finished within 60 days after the opening.",
    denominator="All of them, once for each case.",
    caveat=rule.GAMED + " A house is a way to hear a child, not the aim: a child may say no to it.",
    source=rule.SOURCE,
    parameters=(rule.MIN_AGE, rule.OPEN_DAYS, WITHIN_DAYS),
    needs=("cases", "case_children", "child_views"),
    measure=measure,
    follow_up_days=60,
    better="higher",
    example=Example(
        said="Ana did the Three Houses on day 60, Ben the Safety House on day 61, Cy another tool, Dee nothing.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=4,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,",
            "case_children": "case_id,child_id,age_opened\n1,ana,6\n1,ben,8\n1,cy,4\n1,dee,9",
            "child_views": "view_id,case_id,child_id,tool,held,own_words\n1,1,ana,three_houses,2023-04-30,1\n2,1,ben,safety_house,2023-05-01,1\n"
            "3,1,cy,safety_journal,2023-03-06,1",
        },
    ),
)  # fmt: skip
