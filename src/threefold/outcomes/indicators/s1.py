"""S1: maltreatment in foster care."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import ibis
from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.days import days
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Interval, Measured, Parameter, Window
from threefold.outcomes.episodes import episodes, flagged, is_short, sorted_out
from threefold.outcomes.indicators.p2 import california
from threefold.outcomes.rollup import kept, reports_of
from threefold.outcomes.victims import victims_around

GRACE_DAYS = Parameter("grace_days", 7, "Reports up to so many days after the removal are left out.", "D")
ROLLUP_DAYS = Parameter(
    "rollup_days", 1, "A report within so many days of the last one kept is left out.", "A"
)
ANCHOR = Parameter(
    "rollup_anchor", "kept", "A report is held against the last one that was kept, or against the one before it.", "D", ("kept", "previous")
)  # fmt: skip


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child: reports and days of all stays that touch the window."""
    found = episodes(tables, window, rules)
    first = window.start if rules["exit_on_start"] == "in" else window.start + 1
    ends = ibis.least(found.exit.fill_null(FAR), found.adult.fill_null(FAR))
    there = (found.removal <= window.end) & (ends >= first)
    found = found.filter(there | found.removal.isnull() | (found.exit.isnull() & found.dob.isnull()))
    found = sorted_out(
        tables,
        found,
        ((found.removal < window.start) & (found.adult <= window.start), "was_18"),
        (found.removal >= found.adult, "entered_at_18"),
        (is_short(rules, found, window), "short_stay"),
    )
    stays = found.filter(_.out.isnull())
    lived = stays.mutate(days=days(stays, window, rules)).group_by("child_id").agg(denominator=_.days.sum())
    return Measured(_with_reports(lived, _in_care(tables, stays, window, rules), rules), flagged(found))


def _in_care(tables: Tables, stays: Any, window: Window, rules: Mapping[str, Any]) -> Any:
    """Days of victims' reports that fall in a stay, after its first days; each report once."""
    told = victims_around(tables, window, rules).filter(_.report_date <= window.end)
    told = told.select("child_id", "report_date", "incident_date", "row")
    both = told.inner_join(stays.select("child_id", "removal", "exit", "adult"), "child_id")
    until = both.exit.fill_null(FAR)
    within = (both.report_date - both.removal > rules["grace_days"]) & (both.report_date <= until)
    happened = both.incident_date.isnull() | both.incident_date.between(both.removal, until)
    return (
        both.filter(within & (both.report_date < both.adult) & happened)
        .select("child_id", "report_date", "row")
        .distinct()
    )


def _with_reports(lived: Any, reports: Any, rules: Mapping[str, Any]) -> Any:
    import pyarrow as pa

    days_of = reports_of(reports)
    counts = [
        sum(1 for _day in kept(own, rules["rollup_days"], anchor=rules["rollup_anchor"]))
        for own in days_of.values()
    ]
    told = ibis.memtable(
        pa.table({"child_id": pa.array(days_of, pa.string()), "numerator": pa.array(counts, pa.int64())})
    )
    both = lived.left_join(told, "child_id")
    return both.select("child_id", numerator=both.numerator.fill_null(0), denominator=both.denominator)


INDICATOR = Indicator(
    id="s1",
    title="Maltreatment in foster care: victims' reports per 100,000 days",
    question="How often is a child harmed while in our care?",
    population="Children under 18 in care on any day of the window, without completed stays under 8 days.",
    numerator="Substantiated or indicated reports of the window, made after the first 7 days of a stay and before its end.",
    denominator="Days in care in the window.",
    caveat="Reports are counted, not children, and whoever did the harm counts. The day of the report stands where nobody wrote down the day "
    "of the harm, so harm from before the removal can be among them.",
    source="CFSR Round 4 data dictionary, August 2022",
    parameters=(
        GRACE_DAYS, rule.DAY_COUNT, rule.MIN_LOS_DAYS, rule.OPEN_SHORT_STAYS, rule.EXIT_ON_START, rule.VICTIM_LEVEL, ROLLUP_DAYS, ANCHOR,
        *rule.RECORD,
    ),
    needs=("children", "episodes", "reports"),
    measure=measure,
    age_on=AgeOn.IN_CARE,
    interval=Interval.POISSON,
    per=100_000,
    better="lower",
    national=9.07,
    example=Example(
        said="Ana entered on 1 September and is in care on the 30th: 29 days. A report on her 7th day is too early, one on the 8th counts, "
        "one a day later is the same event. Ben is in care throughout: 365 days, and his report tells of a day before his removal.",
        start=date(2022, 10, 1), end=date(2023, 9, 30), data_end=date(2024, 9, 30), numerator=1, denominator=394,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n1,ana,2023-09-01,,\n2,ben,2022-01-01,,",
            "reports": "report_id,child_id,report_date,incident_date,disposition,age_code\n"
            "1,ana,2023-09-08,,1,8\n2,ana,2023-09-09,,1,8\n3,ana,2023-09-10,,2,8\n4,ben,2023-01-01,2021-12-01,1,7\n5,ben,2023-02-01,,5,7",
        },
    ),
)  # fmt: skip

VARIANTS = (california(INDICATOR, "4-S1"),)
