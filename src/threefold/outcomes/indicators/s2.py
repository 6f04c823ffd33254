"""S2: recurrence of maltreatment in 12 months."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import ibis
from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Measured, Parameter, Window
from threefold.outcomes.episodes import first_of_child, proportion
from threefold.outcomes.indicators.p2 import california
from threefold.outcomes.victims import victims_around

ROLLUP = Parameter(
    "rollup", "anchored", "Reports within 14 days of the first (anchored), or each of the one before it (chained), are one event.", "C",
    ("anchored", "chained"),
)  # fmt: skip
CANDIDATE = Parameter(
    "candidate",
    "any_later",
    "Any later report may count, or only the next one.",
    "D",
    ("any_later", "second_only"),
)
FATALITY = Parameter("drop_initial_fatality", False, "A child who died of the first event is left out.", "D")
SAME_EVENT_DAYS = Parameter("same_event_days", 14, "Days within which a report is the same event.", "A")
WITHIN_DAYS = Parameter(
    "recurrence_days", 365, "The last day after the first report on which one counts.", "C"
)
AGE_RULE = Parameter(
    "age_rule", "either",
    "A child is 18 when the date of birth says so or the age written in the report (either), or by one of them where it is known (dob, code).",
    "D", ("either", "dob", "code"),
)  # fmt: skip
UNBORN, UNKNOWN, ADULT = 77, 99, 18


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child with a victim's report in the window."""
    last = window.end + rules["recurrence_days"]
    told = victims_around(tables, window, rules).filter(_.report_date <= last)
    told = tables.stored(aged(told, tables, rules))
    out = told.filter(_.out.notnull() & (_.report_date <= window.end))
    kept = told.filter(_.out.isnull())
    first = first_report(kept.filter(_.report_date <= window.end))
    if rules["drop_initial_fatality"]:
        first = first.filter(~_.initial_died)
    later = _later(kept, first, rules).select(again="child_id").distinct()
    rows = first.left_join(later, first.child_id == later.again)
    return Measured(
        proportion(rows, rows.again.notnull()), out.select("child_id", record=_.report_id, flag=_.out)
    )


def first_report(kept: Any) -> Any:
    """Of each child the earliest report, as `initial`."""
    first = first_of_child(kept.mutate(episode_id=_.report_id), "report_date")
    return first.select(
        "child_id", initial="report_date", initial_row="row", initial_incident="incident_date", initial_died=_.fatality.fill_null(False)
    )  # fmt: skip


def _later(kept: Any, first: Any, rules: Mapping[str, Any]) -> Any:
    """Reports that tell of another event than the first one, within the year."""
    both = kept.inner_join(first, "child_id").filter(_.report_date >= _.initial)
    order = ibis.window(group_by="child_id", order_by=["report_date", "report_id", "row"])
    both = both.mutate(before=_.report_date.lag(1).over(order))
    since = both.report_date - (both.initial if rules["rollup"] == "anchored" else both.before)
    same = (both.incident_date == both.initial_incident).fill_null(False)
    another = (since > rules["same_event_days"]).fill_null(False) & (both.row != both.initial_row) & ~same
    both = both.filter(another)
    if rules["candidate"] == "second_only":
        both = both.mutate(nth=ibis.row_number().over(order)).filter(_.nth == 0)
    return both.filter(_.report_date - _.initial <= rules["recurrence_days"])


def aged(told: Any, tables: Tables, rules: Mapping[str, Any]) -> Any:
    """With `out`: why the child's age keeps a report out, or null."""
    days = tables.anchors(leap_to_march=rules["leap_birthday"] == "mar1").select("day", "adult")
    born = tables["children"].filter(_.child_id.notnull()).select("child_id", "dob")
    born = born.inner_join(days, born.dob == days.day).select("child_id", "dob", "adult")
    both = told.left_join(born, "child_id").drop("child_id_right")
    code, by_code = both.age_code, both.age_code.between(ADULT, UNBORN - 1)
    by_birth = both.report_date >= both.adult
    adult = {
        "either": by_code.fill_null(False) | by_birth.fill_null(False),
        "dob": ibis.coalesce(by_birth, by_code, False),
        "code": ibis.coalesce(by_code, by_birth, False),
    }[rules["age_rule"]]
    return both.mutate(
        out=ibis.cases(
            ((code == UNBORN).fill_null(False) | (both.report_date < both.dob).fill_null(False), "unborn"),
            ((code == UNKNOWN).fill_null(False) | (code.isnull() & both.dob.isnull()), "age_unknown"),
            (adult, "was_18"),
            else_=ibis.null("string"),
        )
    )


INDICATOR = Indicator(
    id="s2",
    title="Recurrence of maltreatment in 12 months",
    question="Of the children who were harmed, how many were harmed again within a year?",
    population="Children under 18 with a substantiated or indicated report in the window.",
    numerator="Those with another such report more than 14 days and up to 365 days after the first, about another incident.",
    denominator="All of them, each with the earliest report of the window.",
    caveat="It counts what was reported and substantiated, so it moves when a county screens or decides in another way.",
    source="CFSR Round 4 data dictionary, August 2022",
    parameters=(
        ROLLUP, CANDIDATE, FATALITY, SAME_EVENT_DAYS, WITHIN_DAYS, AGE_RULE, rule.VICTIM_LEVEL, rule.LEAP_BIRTHDAY, rule.FOLLOW_UP,
    ),
    needs=("reports",),
    measure=measure,
    age_on=AgeOn.VICTIM,
    better="lower",
    follow_up_days=365,
    national=0.097,
    example=Example(
        said="Ana's second report comes 14 days after the first, Ben's 15, Cy's 366. Dee's tells of the same incident. Eve was not yet born.",
        start=date(2022, 10, 1), end=date(2023, 9, 30), data_end=date(2024, 9, 30), numerator=1, denominator=4,
        tables={
            "reports": "report_id,child_id,report_date,incident_date,disposition,age_code\n"
            "1,ana,2023-01-01,,1,5\n2,ana,2023-01-15,,1,5\n3,ben,2023-01-01,,1,5\n4,ben,2023-01-16,,2,5\n"
            "5,cy,2023-01-01,,1,5\n6,cy,2024-01-02,,1,6\n7,dee,2023-01-01,2022-12-30,1,5\n8,dee,2023-03-01,2022-12-30,1,5\n9,eve,2023-01-01,,1,77",
        },
    ),
)  # fmt: skip

VARIANTS = (california(INDICATOR, "4-S2"),)
