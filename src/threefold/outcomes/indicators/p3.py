"""P3: permanency in 12 months for children in care 24 months or more."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Measured, Window
from threefold.outcomes.first_day import on_first_day
from threefold.outcomes.indicators.p2 import INDICATOR as P2
from threefold.outcomes.indicators.p2 import california


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child in care for two years or more on the first day."""
    return on_first_day(tables, window, rules, lambda found: found.removal_24 <= window.start)


INDICATOR = replace(
    P2,
    id="p3",
    title="Permanency in 12 months for children in care 24 months or more",
    question="Of the children who had been in care for two years or more, how many had a lasting home in the next year?",
    population="Children under 18 in care on the first day of the window, for 24 whole months of this stay or more.",
    measure=measure,
    national=0.373,
    example=Example(
        said="On 1 October 2023 Ana has been in care for exactly 24 months and is adopted in the window. Ben a day less. Cy turned 18 "
        "on that first day. Dee is adopted on her 18th birthday, which is too late.",
        start=date(2023, 10, 1), end=date(2024, 9, 30), data_end=date(2024, 9, 30), numerator=1, denominator=2,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01\ncy,2005-10-01\ndee,2006-03-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n"
            "1,ana,2021-10-01,2024-09-30,3\n2,ben,2021-10-02,,\n3,cy,2020-01-01,,\n4,dee,2020-01-01,2024-03-01,3",
        },
    ),
)  # fmt: skip

VARIANTS = (california(INDICATOR, "4-P3"),)
