"""Entry rate: children who enter care, per 1,000 children of the area."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import ibis
from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.calendar import day, number
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import (
    Denominator,
    Example,
    Indicator,
    Interval,
    Measured,
    Parameter,
    Window,
)
from threefold.outcomes.entries import entries, one_each
from threefold.outcomes.episodes import flagged

POPULATION = Parameter(
    "population", 0, "Children under 18 of the area; nought: from the table population.", "B"
)
ESTIMATE_YEAR = Parameter(
    "estimate_year",
    0,
    "The year whose estimate of 1 July is taken; nought: the last 1 July by the end of the window.",
    "B",
)
ADULT = 18


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child who entered; the denominator is no sum of them."""
    found = entries(tables, window, rules, reason_needed=False)
    rows = one_each(found, rules).select(
        "child_id", numerator=ibis.literal(1, "int64"), denominator=ibis.literal(0, "int64")
    )
    last = day(window.end)
    year = rules["estimate_year"] or (last.year if last >= date(last.year, 7, 1) else last.year - 1)
    return Measured(
        rows, flagged(found), {"estimate_year": year}, denominator=_population(tables, year, rules)
    )


def _population(tables: Tables, year: int, rules: Mapping[str, Any]) -> Denominator:
    if rules["population"]:
        return Denominator(rules["population"])
    asked = (_.as_of == number(date(year, 7, 1))) & (_.age < ADULT)
    found = (
        tables["population"].filter(asked).agg(count=_["count"].sum()) if tables.has("population") else None
    )
    count = found.to_pyarrow().to_pylist()[0]["count"] if found is not None else None
    return Denominator(count, "" if count else f"the table population has no estimate of 1 July {year}")


INDICATOR = Indicator(
    id="entry_rate",
    title="Entry rate: children entering care per 1,000 children",
    question="How many children come into care, for every thousand who live here?",
    population="Children under 18 who live in the area.",
    numerator="Children who entered care in the window, each once. No stay is too short.",
    denominator="Children of 0 to 17 in the area on 1 July.",
    caveat="A lower rate is good only where children are as safe: read it beside s2. The year of the estimate stands with every rate.",
    source="Children's Bureau, supplemental context data",
    parameters=(POPULATION, ESTIMATE_YEAR, rule.FIRST_EPISODE_RULE, rule.NO_MIN_LOS, rule.OPEN_SHORT_STAYS, *rule.RECORD),
    needs=("children", "episodes"),
    measure=measure,
    interval=Interval.POISSON,
    per=1000,
    better="lower",
    example=Example(
        said="Ana entered twice and counts once, Ben entered for one night, Cy at 18. There are 400 children on 1 July 2023.",
        start=date(2022, 10, 1), end=date(2023, 9, 30), numerator=2, denominator=400, value=5.0,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01\ncy,2005-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n"
            "1,ana,2022-10-01,2022-11-01,1\n2,ana,2023-01-01,,\n3,ben,2023-09-29,2023-09-30,1\n4,cy,2023-01-01,,",
            "population": "area,as_of,age,count\nhere,2022-07-01,5,999\nhere,2023-07-01,5,250\nhere,2023-07-01,17,150\nhere,2023-07-01,18,70",
        },
    ),
)  # fmt: skip
