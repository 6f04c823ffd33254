"""A stretch of children with their stays in care."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from threefold.outcomes.calendar import day, later, number
from threefold.outcomes.inventing import chances
from threefold.outcomes.inventing.dice import dates, names, pick


@dataclass(frozen=True)
class Children:
    """One row a child: number, birth, family, first day in care."""

    number: Any
    born: Any
    family: Any
    entered: Any


@dataclass(frozen=True)
class Stays:
    """One row a stay: its number, whose it is (a place in Children), from, to (the end of the data while it lasts), why."""

    number: Any
    of: Any
    removed: Any
    left: Any
    reason: Any
    lasts: Any


def children(dice: Any, first: int, count: int, years: int) -> Children:
    """Families whose children come into care on one day, at any age."""
    import numpy as np

    alone = dice.random(count) >= chances.SIBLINGS
    alone[0] = True
    family = np.cumsum(alone) - 1
    came = chances.END - dice.integers(1, years * 365, family[-1] + 1)
    infant = dice.random(count) < chances.INFANT
    age = np.where(
        infant, dice.integers(0, 365, count), (dice.beta(1.1, 1.5, count) * 17.9 * 365).astype(int)
    )
    entered = came[family]
    return Children(first + np.arange(count), entered - age, first + family, entered)


def stays(dice: Any, of: Children, first: int) -> Stays:
    """The stays of these children, one after another while they are young and come back."""
    import numpy as np

    adult = later(of.born, 216)
    who, came = np.arange(len(of.number)), of.entered
    found = []
    for _again in range(chances.MOST_EPISODES):
        left, lasts, reason = _left(dice, came, adult[who])
        found.append((who, came, left, reason, lasts))
        gap = dice.exponential(chances.REENTRY_DAYS, len(who)).astype(int)
        back = (dice.random(len(who)) < chances.REENTRY) & ~lasts & (reason != 3) & (left + gap < adult[who])
        back &= left + gap < chances.END
        who, came = who[back], (left + gap)[back]
    rows = [np.concatenate(one) for one in zip(*found, strict=True)]
    return Stays(first + np.arange(len(rows[0])), *rows)


def _left(dice: Any, came: Any, adult: Any) -> tuple[Any, Any, Any]:
    import numpy as np

    count, kind = len(came), dice.random(len(came))
    middle, long = (
        dice.exponential(chances.MIDDLE_DAYS, count),
        dice.gamma(1.6, chances.LONG_DAYS / 1.6, count),
    )
    days = np.where(
        kind < chances.SHORT_STAY,
        dice.integers(1, 8, count),
        np.where(kind < chances.MIDDLE_STAY, middle, long),
    )
    left = came + np.maximum(days.astype(int), 1)
    reason = pick(dice, chances.REASONS, count)
    reason = np.where((reason == 3) & (days < 300), 1, reason)
    grown = left >= adult
    left, reason = np.where(grown, np.maximum(adult, came + 1), left), np.where(grown, 4, reason)
    lasts = left > chances.END
    return np.where(lasts, chances.END, left), lasts, reason


def child_rows(dice: Any, of: Children) -> dict[str, Any]:
    """The table of children."""
    count = len(of.number)
    return {
        "child_id": names("c", of.number), "dob": dates(of.born, dice.random(count) < chances.FAULTY),
        "sex": pick(dice, (("female", 0.49), ("male", 0.51)), count), "race_eth": pick(dice, chances.RACES, count),
        "sibling_group_id": names("s", of.family),
    }  # fmt: skip


def population_rows(count: int, years: int) -> dict[str, Any]:
    """Children of the area on 1 July of each year, so many that about 2.6 of a thousand come into care."""
    import numpy as np

    ages, last = 18, day(chances.END).year
    days = np.repeat([number(date(year, 7, 1)) for year in range(last - years, last + 1)], ages)
    each = max(int(count / years / chances.ENTRIES_PER_CHILD / ages), 1)
    return {
        "area": np.repeat("county", len(days)), "as_of": dates(days), "age": np.tile(np.arange(ages), len(days) // ages),
        "count": np.repeat(each, len(days)),
    }  # fmt: skip


def stay_rows(dice: Any, of: Children, own: Stays) -> dict[str, Any]:
    """The table of episodes, with some faults as real ones have."""
    import numpy as np
    import pyarrow as pa

    count = len(own.number)
    fault = dice.random(count)
    left = np.where(fault < chances.FAULTY / 2, own.removed - 3, own.left)
    unknown = own.lasts | (fault > 1 - chances.FAULTY)
    return {
        "episode_id": names("e", own.number), "child_id": names("c", of.number[own.of]), "removal_date": dates(own.removed),
        "exit_date": dates(left, own.lasts), "exit_reason": pa.array(own.reason.astype("int32"), mask=unknown),
    }  # fmt: skip
