"""`python -m bench.outcomes.plain FOLDER`: P1 and P5 in plain pandas, one child after another, as the rules are worded.

Tables are read, merged and sorted whole; then children are gone through with `groupby`, and their rows in a loop. The
usual rules only, no flags and no lists of children.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from bench.outcomes.columns import (
    AT_HOME,
    DAY,
    FIRST,
    KNOWN,
    LAST,
    LEAST_STAY,
    LONGEST_STAY,
    NEVER,
    PERMANENCY,
    STAY,
    TRIAL,
    UNCOUNTED,
    read,
)


def main() -> int:
    """Numerator and denominator of each."""
    print(json.dumps(counts(Path(sys.argv[1]))))
    return 0


def counts(folder: Path) -> dict[str, list[int]]:
    """What came out, by id."""
    children = read(folder, "children", "dob").drop_duplicates("child_id", keep="last")
    stays = read(folder, "episodes", "removal_date", "exit_date").drop_duplicates(STAY, keep="last")
    stays = stays.merge(children, on="child_id", how="left")
    stays["ends"] = stays.exit_date.fillna(NEVER)
    stays = stays.sort_values(["child_id", "removal_date", "ends", "episode_id"])
    entered = [one for _child, own in stays.groupby("child_id") for one in entries(own)]
    homes = read(folder, "placements", "start_date", "end_date").drop_duplicates(
        [*STAY, "placement_id"], keep="last"
    )
    homes = homes[homes.start_date.notna()].merge(pd.DataFrame(entered)[STAY], on=STAY)
    homes = homes.sort_values([*STAY, "start_date", "seq", "placement_id"])
    by_stay = dict(iter(homes.groupby(STAY)))
    lived = [(one, spells(one, by_stay.get((one["child_id"], one["episode_id"])))) for one in entered]
    return {"p1": p1(lived), "p5": p5(lived)}


def entries(own: Any) -> Iterator[dict[str, Any]]:
    """One child's sound stays that began in the window before the 18th birthday."""
    rows = own.to_dict("records")
    for at, one in enumerate(rows):
        if not FIRST <= one["removal_date"] <= LAST or faulty(one):
            continue
        if any(overlap(*pair) for pair in ((rows[at - 1 : at], one), (rows[at + 1 : at + 2], one))):
            continue
        adult = one["dob"] + pd.DateOffset(years=18)
        leaves = min(one["ends"], adult)
        leaves = leaves if leaves <= KNOWN else NEVER
        if one["removal_date"] < adult:
            stay = (leaves - one["removal_date"]).days
            yield {**one, "adult": adult, "leaves": leaves, "stay": stay}


def faulty(one: dict[str, Any]) -> bool:
    """Is something wrong with the record?"""
    if pd.isna(one["dob"]) or one["dob"] > one["removal_date"]:
        return True
    too_old = one["dob"] + pd.DateOffset(years=22)
    if pd.isna(one["exit_date"]):
        return bool(one["removal_date"] >= too_old)
    days = (one["exit_date"] - one["removal_date"]).days
    return bool(one["removal_date"] >= too_old or one["exit_date"] >= too_old or not 0 < days <= LONGEST_STAY)


def overlap(beside: list[Any], one: dict[str, Any]) -> bool:
    """Does the stay beside it, if there is one, overlap with it?"""
    for other in beside:
        first, second = sorted((other, one), key=lambda stay: stay["removal_date"])
        if second["removal_date"] < first["ends"] or second["removal_date"] == first["removal_date"]:
            return True
    return False


def spells(stay: dict[str, Any], own: Any) -> list[dict[str, Any]]:
    """Where the child of a stay lived, in order, each with an end."""
    if own is None:
        return []
    rows = own.to_dict("records")
    for at, one in enumerate(rows):
        following = rows[at + 1]["start_date"] if at + 1 < len(rows) else pd.NaT
        ends = [end for end in (one["end_date"], following, stay["exit_date"], NEVER) if not pd.isna(end)]
        one["until"] = ends[0]
        one["lasts"] = min(ends[0], stay["ends"]) > max(one["start_date"], stay["removal_date"])
    return rows


def p1(lived: list[Any]) -> list[int]:
    """Permanency in 12 months for children entering care."""
    seen, home = set(), 0
    for stay, rows in lived:
        short = stay["leaves"] < NEVER and stay["stay"] < LEAST_STAY
        told = pd.isna(stay["exit_date"]) or 1 <= stay["exit_reason"] <= 8
        if short or not told or stay["child_id"] in seen:
            continue
        seen.add(stay["child_id"])
        if stay["exit_reason"] in PERMANENCY and stay["exit_date"] < stay["adult"]:
            year = stay["removal_date"] + pd.DateOffset(months=12)
            home += stay["removal_date"] <= counted_exit(stay, rows) < year
    return [int(home), len(seen)]


def counted_exit(stay: dict[str, Any], rows: list[Any]) -> Any:
    """The exit, or the 30th day of a longer trial visit before a return home."""
    ended = [one for one in rows if one["lasts"] and one["start_date"] < stay["exit_date"]]
    if stay["exit_reason"] == 1 and ended and ended[-1]["setting_code"] == AT_HOME:
        began = ended[-1]["start_date"]
        if (stay["exit_date"] - began).days > TRIAL:
            return began + TRIAL * DAY
    return stay["exit_date"]


def p5(lived: list[Any]) -> list[int]:
    """Moves and days of the stays that began in the window."""
    sums: dict[str, list[int]] = {}
    for stay, rows in lived:
        if stay["leaves"] <= LAST and stay["stay"] < LEAST_STAY:
            continue
        stop = min(stay["leaves"], LAST)
        own = sums.setdefault(stay["child_id"], [0, 0])
        own[0] += max(settings(stay, rows) - 1, 0)
        own[1] += min((stop - stay["removal_date"]).days, nights(stay, rows, stop))
    kept = [own for own in sums.values() if own[1] > 0 and own[0] <= own[1]]
    return [sum(own[0] for own in kept), sum(own[1] for own in kept)]


def settings(stay: dict[str, Any], rows: list[Any]) -> int:
    """How many settings count, one home in a row once."""
    count, before = 0, None
    for one in rows:
        begun = one["lasts"] and one["start_date"] < stay["leaves"] and one["start_date"] <= LAST
        if begun and one["setting_code"] not in UNCOUNTED:
            count += before is None or one["provider_id"] != before
            before = None if pd.isna(one["provider_id"]) else one["provider_id"]
    return count


def nights(stay: dict[str, Any], rows: list[Any], stop: Any) -> int:
    """Nights for which it is known where the child lived."""
    total, reached = 0, stay["removal_date"]
    for one in rows:
        until = min(one["until"], stop)
        total += max((until - max(one["start_date"], reached)).days, 0)
        reached = max(reached, until)
    return total


if __name__ == "__main__":
    sys.exit(main())
