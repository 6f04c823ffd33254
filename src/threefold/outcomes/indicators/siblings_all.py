"""Siblings in care who all live together on one day."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Example, Indicator, Measured, Window
from threefold.outcomes.episodes import flagged, proportion
from threefold.outcomes.point_in_time import home_on, in_care


def together(tables: Tables, window: Window, rules: Mapping[str, Any]) -> tuple[Any, Any]:
    """Children in care on the day with a sibling in care: how many siblings, and how many of them in the same home."""
    children, found = in_care(tables, window, rules)
    groups = tables["children"].filter(_.sibling_group_id.notnull()).select("child_id", "sibling_group_id")
    homes = home_on(tables, children, rules, window)
    own = (
        children.select("child_id")
        .inner_join(groups, "child_id")
        .left_join(homes, "child_id")
        .drop("child_id_right")
    )
    own = tables.stored(own)
    other = own.select(sibling="child_id", sibling_group_id="sibling_group_id", their_home="home")
    pairs = own.inner_join(other, "sibling_group_id").filter(_.child_id != _.sibling)
    same = (pairs.home == pairs.their_home).fill_null(False).cast("int64")
    return pairs.mutate(same=same).group_by("child_id").agg(siblings=_.count(), same=_.same.sum()), found


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """One row for each child with a sibling in care."""
    rows, found = together(tables, window, rules)
    return Measured(proportion(rows, rows.same == rows.siblings), flagged(found))


INDICATOR = Indicator(
    id="siblings_all",
    title="Siblings in care: all together",
    question="Of the children with brothers or sisters in care, how many live with all of them?",
    population="Children under 18 in care on the day, with at least one sibling in care.",
    numerator="Those who live in the same home as every such sibling. Of who is away, the home that they left counts.",
    denominator="All of them; each child counts, not each family.",
    caveat="Children of one family come out alike, so the interval is too narrow. Siblings who are not in care are not seen.",
    source="CCWIP 4A",
    parameters=(*rule.SETTINGS, *rule.RECORD),
    needs=("children", "episodes", "placements"),
    measure=measure,
    age_on=AgeOn.AS_OF,
    better="higher",
    example=Example(
        said="Ana and Ben live in h1, their sister Cy in h2. Dee and Eve live together. Flo has no sibling in care.",
        start=date(2023, 7, 1), end=date(2023, 7, 1), as_of=date(2023, 7, 1), numerator=2, denominator=5,
        tables={
            "children": "child_id,dob,sibling_group_id\nana,2015-01-01,s1\nben,2015-01-01,s1\ncy,2010-01-01,s1\n"
            "dee,2015-01-01,s2\neve,2015-01-01,s2\nflo,2015-01-01,s3",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n1,ana,2023-01-01,,\n2,ben,2023-01-01,,\n3,cy,2023-01-01,,\n"
            "4,dee,2023-01-01,,\n5,eve,2023-01-01,,\n6,flo,2023-01-01,,",
            "placements": "placement_id,episode_id,child_id,seq,start_date,end_date,setting_code,provider_id\n"
            "1,1,ana,1,2023-01-01,,0,h1\n2,2,ben,1,2023-01-01,,0,h1\n3,3,cy,1,2023-01-01,,0,h2\n4,4,dee,1,2023-01-01,,0,h3\n"
            "5,5,eve,1,2023-01-01,2023-06-01,0,h3\n6,5,eve,1,2023-06-01,,12,\n7,6,flo,1,2023-01-01,,0,h3",
        },
    ),
)  # fmt: skip
