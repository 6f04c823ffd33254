"""Caseworker visits: months in which the child was seen."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Measured, Window
from threefold.outcomes.episodes import flagged
from threefold.outcomes.visiting import child_months


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child: months seen of months due."""
    rows, found = child_months(tables, window, rules)
    return Measured(
        rows.group_by("child_id").agg(numerator=_.seen.sum(), denominator=_.count()), flagged(found)
    )


INDICATOR = Indicator(
    id="visits_monthly",
    title="Caseworker visits: months with a visit",
    question="Is each child seen by the worker every month?",
    population="Whole calendar months of the window that a child, under 18 on the first, spent in care.",
    numerator="Months with at least one completed visit in person.",
    denominator="All of them; each month of each child counts.",
    caveat="It says that the child was seen, not what came of it. Months of one child come out alike, so the interval is too narrow.",
    source="CCWIP 2F, read from 2S",
    parameters=rule.RECORD,
    needs=("children", "episodes", "visits"),
    measure=measure,
    age_on=AgeOn.IN_CARE,
    better="higher",
    example=Example(
        said="In the first quarter Ana is in care from 1 January to 30 March: January and February are due; she is seen in both, once by video "
        "and in the office, once at home. Ben is due in all three and seen in one, in the office.",
        start=date(2023, 1, 1), end=date(2023, 3, 31), numerator=3, denominator=5,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n1,ana,2023-01-01,2023-03-30,1\n2,ben,2022-01-01,,",
            "visits": "visit_id,child_id,visit_date,location,mode\n1,ana,2023-01-31,other,in_person\n2,ana,2023-01-10,residence,video\n"
            "3,ana,2023-02-28,residence,in_person\n4,ana,2023-03-05,residence,in_person\n5,ben,2023-02-01,other,in_person\n6,ben,2023-02-02,other,in_person",
        },
    ),
)  # fmt: skip
