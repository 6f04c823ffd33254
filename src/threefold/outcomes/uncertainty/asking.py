"""The methods put to an indicator's own children: a bootstrap, a chart over time, units beside each other."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from ibis import _

from threefold.outcomes.breakdowns.breaking import grouped
from threefold.outcomes.breakdowns.groups import group_of
from threefold.outcomes.calendar import day, later_day
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Indicator, Interval, Value, Window
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.running import Result, run
from threefold.outcomes.uncertainty.bootstrap import DRAWS, SEED, Drawn, bootstrap
from threefold.outcomes.uncertainty.control_charts import Chart, Point, p_chart, u_chart
from threefold.outcomes.uncertainty.funnel import of_rate, of_share
from threefold.outcomes.uncertainty.standardising import standardise
from threefold.outcomes.windows import window

EVERY = {"month": 1, "quarter": 3, "half": 6, "year": 12}


def drawn(result: Result, draws: int = DRAWS, seed: int = SEED) -> Drawn | None:
    """The bootstrap over the children of a figure; none where it has none, or rests on a population."""
    measured = result.measured
    if measured is None or measured.denominator is not None or result.indicator.interval is Interval.MEDIAN:
        return None
    kinds = measured.rows.group_by("numerator", "denominator").agg(alike=_.count()).to_pyarrow().to_pylist()
    children = [(one["numerator"], one["denominator"], one["alike"]) for one in kinds]
    return bootstrap(children, result.indicator.per, draws=draws, seed=seed)


@dataclass(frozen=True)
class Series:
    """A chart and the stretches that its points stand for. Those not followed for long enough are not among them."""

    stretches: list[tuple[date, date]]
    points: list[Point]
    chart: Chart | None


def stretches(start: date, end: date, months: int) -> Iterator[tuple[date, date]]:
    """From the first day on, as many as end by the last."""
    at = 0
    while (last := later_day(start, months * (at + 1)) - timedelta(1)) <= end:
        yield later_day(start, months * at), last
        at += 1


def over_time(
    indicator: Indicator, tables: Tables, asked: Window, rules: dict[str, Value], every: str
) -> Series:
    """The indicator for each stretch of the window.

    Raises:
        Refused: it cannot be charted.
    """
    if indicator.interval is Interval.MEDIAN:
        raise Refused(f"{indicator.id} is a median: it has no control chart.")
    found = Series([], [], None)
    end = day(asked.data_end) if asked.data_end_said else None
    for first, last in stretches(day(asked.start), day(asked.end), EVERY[every]):
        one = run(indicator, tables, window(tables, first, last, last, end), rules)
        flags = {flag["flag"] for flag in one.flags}
        if one.numerator is None or not one.denominator or "follow_up_incomplete" in flags:
            continue
        found.stretches.append((first, last))
        found.points.append(Point(one.numerator, one.denominator, "provisional" in flags))
    chart = p_chart if indicator.interval is Interval.WILSON else u_chart
    return Series(found.stretches, found.points, chart(found.points))


def compared(result: Result, tables: Tables, asked: Window, by: str) -> dict[str, Any]:
    """Units held against what children of the same ages have everywhere, in the order of their names.

    Raises:
        Refused: the figure does not rest on children alone.
    """
    own, measured = result.indicator, result.measured
    if measured is None or measured.denominator is not None or own.interval is Interval.MEDIAN:
        raise Refused(f"{own.id} cannot be standardised: it needs a count over children or their days.")
    unit = group_of(tables, asked, by, own.age_on, result.parameters)
    age = group_of(tables, asked, "age", own.age_on, result.parameters)
    rows = grouped(measured.rows.select("child_id", "numerator", "denominator"), unit).rename(unit="group")
    rows = grouped(rows, age).group_by("unit", "group").agg(n=_.numerator.sum(), d=_.denominator.sum())
    units: dict[str, dict[str, tuple[int, int]]] = {}
    for one in rows.to_pyarrow().to_pylist():
        units.setdefault(one["unit"], {})[one["group"]] = (int(one["n"]), int(one["d"]))
    found = standardise(units)
    if found is None:
        return {"units": {}}
    funnel = of_share if own.interval is Interval.WILSON else of_rate
    told = {
        name: {
            **asdict(standing),
            "funnel": asdict(
                funnel(standing.observed, sum(of for _n, of in units[name].values()), found.overall)
            ),
        }
        for name, standing in found.units.items()
    }
    return {"overall": found.overall, "steadiness": found.steadiness, "units": told}
