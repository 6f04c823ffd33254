"""Placement with a relative or NREFM on one day."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from threefold.outcomes import parameters as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Measured, Window
from threefold.outcomes.episodes import flagged, proportion
from threefold.outcomes.point_in_time import in_care, setting_on
from threefold.outcomes.spells import AT_HOME, AWAY, is_kin


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child in care on the day."""
    children, found = in_care(tables, window, rules)
    lives = setting_on(tables, children, window).select("child_id", "relationship", "setting_code")
    rows = children.left_join(lives, "child_id")
    placed = ~rows.setting_code.fill_null(-1).isin((*AWAY, AT_HOME))
    return Measured(proportion(rows, is_kin(rows) & placed), flagged(found))


INDICATOR = Indicator(
    id="pit_placement_kin",
    title="Living with a relative or NREFM on one day",
    question="Of the children in care today, how many live with somebody whom they know?",
    population="Children under 18 in care on the day.",
    numerator="Those who on that day are placed with a relative, or with a non-relative who is like family.",
    denominator="All of them; who is on the run or at home on a visit stays in.",
    caveat="Children who stay long weigh more than in first placements.",
    source="CCWIP 4B, point in time",
    parameters=rule.RECORD,
    needs=("children", "episodes", "placements"),
    measure=measure,
    age_on=AgeOn.AS_OF,
    better="higher",
    example=Example(
        said="On 1 July Ana lives with her aunt. Ben moved in with his that day. Cy is on the run from his. Dee left care that day.",
        start=date(2023, 7, 1), end=date(2023, 7, 1), as_of=date(2023, 7, 1), numerator=2, denominator=3,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01\ncy,2010-01-01\ndee,2015-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n1,ana,2023-01-01,,\n2,ben,2023-01-01,,\n3,cy,2023-01-01,,\n"
            "4,dee,2023-01-01,2023-07-01,1",
            "placements": "placement_id,episode_id,child_id,seq,start_date,end_date,setting_code,provider_id,relationship\n"
            "1,1,ana,1,2023-01-01,,0,h1,relative\n2,2,ben,1,2023-01-01,2023-07-01,2,h2,none\n3,2,ben,1,2023-07-01,,0,h3,relative\n"
            "4,3,cy,1,2023-01-01,2023-06-30,0,h4,relative\n5,3,cy,1,2023-06-30,,12,,none\n6,4,dee,1,2023-01-01,,0,h5,kin",
        },
    ),
)  # fmt: skip
