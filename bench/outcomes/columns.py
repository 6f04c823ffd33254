"""`python -m bench.outcomes.columns FOLDER`: P1 and P5 in pandas by whole columns, as somebody who knows it well does.

Whole tables in memory, the usual rules only, no flags and no lists of children.
"""

import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd

from bench.outcomes import COLUMNS, DATA_END, END, START

FIRST, LAST, KNOWN = (pd.Timestamp(one) for one in (START, END, DATA_END))
NEVER = pd.Timestamp("2200-01-01")
DAY = pd.Timedelta(days=1)
LEAST_STAY, LONGEST_STAY, TRIAL = 8, 7665, 30
PERMANENCY = (1, 2, 3, 5)
UNCOUNTED = (12, 13, 14)
AT_HOME = 14
STAY = ["child_id", "episode_id"]


def main() -> int:
    """Numerator and denominator of each."""
    print(json.dumps(counts(Path(sys.argv[1]))))
    return 0


def counts(folder: Path) -> dict[str, list[int]]:
    """What came out, by id."""
    entered = entries(folder)
    lived = spells(folder, entered)
    return {"p1": p1(entered, lived), "p5": p5(entered, lived)}


def read(folder: Path, table: str, *days: str) -> Any:
    """The columns that both need, days as days."""
    found = pd.read_parquet(folder / f"{table}.parquet", columns=list(COLUMNS[table]))
    for one in days:
        found[one] = pd.to_datetime(found[one])
    return found


def entries(folder: Path) -> Any:
    """Sound records of stays that began in the window before the 18th birthday."""
    children = read(folder, "children", "dob").drop_duplicates("child_id", keep="last")
    stays = read(folder, "episodes", "removal_date", "exit_date").drop_duplicates(STAY, keep="last")
    stays = stays.merge(children, on="child_id", how="left")
    stays["ends"] = stays.exit_date.fillna(NEVER)
    stays["adult"] = stays.dob + pd.DateOffset(years=18)
    stays["too_old"] = stays.dob + pd.DateOffset(years=22)
    stays = stays.sort_values(["child_id", "removal_date", "ends", "episode_id"])
    stays = stays[sound(stays)]
    began = stays[stays.removal_date.between(FIRST, LAST) & (stays.removal_date < stays.adult)].copy()
    leaves = began[["ends", "adult"]].min(axis=1)
    began["leaves"] = leaves.where(leaves <= KNOWN, NEVER)
    began["stay"] = (began.leaves - began.removal_date).dt.days
    return began


def sound(stays: Any) -> Any:
    """Without a fault in the record, and without stays of one child that overlap."""
    before, after = (stays.groupby("child_id")[["removal_date", "ends"]].shift(step) for step in (1, -1))
    late = (stays.removal_date < before.ends) | (stays.removal_date == before.removal_date)
    early = (after.removal_date < stays.ends) | (after.removal_date == stays.removal_date)
    days = (stays.ends - stays.removal_date).dt.days
    left = stays.exit_date.notna()
    known = stays.dob.notna() & stays.removal_date.notna() & (stays.dob <= stays.removal_date)
    young = (stays.removal_date < stays.too_old) & ~(left & (stays.exit_date >= stays.too_old))
    possible = ~left | ((days > 0) & (days <= LONGEST_STAY) & (stays.exit_date >= stays.dob))
    return known & young & possible & ~late & ~early


def spells(folder: Path, entered: Any) -> Any:
    """Where the children of these stays lived, in order, each with an end."""
    rows = read(folder, "placements", "start_date", "end_date").drop_duplicates(
        [*STAY, "placement_id"], keep="last"
    )
    rows = rows[rows.start_date.notna()].merge(
        entered[[*STAY, "removal_date", "exit_date", "ends", "leaves"]], on=STAY
    )
    rows = rows.sort_values([*STAY, "start_date", "seq", "placement_id"])
    following = rows.groupby(STAY).start_date.shift(-1)
    rows["until"] = rows.end_date.fillna(following).fillna(rows.exit_date).fillna(NEVER)
    rows["lasts"] = rows[["until", "ends"]].min(axis=1) > rows[["start_date", "removal_date"]].max(axis=1)
    return rows


def p1(entered: Any, lived: Any) -> list[int]:
    """Permanency in 12 months for children entering care."""
    short = (entered.leaves < NEVER) & (entered.stay < LEAST_STAY)
    told = entered.exit_date.isna() | entered.exit_reason.between(1, 8)
    first = entered[~short & told].drop_duplicates("child_id")
    ended = lived[lived.lasts & (lived.start_date < lived.exit_date)].drop_duplicates(STAY, keep="last")
    first = first.merge(ended[[*STAY, "start_date", "setting_code"]], on=STAY, how="left")
    visit = (first.exit_reason == 1) & (first.setting_code == AT_HOME)
    moved = visit & ((first.exit_date - first.start_date).dt.days > TRIAL)
    counted = first.exit_date.mask(moved, first.start_date + TRIAL * DAY)
    in_time = (counted >= first.removal_date) & (counted < first.removal_date + pd.DateOffset(months=12))
    lasting = first.exit_reason.isin(PERMANENCY) & (first.exit_date < first.adult)
    return [int((in_time & lasting).sum()), len(first)]


def p5(entered: Any, lived: Any) -> list[int]:
    """Moves and days of the stays that began in the window."""
    short = (entered.leaves <= LAST) & (entered.stay < LEAST_STAY)
    stays = entered[~short].copy()
    stays["stop"] = stays.leaves.clip(upper=LAST)
    stays["days"] = (stays.stop - stays.removal_date).dt.days
    stays = stays.merge(settings(lived), on=STAY, how="left").merge(
        nights(lived.merge(stays[[*STAY, "stop"]], on=STAY)), on=STAY, how="left"
    )
    stays["seen"] = stays[["days", "nights"]].fillna(0).min(axis=1)
    stays["moves"] = (stays.settings.fillna(0) - 1).clip(lower=0)
    sums = stays.groupby("child_id")[["moves", "seen"]].sum()
    sums = sums[(sums.seen > 0) & (sums.moves <= sums.seen)]
    return [int(sums.moves.sum()), int(sums.seen.sum())]


def settings(lived: Any) -> Any:
    """How many settings count in each stay, one home in a row once."""
    kept = lived[lived.lasts & (lived.start_date < lived.leaves) & (lived.start_date <= LAST)]
    kept = kept[~kept.setting_code.isin(UNCOUNTED)]
    same = kept.provider_id.notna() & (kept.provider_id == kept.groupby(STAY).provider_id.shift(1))
    return kept[~same].groupby(STAY).size().rename("settings").reset_index()


def nights(lived: Any) -> Any:
    """Nights of each stay for which it is known where the child lived."""
    rows = lived.assign(cut=lived[["until", "stop"]].min(axis=1))
    grouped = rows.groupby(STAY)
    reached = rows.assign(reach=grouped.cut.cummax()).groupby(STAY).reach.shift(1)
    begins = rows.assign(reached=reached)[["start_date", "removal_date", "reached"]].max(axis=1)
    covered = (rows.cut - begins).dt.days.clip(lower=0)
    return rows.assign(nights=covered).groupby(STAY).nights.sum().reset_index()


if __name__ == "__main__":
    sys.exit(main())
