"""P1: permanency in 12 months for children entering care."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import ibis

from threefold.outcomes import parameters as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Parameter, Window, variant
from threefold.outcomes.entries import entries, one_each
from threefold.outcomes.episodes import PERMANENCY, before_birthday, flagged, proportion, within_year
from threefold.outcomes.spells import AT_HOME, last_before_exit, spells

THV_RULE = Parameter(
    "thv_rule", "add_30",
    "A trial home visit of more than 30 days before a reunification: the exit counts 30 days after the visit began (add_30); "
    "or the visit began within 11 months of removal and lasted 30 days (ccwip); or no rule (none).",
    "A",
    ("add_30", "ccwip", "none"),
)  # fmt: skip
THV_DAYS = 30


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child who entered."""
    found = entries(tables, window, rules)
    children = one_each(found, rules)
    last = last_before_exit(spells(tables, children))
    children = children.left_join(last, ["child_id", "episode_id"])
    permanent = children.reason.isin(PERMANENCY) & before_birthday(rules, children.exit, children.adult)
    return Measured(proportion(children, permanent & _in_time(children, rules)), flagged(found))


def _in_time(found: Any, rules: Mapping[str, Any]) -> Any:
    visit = (found.reason == 1) & (found.last_setting == AT_HOME)
    lasted = found.exit - found.last_start
    early = found.last_start + THV_DAYS
    if rules["thv_rule"] == "ccwip":
        visited = visit & (lasted >= THV_DAYS) & (found.last_start < found.removal_11)
        return within_year(rules, found.exit, found.removal, found.removal_12) | visited.fill_null(False)
    moved = visit & (lasted > THV_DAYS) & ibis.literal(rules["thv_rule"] == "add_30")
    counted = ibis.cases((moved, early), else_=found.exit)
    return within_year(rules, counted, found.removal, found.removal_12)


INDICATOR = Indicator(
    id="p1",
    title="Permanency in 12 months for children entering care",
    question="Of the children who entered care, how many had a lasting home within a year?",
    population="Children under 18 who entered care in the window and stayed 8 days or more.",
    numerator="Those who within 12 months went home, to a relative to live there, to a guardian, or were adopted, before turning 18.",
    denominator="All of them, each once.",
    caveat="A fast return is not by itself a good one: read it beside re-entry (p4). Who turned 18, ran or died stays in the denominator.",
    source="CFSR Round 4 data dictionary, August 2022",
    parameters=(
        rule.YEAR_RULE, rule.FIRST_EPISODE_RULE, rule.MIN_LOS_DAYS, rule.OPEN_SHORT_STAYS, THV_RULE, rule.EXIT_ON_BIRTHDAY, *rule.RECORD,
    ),
    needs=("children", "episodes"),
    measure=measure,
    better="higher",
    follow_up_months=12,
    national=0.352,
    example=Example(
        said="Ana goes home one day before the year is over, Ben a year to the day. Cy stayed 7 days and is left out. Dee is still in care.",
        start=date(2022, 10, 1), end=date(2023, 9, 30), data_end=date(2024, 9, 30), numerator=1, denominator=3,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01\ncy,2015-01-01\ndee,2015-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n"
            "1,ana,2023-03-10,2024-03-09,1\n2,ben,2023-03-10,2024-03-10,1\n3,cy,2023-03-10,2023-03-17,1\n4,dee,2023-03-10,,",
        },
    ),
)  # fmt: skip

VARIANTS = (
    variant(
        INDICATOR, id="ca_p1", title="4-P1: permanency in 12 months for children entering care (California)", thv_rule="ccwip",
        caveat="From the state's case system, in windows that roll by quarters; “live with relative” is folded into reunified. It "
        "counts probation unless the data leave it out.",
        source="CCWIP methodology, CFSR4 permanency performance area 1",
    ),
)  # fmt: skip
