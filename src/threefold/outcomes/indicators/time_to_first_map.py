"""How long it takes until a map is made with the family."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import ibis
from ibis import _

from threefold.outcomes import practice_rules as rule
from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Interval, Measured, Window
from threefold.outcomes.first_maps import first_maps
from threefold.outcomes.survival import incidence_by, median, moments, table

OPEN_DAYS = replace(rule.OPEN_DAYS, default=0)
LOOKED_AT = (30, 60, 90)


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a case. Time ends with the map, or with what is known: the closing, or the last day of the data."""
    cases = first_maps(tables, window, rules).filter(_.opened <= window.data_end)
    closed = ibis.cases((cases.closed <= window.data_end, cases.closed), else_=ibis.null("int32"))
    cases = cases.mutate(closed=closed)
    mapped = cases.mapped <= cases.closed.fill_null(FAR)
    mapped = mapped.fill_null(False)
    until = ibis.cases((mapped, cases.mapped), else_=cases.closed.fill_null(window.data_end))
    rows = tables.stored(
        cases.select(
            child_id="case_id", numerator=mapped.cast("int64"), denominator=ibis.literal(1, "int64"), days=until - cases.opened,
            lasting=mapped.cast("int64"), over=(~mapped & cases.closed.notnull()).cast("int64"),
        )
    )  # fmt: skip
    counts = rows.group_by("days").agg(mapped=_.numerator.sum(), over=_.over.sum(), all=_.count())
    found = counts.to_pyarrow().to_pylist()
    free = moments((one["days"], one["mapped"], one["mapped"], one["all"] - one["mapped"]) for one in found)
    both = moments(
        (one["days"], one["mapped"] + one["over"], one["mapped"], one["all"] - one["mapped"] - one["over"])
        for one in found
    )
    more = {"survival": table(free), "mapped_by_days": incidence_by(both, LOOKED_AT)}
    return Measured(rows, more=more, median=median(free))


INDICATOR = Indicator(
    id="time_to_first_map",
    title="Time to the first map with the family: the median in days",
    question="How soon do we think it through together?",
    population="Cases that were opened in the window.",
    numerator="Those with a mapping conversation at which somebody of the family was present. The value is the first day by which half have one, as "
    "Kaplan and Meier reckon.",
    denominator="All of them; who has no map yet counts for as long as the data reach, or until the case closed.",
    caveat=rule.GAMED + " Where closing without a map competes, the shares with a map by 30, 60 and 90 days stand beside it (Aalen-Johansen).",
    source=rule.SOURCE + "; Kaplan and Meier 1958",
    parameters=(OPEN_DAYS,),
    needs=("cases", "maps"),
    measure=measure,
    interval=Interval.MEDIAN,
    better="lower",
    unit=rule.CASE,
    example=Example(
        said="Maps came after 10, 20 and 30 days; case 4 has none after 100. After 20 days half have one.",
        start=date(2023, 1, 1), end=date(2023, 12, 31), data_end=date(2023, 6, 9), numerator=3, denominator=4, value=20,
        tables={
            "cases": "case_id,opened,closed\n1,2023-03-01,\n2,2023-03-01,\n3,2023-03-01,\n4,2023-03-01,",
            "maps": "map_id,case_id,held,family_present,network_present\n1,1,2023-03-11,1,0\n2,2,2023-03-21,1,0\n3,3,2023-03-31,1,1\n4,4,2023-04-01,0,1",
        },
    ),
)  # fmt: skip
