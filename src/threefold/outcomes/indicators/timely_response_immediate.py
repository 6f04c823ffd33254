"""Timely response to reports that ask for one at once."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Measured, Parameter, Window

ATTEMPT_COUNTS = Parameter(
    "attempt_counts", True, "An attempted contact in time counts like a completed one.", "D"
)
WITHIN_DAYS = Parameter(
    "response_days",
    1,
    "The last day after the report on which a contact is in time: 24 hours, as far as days tell.",
    "D",
)
ANSWERS = {"immediate": ("immediate",), "ten_day": ("10_day", "ten_day", "10day")}


def response(kind: str, tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child: reports answered in time, of reports that asked for such an answer."""
    asked = tables["reports"].filter(_.child_id.notnull() & _.report_date.between(window.start, window.end))
    asked = asked.filter(_.response_time.isin(ANSWERS[kind]))
    in_time = (asked.investigation_start - asked.report_date).between(0, rules["response_days"])
    if not rules["attempt_counts"]:
        in_time = in_time & (asked.contact.fill_null("completed") == "completed")
    rows = asked.mutate(in_time=in_time.fill_null(False).cast("int64"))
    return Measured(rows.group_by("child_id").agg(numerator=_.in_time.sum(), denominator=_.count()))


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """Those that asked for an answer at once."""
    return response("immediate", tables, window, rules)


INDICATOR = Indicator(
    id="timely_response_immediate",
    title="Timely response: at once",
    question="When a report cannot wait, does somebody come within a day?",
    population="Reports of the window that were accepted for an immediate response (response_time is immediate).",
    numerator="Those with a first contact (investigation_start) on the day of the report or the day after.",
    denominator="All of them, one for each child of the report.",
    caveat="Days are known, hours are not: a contact late on the next day counts. Ask the county what it counts as contact.",
    source="CCWIP 2B; details are our own",
    parameters=(ATTEMPT_COUNTS, WITHIN_DAYS),
    needs=("reports",),
    measure=measure,
    age_on=AgeOn.REPORT,
    better="higher",
    example=Example(
        said="Ana was visited on the next day, Ben two days later, Cy not yet. Dee's report may wait for ten days.",
        start=date(2023, 1, 1), end=date(2023, 3, 31), numerator=1, denominator=3,
        tables={
            "reports": "report_id,child_id,report_date,disposition,response_time,investigation_start\n1,ana,2023-01-31,1,immediate,2023-02-01\n"
            "2,ben,2023-01-31,1,immediate,2023-02-02\n3,cy,2023-01-31,5,immediate,\n4,dee,2023-01-31,5,10-day,2023-02-10",
        },
    ),
)  # fmt: skip
