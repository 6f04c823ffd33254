"""The same figures for each stretch of the years before: whole only, and let out stretch by stretch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from threefold.outcomes.calendar import day, later_day
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Indicator, Interval, Value, Window
from threefold.outcomes.letting_out.cells import Limits
from threefold.outcomes.letting_out.public import let_out
from threefold.outcomes.running import Result, run
from threefold.outcomes.uncertainty.asking import EVERY, stretches
from threefold.outcomes.windows import window

# What these ask takes a year by itself: within three months it would be another question.
BY_YEAR = frozenset({"entry_rate", "p2", "p3"})
Rules = dict[str, dict[str, Value]]


@dataclass(frozen=True)
class Stretch:
    """One stretch, and what of it may be told, by indicator."""

    first: date
    last: date
    told: dict[str, Result]


def charted(indicators: Sequence[Indicator], every: str) -> list[Indicator]:
    """Those of which a figure for such a stretch answers the same question."""
    fit = [one for one in indicators if one.interval is not Interval.MEDIAN]
    return fit if every == "year" else [one for one in fit if one.id not in BY_YEAR]


def before(
    indicators: Sequence[Indicator],
    tables: Tables,
    asked: Window,
    rules: Rules,
    limits: Limits,
    since: date,
    every: str,
) -> Iterator[Stretch]:
    """Stretches up to the window's end, the oldest first; none begins before `since`.

    Years end with it. Quarters end a month before it, so that no four of them are the year: taken from its figures,
    they would tell how few children came twice.
    """
    end = day(asked.data_end) if asked.data_end_said else None
    own, after = charted(indicators, every), day(asked.end + 1)
    after = after if every == "year" else later_day(after, -1)
    for first, last in _ending_before(since, after, EVERY[every]):
        at = window(tables, first, last, last, end)
        counted = [run(one, tables, at, rules[one.id]) for one in own]
        told = let_out([(one, {}) for one in counted], tables, at, limits).results
        yield Stretch(first, last, {one.indicator.id: one for one in told})


def _ending_before(since: date, after: date, months: int) -> list[tuple[date, date]]:
    """A grid carried back from a day on which the last stretch is over."""
    first = after
    while (earlier := later_day(first, -months)) >= since:
        first = earlier
    return list(stretches(first, after - timedelta(1), months))
