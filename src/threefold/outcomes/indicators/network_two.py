"""Families with two or more people of their own around them, sixty days after the case opened."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from statistics import median
from typing import Any

import ibis
from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Parameter, Window
from threefold.outcomes.networks import natural_on

AT_DAY = Parameter("at_day", 60, "The day after the opening on which people are counted.", "D")
OPEN_DAYS = replace(rule.OPEN_DAYS, default=60)
LEAST = Parameter("least", 2, "So many people or more are a network.", "D")


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case; the middle size of all stands beside it."""
    cases, members = natural_on(tables, window, rules)
    size = members.group_by("case_id").agg(size=_.count())
    joined = cases.left_join(size, "case_id").drop("case_id_right")
    sizes = tables.stored(joined.mutate(size=joined["size"].fill_null(0)))
    rows = sizes.select(
        child_id="case_id", numerator=(sizes["size"] >= rules["least"]).cast("int64"), denominator=ibis.literal(1, "int64")
    )  # fmt: skip
    found = sizes.to_pyarrow().column("size").to_pylist()
    return Measured(rows, more={"median_size": median(found) if found else None})


INDICATOR = Indicator(
    id="network_two",
    title="Families with a network",
    question="Were networks built?",
    population="Cases that were opened in the window and stayed open for 60 days or more.",
    numerator="Those with two or more natural members in the circle of support on day 60: no professionals, and not the parents themselves.",
    denominator="All of them. The median size stands beside it.",
    caveat=rule.GAMED + " A name in the circle is not yet somebody who acts: see network_active.",
    source=rule.SOURCE,
    parameters=(OPEN_DAYS, AT_DAY, LEAST),
    needs=("cases", "case_network"),
    measure=measure,
    follow_up_days=60,
    better="higher",
    unit=rule.CASE,
    example=Example(
        said="Case 1 has a grandmother and a neighbor on day 60. Case 2 has an aunt and a therapist; a friend came on day 61. In case 3 two people had left by then.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2024, 12, 31), numerator=1, denominator=3,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,\n2,2023-03-01,\n3,2023-03-01,2023-06-01\n4,2023-03-01,2023-04-29",
            "case_network": "member_id,case_id,natural,joined,left\n1,1,1,2023-03-10,\n2,1,1,2023-04-30,2023-05-01\n3,2,1,2023-03-10,\n4,2,0,2023-03-10,\n"
            "5,2,1,2023-05-01,\n6,3,1,2023-03-10,2023-04-30\n7,3,1,2023-03-10,2023-04-01\n8,3,1,2023-03-10,",
        },
    ),
)  # fmt: skip
