"""A figure over time, in the finest stretches that tell of no few children, with the lines of its control chart."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from threefold.outcomes.declaring import Interval
from threefold.outcomes.publishing.stretches import Stretch
from threefold.outcomes.running import Result
from threefold.outcomes.uncertainty.control_charts import Chart, Point, p_chart, u_chart

UNFOLLOWED = "follow_up_incomplete"


def series(told: Result, quarters: Sequence[Stretch], years: Sequence[Stretch]) -> dict[str, Any] | None:
    """By quarters where none of them hides anything; else by years.

    Years that hide something are named, without figures. Nothing where the whole year itself is hidden: its parts would
    tell it.
    """
    id = told.indicator.id
    if told.more.get("hidden") or told.numerator is None:
        return None
    fine = [one for one in quarters if id in one.told and _complete(one.told[id])]
    if fine and not any(one.told[id].more["hidden"] for one in fine):
        return _charted(id, "quarter", fine, {})
    coarse = [one for one in years if id in one.told and _complete(one.told[id])]
    # The year that the page is about is out already, as it was let out with its groups.
    return _charted(id, "year", coarse, {one.last: told for one in years[-1:]}) if coarse else None


def _complete(result: Result) -> bool:
    return not any(one["flag"] in (UNFOLLOWED, "table_missing") for one in result.flags)


def _charted(
    id: str, every: str, found: Sequence[Stretch], instead: dict[date, Result]
) -> dict[str, Any] | None:
    told = [(one, instead.get(one.last, one.told[id])) for one in found]
    shown = [(at, one) for at, one in told if not one.more.get("hidden") and one.denominator]
    if not shown:
        return None
    own = shown[0][1].indicator
    points = [Point(one.numerator or 0, one.denominator or 0, _provisional(one)) for _at, one in shown]
    chart = (p_chart if own.interval is Interval.WILSON else u_chart)(points)
    assert chart is not None, "there is a point"
    return {
        "every": every, "kind": chart.kind, "centre": own.per * chart.centre,
        "signals": [asdict(one) for one in chart.signals],
        "points": [_point(at, one, chart, place) for place, (at, one) in enumerate(shown)],
        "hidden": [[at.first.isoformat(), at.last.isoformat()] for at, one in told if one.more.get("hidden")],
    }  # fmt: skip


def _provisional(result: Result) -> bool:
    return any(one["flag"] == "provisional" for one in result.flags)


def _point(at: Stretch, result: Result, chart: Chart, place: int) -> dict[str, Any]:
    per, limits = result.indicator.per, chart.limits[place] if chart.limits else None
    return {
        "start": at.first.isoformat(), "end": at.last.isoformat(), "numerator": result.numerator,
        "denominator": result.denominator, "value": result.value, "interval": result.interval,
        "low": per * limits.low if limits else None, "high": per * limits.high if limits else None,
        "outside": bool(limits and limits.outside), "provisional": _provisional(result),
    }  # fmt: skip
