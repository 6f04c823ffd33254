"""Time in care: the median, with those who are still in care."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import ibis
from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Interval, Measured, Window
from threefold.outcomes.entries import entries, one_each
from threefold.outcomes.episodes import PERMANENCY, before_birthday, flagged
from threefold.outcomes.survival import lasting_by, median, moments, table


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child who entered: left (1) or still there (0), and the days until then."""
    found = entries(tables, window, rules)
    children = one_each(found, rules).filter(_.removal <= window.data_end)
    left = children.leaves.notnull()
    home = left & children.reason.isin(PERMANENCY) & before_birthday(rules, children.exit, children.adult)
    rows = tables.stored(
        children.select(
            "child_id", numerator=left.cast("int64"), denominator=ibis.literal(1, "int64"),
            days=children.leaves.fill_null(window.data_end) - children.removal, lasting=home.fill_null(False).cast("int64"),
        )
    )  # fmt: skip
    counts = rows.group_by("days").agg(left=_.numerator.sum(), home=_.lasting.sum(), all=_.count())
    went = [
        (one["days"], one["left"], one["home"], one["all"] - one["left"])
        for one in counts.to_pyarrow().to_pylist()
    ]
    times = moments(went)
    more = {"survival": table(times), "lasting_home_by_days": lasting_by(times)}
    return Measured(rows, flagged(found), more, median=median(times))


INDICATOR = Indicator(
    id="time_in_care",
    title="Time in care: the median in days",
    question="How long are children in care?",
    population="Children under 18 who entered care in the window and stayed 8 days or more.",
    numerator="Those who have left. The value is the first day by which half have left, as Kaplan and Meier reckon.",
    denominator="All of them; who is still in care counts for as long as the data reach.",
    caveat="It is not the time that those in care today have been there. Where other ways of leaving compete, the shares in a lasting home by 180, "
    "365 and 730 days stand beside it (Aalen-Johansen).",
    source="Outcomes of the practice; Kaplan and Meier 1958, Brookmeyer and Crowley 1982",
    parameters=(rule.FIRST_EPISODE_RULE, rule.MIN_LOS_DAYS, rule.OPEN_SHORT_STAYS, rule.EXIT_ON_BIRTHDAY, *rule.RECORD),
    needs=("children", "episodes"),
    measure=measure,
    interval=Interval.MEDIAN,
    better="lower",
    example=Example(
        said="Ana left after 10 days, Ben after 20, Cy after 30; Dee has been there for 100. After 20 days half have left.",
        start=date(2022, 10, 1), end=date(2023, 9, 30), data_end=date(2023, 4, 11), numerator=3, denominator=4, value=20,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01\ncy,2015-01-01\ndee,2015-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n"
            "1,ana,2023-01-01,2023-01-11,1\n2,ben,2023-01-01,2023-01-21,1\n3,cy,2023-01-01,2023-01-31,3\n4,dee,2023-01-01,,",
        },
    ),
)  # fmt: skip
