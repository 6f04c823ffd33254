"""The whole publication as one document: what a page may show, and what it rests on. No child is in it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

from threefold import __version__
from threefold.outcomes.breakdowns.breaking import broken_down
from threefold.outcomes.calendar import later_day
from threefold.outcomes.data import Tables, opened
from threefold.outcomes.declaring import Window
from threefold.outcomes.equity.answering import answer, protected, whole
from threefold.outcomes.equity.counting import counted
from threefold.outcomes.equity.points import RULES
from threefold.outcomes.letting_out.cells import Limits
from threefold.outcomes.letting_out.public import Broken, LetOut, let_out
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.publishing import FORMAT
from threefold.outcomes.publishing.series import series
from threefold.outcomes.publishing.stretches import Rules, before
from threefold.outcomes.quality.checking import check
from threefold.outcomes.registry import chosen
from threefold.outcomes.running import Result, parameters, run
from threefold.outcomes.windows import window

BY = ("age", "race_eth", "county")
YEARS, EQUITY_YEARS = 8, 3


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The year that is told of, how far the data reach, and since when the course is shown; without indicators, all."""

    start: date
    end: date
    data_end: date
    since: date | None = None
    reference: str = "white"
    indicators: tuple[str, ...] = ()


def published(
    folder: Path, asked: Asked, given: Mapping[str, str], limits: Limits
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The document, and the record of what it hides and why, which stays inside.

    Raises:
        Refused: the data or the question cannot be used.
    """
    indicators = chosen(list(asked.indicators))
    rules = parameters(indicators, given)
    with opened(folder) as tables:
        at = window(tables, asked.start, asked.end, asked.end, asked.data_end)
        found = [run(one, tables, at, rules[one.id]) for one in indicators]
        broken = [(one, _groups(one, tables, at)) for one in found]
        out = let_out(broken, tables, at, limits)
        equity = _equity(tables, asked, limits)
        quality = _quality(tables, asked.data_end, limits)
        courses = _courses(
            found, out, tables, at, rules, asked.since or later_day(asked.start, -12 * (YEARS - 1))
        )
    figures = {one.indicator.id: _told(one) | {"series": courses[one.indicator.id]} for one in out.results}
    return _document(asked, figures, limits) | {"equity": equity, "quality": quality}, out.record()


def _courses(
    found: list[Result], out: LetOut, tables: Tables, at: Window, rules: Rules, since: date
) -> dict[str, dict[str, Any] | None]:
    own = [one.indicator for one in found if one.measured is not None]
    quarters, years = (
        list(before(own, tables, at, rules, out.limits, since, every)) for every in ("quarter", "year")
    )
    return {told.indicator.id: series(told, quarters, years) for told in out.results}


def _groups(result: Result, tables: Tables, at: Window) -> Broken:
    found: dict[str, Any] = {}
    for by in BY:
        try:
            own = broken_down(result, tables, at, by)
        except Refused:
            # The tables do not tell it of any child: there is no such breakdown.
            continue
        if own:
            found[by] = own
    return found


def _equity(tables: Tables, asked: Asked, limits: Limits) -> dict[str, Any] | None:
    """Whom decisions fell on in the three years that end a month before the window does.

    Over three years there are enough children, and the counts are no year's: taken from a year's, they tell of nobody.
    """
    after = later_day(asked.end + timedelta(1), -1)
    first, last = later_day(after, -12 * EQUITY_YEARS), after - timedelta(1)
    rules = {one.name: one.default for one in RULES}
    try:
        at = window(tables, first, last, last, asked.data_end)
        found = counted(tables, at, "race_eth", rules)
        hidden, _decided, _out = protected(found, limits, at)
        told = whole(found, answer(found, asked.reference, hidden), asked.reference, rules)
    except Refused:
        # The tables tell of no decision point, of no group, or of nobody in the reference group.
        return None
    return told | {"start": first.isoformat(), "end": last.isoformat()}


def _quality(tables: Tables, data_end: date, limits: Limits) -> dict[str, Any]:
    """What is faulty in the tables, and how many rows; how few is not told where they are few."""
    return {
        one.name: {
            "rows": one.rows,
            "flags": [
                {
                    "flag": found.flag.name, "weight": found.flag.weight.value, "limit": found.flag.limit,
                    "count": None if limits.is_small(found.count) else found.count,
                }
                for found in one.flags
            ],
        }
        for one in check(tables, data_end) if one.given
    }  # fmt: skip


def _told(result: Result) -> dict[str, Any]:
    own = result.indicator
    return {
        "numerator": result.numerator, "denominator": result.denominator, "value": result.value,
        "interval": result.interval, "kind": own.interval.value, "per": own.per, "better": own.better,
        "national": own.national, "hidden": result.more.get("hidden", []), "by": result.more.get("by", {}),
        "flags": [one["flag"] for one in result.flags], "parameters": result.parameters,
    }  # fmt: skip


def _document(asked: Asked, figures: dict[str, Any], limits: Limits) -> dict[str, Any]:
    return {
        "format": FORMAT, "start": asked.start.isoformat(), "end": asked.end.isoformat(),
        "data_end": asked.data_end.isoformat(), "limits": asdict(limits), "engine": f"duckdb {version('duckdb')}",
        "version": __version__, "figures": figures,
    }  # fmt: skip
