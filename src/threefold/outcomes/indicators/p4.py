"""P4: re-entry to care in 12 months."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import ibis
from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Measured, Parameter, Window, variant
from threefold.outcomes.episodes import (
    REENTRY,
    before_birthday,
    episodes,
    first_of_child,
    flagged,
    is_short,
    proportion,
    sorted_out,
    within_year,
)

COHORT = Parameter(
    "cohort", "exits", "Children who left in the window, or (Round 3) who entered in it and left within 12 months.", "A",
    ("exits", "entries"),
)  # fmt: skip
SAME_DAY = Parameter("same_day_reentry", True, "A removal on the very day of the exit is a re-entry.", "C")
REENTRY_DAYS = Parameter(
    "reentry_min_days", 0, "A re-entry that lasted fewer days does not count. Nought: of any length.", "D"
)
REENTRY_RECORDS = Parameter(
    "reentry_records", "checked", "A removal counts as a re-entry if its own record passes the checks, or in any case.", "D", ("checked", "any")
)  # fmt: skip
FIRST_EXIT = Parameter(
    "first_exit_rule", "first_qualifying",
    "A child's earliest exit among those that pass every check, or the earliest of all, which then must pass them.", "D",
    ("first_qualifying", "first_then_filter"),
)  # fmt: skip


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child who left; a re-entry is the child's next removal."""
    every = episodes(tables, window, rules)
    found = _left(tables, every, window, rules)
    children = tables.stored(_one_each(found, rules))
    again = _again(every, children, rules)
    return Measured(proportion(again, again.returned), flagged(found))


def _left(tables: Tables, every: Any, window: Window, rules: Mapping[str, Any]) -> Any:
    if rules["cohort"] == "entries":
        year = within_year(rules, every.exit, every.removal, every.removal_12)
        there = every.removal.between(window.start, window.end) & year
    else:
        there = every.exit.between(window.start, window.end)
    concerned = every.reason.isin(REENTRY) | every.no_reason
    found = every.filter(there & concerned)
    return sorted_out(
        tables,
        found,
        (found.overlap, "overlap"),
        (found.no_reason, "exit_without_reason"),
        (~before_birthday(rules, found.exit, found.adult), "left_at_18"),
        (is_short(rules, found, window), "short_stay"),
    )


def _one_each(found: Any, rules: Mapping[str, Any]) -> Any:
    if rules["first_exit_rule"] == "first_then_filter":
        return first_of_child(found, "exit").filter(_.out.isnull())
    return first_of_child(found.filter(_.out.isnull()), "exit")


def _again(every: Any, children: Any, rules: Mapping[str, Any]) -> Any:
    """With `returned`: is the next removal within the year, and before the 18th birthday?"""
    sound = _.fault.isnull() & ~_.overlap if rules["reentry_records"] == "checked" else _.removal.notnull()
    stays = every.filter(sound).select("child_id", next_removal="removal", next_stay="stay", next_row="row")
    least = 0 if rules["same_day_reentry"] else 1
    pairs = children.select("child_id", "exit", "row").inner_join(stays, "child_id")
    lasted = pairs.next_stay.fill_null(FAR) >= rules["reentry_min_days"]
    lasted = lasted | ibis.literal(not rules["reentry_min_days"])
    pairs = pairs.filter((_.next_row != _.row) & (_.next_removal - _.exit >= least) & lasted)
    soonest = pairs.group_by("child_id").agg(back=_.next_removal.min())
    both = children.left_join(soonest, "child_id")
    returned = within_year(rules, both.back, both.exit, both.exit_12) & (both.back < both.adult)
    return both.mutate(returned=returned.fill_null(False))


INDICATOR = Indicator(
    id="p4",
    title="Re-entry to care in 12 months",
    question="Of the children who went home, to a relative or to a guardian, how many came back into care within a year?",
    population="Children who left care in the window, under 18, to a parent, a relative or a guardian.",
    numerator="Those who were removed again within 12 months of leaving, before turning 18.",
    denominator="All of them, each with the first such exit.",
    caveat="Small when few children leave: read it beside p1. A child adopted is not followed.",
    source="CFSR Round 4 data dictionary, August 2022",
    parameters=(
        rule.YEAR_RULE, rule.NO_MIN_LOS, rule.OPEN_SHORT_STAYS, COHORT, FIRST_EXIT, SAME_DAY, REENTRY_DAYS, REENTRY_RECORDS,
        rule.EXIT_ON_BIRTHDAY,
        *rule.RECORD,
    ),
    needs=("children", "episodes"),
    measure=measure,
    age_on=AgeOn.EXIT,
    better="lower",
    follow_up_months=12,
    national=0.056,
    example=Example(
        said="Ana is back on the very day that she left, Ben a day before the year is over, Cy a year to the day. Dee was adopted.",
        start=date(2022, 10, 1), end=date(2023, 9, 30), data_end=date(2024, 9, 30), numerator=2, denominator=3,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01\ncy,2015-01-01\ndee,2015-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n"
            "1,ana,2022-01-01,2023-03-10,1\n2,ana,2023-03-10,,\n3,ben,2022-01-01,2023-03-10,2\n4,ben,2024-03-09,,\n"
            "5,cy,2022-01-01,2023-03-10,5\n6,cy,2024-03-10,,\n7,dee,2022-01-01,2023-03-10,3\n8,dee,2023-04-01,,",
        },
    ),
)  # fmt: skip

VARIANTS = (
    variant(
        INDICATOR, id="ca_p4", title="4-P4: re-entry to care in 12 months (California)", year_rule="D365", min_los_days=8,
        caveat="Stays under 8 days are left out, and a year is 365 days, as in the state's exit-cohort report.",
        source="CCWIP methodology, re-entry",
    ),
    variant(
        INDICATOR, id="ca_p4_round3", title="Re-entry of children who left within 12 months of entry (California, Round 3)",
        cohort="entries", min_los_days=8, follow_up="provisional",
        caveat="The earlier federal measure, kept as a supplement: only children who entered in the window and left within a year. It needs "
        "data to two years after the window.",
        source="CCWIP methodology, P4 (Round 3)",
        example=Example(
            said="Ana entered and left within the year and came back. Ben left after more than a year.",
            start=date(2021, 10, 1), end=date(2022, 9, 30), data_end=date(2024, 9, 30), numerator=1, denominator=1,
            tables={
                "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01",
                "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n"
                "1,ana,2022-01-01,2022-12-31,1\n2,ana,2023-06-01,,\n3,ben,2022-01-01,2023-01-01,1",
            },
        ),
    ),
)  # fmt: skip
