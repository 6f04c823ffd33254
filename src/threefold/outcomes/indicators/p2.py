"""P2: permanency in 12 months for children in care 12 to 23 months."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from threefold.outcomes import parameters as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Measured, Parameter, Window, variant
from threefold.outcomes.first_day import on_first_day
from threefold.outcomes.indicators.p1 import INDICATOR as P1

FIRST_WEEK = Parameter(
    "first_week_credit", True, "An exit in the first 7 days of the window counts like any other.", "D"
)


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child in care for one year, not yet for two, on the first day."""
    return on_first_day(
        tables,
        window,
        rules,
        lambda found: (found.removal_12 <= window.start) & (found.removal_24 > window.start),
    )


INDICATOR = Indicator(
    id="p2",
    title="Permanency in 12 months for children in care 12 to 23 months",
    question="Of the children who had been in care for one year but not two, how many had a lasting home in the next?",
    population="Children under 18 in care on the first day of the window, for 12 to 23 whole months of this stay.",
    numerator="Those who in the window went home, to a relative to live there, to a guardian, or were adopted, before turning 18.",
    denominator="All of them.",
    caveat="A stay that was broken begins again, so a child who came back lately is not counted here.",
    source=P1.source,
    parameters=(rule.EXIT_ON_START, FIRST_WEEK, rule.EXIT_ON_BIRTHDAY, *rule.RECORD),
    needs=("children", "episodes"),
    measure=measure,
    age_on=AgeOn.START,
    better="higher",
    national=0.438,
    example=Example(
        said="On 1 October 2023 Ana has been in care for exactly 12 months, Ben for a day less, Cy for 24. Dee leaves on that day.",
        start=date(2023, 10, 1), end=date(2024, 9, 30), data_end=date(2024, 9, 30), numerator=1, denominator=2,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01\ncy,2015-01-01\ndee,2015-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n"
            "1,ana,2022-10-01,,\n2,ben,2022-10-02,,\n3,cy,2021-10-01,2024-01-01,3\n4,dee,2022-09-01,2023-10-01,1",
        },
    ),
)  # fmt: skip


def california(of: Indicator, number: str) -> Indicator:
    """The California measure of the same children."""
    return variant(
        of, id=f"ca_{of.id}", title=f"{number}: {of.title[0].lower()}{of.title[1:]} (California)",
        caveat="From the state's case system, in windows that roll by quarters. It counts probation unless the data leave it out, and sees "
        "exits and returns inside one federal period, so it differs slightly from the federal figure.",
        source="CCWIP methodology, CFSR4",
    )  # fmt: skip


VARIANTS = (california(INDICATOR, "4-P2"),)
