"""P5: placement stability."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import ibis
from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.days import days, stop
from threefold.outcomes.declaring import Example, Indicator, Interval, Measured, Parameter, Window
from threefold.outcomes.episodes import episodes, flagged, is_short, sorted_out
from threefold.outcomes.indicators.p2 import california
from threefold.outcomes.spells import counted, covered, spells

UNCOVERED = Parameter(
    "uncovered_days", "subtract", "Days without a record of where the child lived are taken off, or kept.", "A", ("subtract", "keep")
)  # fmt: skip
MORE_MOVES = Parameter(
    "more_moves_than_days",
    "drop",
    "A child with more moves than days is left out, or kept.",
    "C",
    ("drop", "keep"),
)
SHORT_BY = Parameter(
    "short_stay_by", "window_end", "A stay is short only if it was completed by the last day of the window, or by the end of the data.", "C",
    ("window_end", "data_end"),
)  # fmt: skip
EPISODES = Parameter(
    "episodes",
    "all",
    "All entries of a child in the window are added up, or only the first counts.",
    "C",
    ("all", "first"),
)


def measure(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Measured:
    """A row a child: moves and days of all entries in the window."""
    found = episodes(tables, window, rules)
    found = found.filter(_.removal.between(window.start, window.end) | _.removal.isnull())
    by = window.end if rules["short_stay_by"] == "window_end" else None
    found = sorted_out(
        tables,
        found,
        (found.removal >= found.adult, "entered_at_18"),
        (is_short(rules, found, window, by=by), "short_stay"),
    )
    kept = found.filter(_.out.isnull())
    if rules["episodes"] == "first":
        kept = kept.mutate(
            nth=ibis.row_number().over(ibis.window(group_by="child_id", order_by=["removal", "row"]))
        )
        kept = kept.filter(_.nth == 0)
    rows = tables.stored(_of_children(_with_moves(tables, kept, window, rules)))
    good = rows.denominator > 0
    if rules["more_moves_than_days"] == "drop":
        good = good & (rows.numerator <= rows.denominator)
    left = rows.filter(~good).select(
        "child_id", record=_.child_id, flag=ibis.literal("no_days_or_more_moves_than_days")
    )
    return Measured(rows.filter(good), ibis.union(flagged(found), left))


def _with_moves(tables: Tables, kept: Any, window: Window, rules: Mapping[str, Any]) -> Any:
    ends = tables.stored(kept.mutate(stop=stop(kept, window, rules), days=days(kept, window, rules)))
    lived = tables.stored(spells(tables, ends))
    key = ["child_id", "episode_id"]
    in_time = lived.filter((_.start < _.leaves.fill_null(FAR)) & (_.start <= window.end))
    moves = counted(in_time, rules).group_by(key).agg(settings=_.new.cast("int64").sum())
    nights = lived.left_join(ends.select(*key, "stop"), key).drop("child_id_right", "episode_id_right")
    nights = covered(nights, nights.stop).group_by(key).agg(nights=_.nights.cast("int64").sum())
    both = ends.left_join(moves, key).drop("child_id_right", "episode_id_right").left_join(nights, key)
    seen = both.days if rules["uncovered_days"] == "keep" else ibis.least(both.days, both.nights.fill_null(0))
    return both.mutate(moves=ibis.greatest(both.settings.fill_null(0) - 1, 0), seen=seen)


def _of_children(found: Any) -> Any:
    return found.group_by("child_id").agg(numerator=_.moves.sum(), denominator=_.seen.sum())


INDICATOR = Indicator(
    id="p5",
    title="Placement stability: moves per 1,000 days in care",
    question="How often do children who entered care have to move?",
    population="Children under 18 who entered care in the window, without completed stays under 8 days.",
    numerator="Moves: settings after the first, without runs, visits at home and returns to the same home.",
    denominator="Days in care in the window for which it is known where the child lived.",
    caveat="Moves come in clusters within a child, so the interval is too narrow. A move to a relative counts like any other.",
    source="CFSR Round 4 data dictionary, August 2022",
    parameters=(
        rule.DAY_COUNT, rule.MIN_LOS_DAYS, rule.OPEN_SHORT_STAYS, SHORT_BY, EPISODES, UNCOVERED, MORE_MOVES, *rule.SETTINGS, *rule.RECORD,
    ),
    needs=("children", "episodes", "placements"),
    measure=measure,
    interval=Interval.POISSON,
    per=1000,
    better="lower",
    national=4.48,
    example=Example(
        said="Ana enters on 1 August and is still in care on 30 September: 60 days. She lives with h1, runs for a day, is back with h1 (no "
        "move), then goes to h2 (one). Ben stays from 1 to 21 September, 20 days, with h3; of five of them nobody knows where.",
        start=date(2022, 10, 1), end=date(2023, 9, 30), data_end=date(2024, 3, 31), numerator=1, denominator=75,
        tables={
            "children": "child_id,dob\nana,2015-01-01\nben,2015-01-01",
            "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n1,ana,2023-08-01,,\n2,ben,2023-09-01,2023-09-21,1",
            "placements": "placement_id,episode_id,child_id,seq,start_date,end_date,setting_code,provider_id\n"
            "1,1,ana,1,2023-08-01,2023-08-10,0,h1\n2,1,ana,1,2023-08-10,2023-08-11,12,\n3,1,ana,1,2023-08-11,2023-09-01,0,h1\n"
            "4,1,ana,1,2023-09-01,,0,h2\n5,2,ben,1,2023-09-01,2023-09-16,0,h3",
        },
    ),
)  # fmt: skip

VARIANTS = (california(INDICATOR, "4-P5"),)
