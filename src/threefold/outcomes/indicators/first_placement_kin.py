"""First placement with a relative, or with somebody who is like family (NREFM)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import ibis
from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Example, Indicator, Measured, Window
from threefold.outcomes.entries import entries, one_each
from threefold.outcomes.episodes import flagged, proportion
from threefold.outcomes.spells import counted, is_kin, spells


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child who entered and had a setting that counts."""
    found = entries(tables, window, rules)
    children = tables.stored(one_each(found, rules))
    lived = spells(tables, children).filter(_.start < _.leaves.fill_null(FAR))
    first = counted(lived, rules).filter(_.nth == 0)
    left = children.anti_join(first, "child_id").select(
        "child_id", record=_.episode_id, flag=ibis.literal("no_counted_setting")
    )
    return Measured(proportion(first, is_kin(first)), ibis.union(flagged(found), left))


INDICATOR = Indicator(
    id="first_placement_kin",
    title="First placement with a relative or NREFM",
    question="How many children go first to somebody whom they know?",
    population="Children under 18 who entered care in the window and stayed 8 days or more, with a setting that counts.",
    numerator="Those whose first setting was with a relative, or with a non-relative who is like family.",
    denominator="All of them.",
    caveat="A first night in a shelter while a grandmother is approved counts against it.",
    source="CCWIP 4B, as outcomes of the practice ask it",
    parameters=(rule.FIRST_EPISODE_RULE, rule.MIN_LOS_DAYS, rule.OPEN_SHORT_STAYS, *rule.SETTINGS, *rule.RECORD),
    needs=("children", "episodes", "placements"),
    measure=measure,
    better="higher",
    example=Example(
        said="Ana runs on the first day and then lives with her aunt. Ben's shelter lasts no night, then he lives with a neighbour he knows. "
        "Cy goes to a group home. Of Dee no setting is known.",
        start=date(2022, 10, 1), end=date(2023, 9, 30), numerator=2, denominator=3,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01\ncy,2015-01-01\ndee,2015-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n1,ana,2023-01-01,,\n2,ben,2023-01-01,,\n3,cy,2023-01-01,,\n4,dee,2023-01-01,,",
            "placements": "placement_id,episode_id,child_id,seq,start_date,end_date,setting_code,provider_id,relationship\n"
            "1,1,ana,1,2023-01-01,2023-01-02,12,,none\n2,1,ana,1,2023-01-02,,0,h1,relative\n3,2,ben,1,2023-01-01,2023-01-01,3,h2,none\n"
            "4,2,ben,2,2023-01-01,,0,h3,kin\n5,3,cy,1,2023-01-01,,2,h4,none",
        },
    ),
)  # fmt: skip
