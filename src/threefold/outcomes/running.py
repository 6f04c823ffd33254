"""Working indicators out: one result each, with everything that it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ibis import _

from threefold.outcomes.calendar import day, later_day, number
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Indicator, Interval, Measured, Parameter, Value, Window
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.statistics import poisson, wilson

Pair = tuple[float | None, float | None]


@dataclass(kw_only=True)
class Result:
    """What came out. Lists of children are there when they were asked for."""

    indicator: Indicator
    parameters: dict[str, Value]
    numerator: int | None = None
    denominator: int | None = None
    value: float | None = None
    interval: Pair | None = None
    numerator_ids: list[str] | None = None
    denominator_ids: list[str] | None = None
    per_child: dict[str, dict[str, Any]] | None = None
    flags: list[dict[str, Any]] = field(default_factory=list)
    more: Mapping[str, Any] = field(default_factory=dict)
    measured: Measured | None = None


def parameters(indicators: Iterable[Indicator], given: Mapping[str, str]) -> dict[str, dict[str, Value]]:
    """Each indicator's parameters, with what somebody set where the indicator knows it.

    Raises:
        Refused: none of them knows a name, or it does not take that value.
    """
    found: dict[str, dict[str, Value]] = {}
    used: set[str] = set()
    for one in indicators:
        set_here = {rule.name: rule.read(given[rule.name]) for rule in one.parameters if rule.name in given}
        used |= set_here.keys()
        found[one.id] = one.defaults() | set_here
    if unknown := sorted(given.keys() - used):
        known = sorted({name for own in found.values() for name in own})
        raise Refused(
            f"None of these indicators has a parameter {', '.join(unknown)}. There are: {', '.join(known)}."
        )
    return found


def read(rules: Iterable[Parameter], given: Mapping[str, str]) -> dict[str, Value]:
    """Values of these rules: the usual ones, and what somebody set.

    Raises:
        Refused: there is no such rule, or it does not take that value.
    """
    known = {one.name: one for one in rules}
    if unknown := sorted(given.keys() - known.keys()):
        raise Refused(f"There is no rule {unknown[0]} here. There are: {', '.join(known)}.")
    return {name: one.read(given[name]) if name in given else one.default for name, one in known.items()}


def run(
    indicator: Indicator,
    tables: Tables,
    window: Window,
    rules: dict[str, Value],
    *,
    ids: bool = False,
    per_child: bool = False,
) -> Result:
    """One indicator over a window."""
    result = Result(indicator=indicator, parameters=rules)
    result.flags += [{"flag": "data", "said": said} for said in tables.told_of(indicator.needs)]
    missing = [one for one in indicator.needs if not tables.has(one)]
    if missing:
        result.flags += [{"flag": "table_missing", "said": one} for one in missing]
        return result
    measured = result.measured = indicator.measure(tables, window, rules)
    _counted(result, measured, ids=ids, per_child=per_child)
    if measured.denominator is not None:
        result.denominator, result.denominator_ids = measured.denominator.count, None
        if measured.denominator.missing:
            result.flags.append({"flag": "no_denominator", "said": measured.denominator.missing})
    if measured.flagged is not None:
        result.flags += _flags(measured.flagged, ids=ids)
    result.more = measured.more
    _valued(result, measured)
    _followed(result, window)
    return result


def _counted(result: Result, measured: Measured, *, ids: bool, per_child: bool) -> None:
    rows = measured.rows
    if not (ids or per_child):
        sums = rows.agg(n=_.numerator.sum(), d=_.denominator.sum()).to_pyarrow().to_pylist()[0]
        result.numerator, result.denominator = int(sums["n"] or 0), int(sums["d"] or 0)
        return
    found = sorted(rows.to_pyarrow().to_pylist(), key=lambda one: one["child_id"])
    result.numerator = sum(one["numerator"] for one in found)
    result.denominator = sum(one["denominator"] for one in found)
    if ids:
        result.numerator_ids = [one["child_id"] for one in found if one["numerator"]]
        result.denominator_ids = [one["child_id"] for one in found]
    if per_child:
        result.per_child = {one.pop("child_id"): one for one in found}


def _flags(left_out: Any, *, ids: bool) -> list[dict[str, Any]]:
    if not ids:
        counts = left_out.group_by("flag").agg(count=_.count()).order_by("flag").to_pyarrow().to_pylist()
        return [{"flag": one["flag"], "count": one["count"]} for one in counts]
    found: dict[str, list[dict[str, Any]]] = {}
    for one in left_out.order_by("flag", "child_id", "record").to_pyarrow().to_pylist():
        found.setdefault(one["flag"], []).append({"child_id": one["child_id"], "record": one["record"]})
    return [{"flag": flag, "count": len(own), "records": own} for flag, own in found.items()]


def _valued(result: Result, measured: Measured) -> None:
    kind, per = result.indicator.interval, result.indicator.per
    above, below = result.numerator or 0, result.denominator or 0
    if kind is Interval.MEDIAN:
        _median(result, measured)
    elif below:
        result.value = per * above / below
        result.interval = wilson(above, below) if kind is Interval.WILSON else poisson(above, below, per)


def _median(result: Result, measured: Measured) -> None:
    found = measured.median
    if found is None:
        return
    result.value = found.value
    result.interval = (found.lower, found.upper) if found.lower is not None else None
    if found.value is None:
        result.flags.append(
            {"flag": "median_not_reached", "said": "fewer than half of the children have left"}
        )


def _followed(result: Result, window: Window) -> None:
    """No figure, or a marked one, where the children were not followed for long enough."""
    own = result.indicator
    needed = number(later_day(day(window.end), own.follow_up_months)) + own.follow_up_days
    if kind_has_no_end(own) or window.data_end >= needed:
        return
    withheld = window.data_end_said and result.parameters.get("follow_up") == "required"
    said = f"children are followed to {day(window.data_end)}; this needs {day(needed)}"
    result.flags.append({"flag": "follow_up_incomplete" if withheld else "provisional", "said": said})
    if withheld:
        result.value = result.interval = None


def kind_has_no_end(indicator: Indicator) -> bool:
    """Times are measured with those who are still in care: nobody must be followed to an end."""
    return indicator.interval is Interval.MEDIAN
