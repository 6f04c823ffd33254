"""A result by groups: the same children counted apart, so that the groups add up to the whole."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from ibis import _

from threefold.outcomes.breakdowns.groups import UNKNOWN, group_of, population_of
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Interval, Window
from threefold.outcomes.running import Pair, Result
from threefold.outcomes.statistics import poisson, wilson
from threefold.outcomes.survival import median, moments


@dataclass(frozen=True, kw_only=True)
class Group:
    """One group's figure. The denominator is missing where nobody knows how many such children there are."""

    group: str
    numerator: int
    denominator: int | None
    value: float | None
    interval: Pair | None


def broken_down(result: Result, tables: Tables, window: Window, by: str) -> list[Group]:
    """By one breakdown; no groups where there is no figure, nor of practice: its tables tell no group."""
    if result.measured is None or result.indicator.of_practice:
        return []
    group = group_of(tables, window, by, result.indicator.age_on, result.parameters)
    rows = grouped(result.measured.rows, group)
    counts = rows.group_by("group").agg(n=_.numerator.sum(), d=_.denominator.sum())
    found = sorted(counts.to_pyarrow().to_pylist(), key=lambda one: one["group"])
    people = _people(result, tables, by)
    middle = _medians(rows) if result.indicator.interval is Interval.MEDIAN else {}
    return list(_figures(result, found, people, middle))


def with_groups(result: Result, broken: Mapping[str, list[Group]]) -> Result:
    """The result with its groups beside it."""
    found = {by: [asdict(one) for one in own] for by, own in broken.items()}
    return replace(result, more={**result.more, "by": found}) if found else result


def grouped(rows: Any, group: Any) -> Any:
    """Rows of children with their group."""
    both = rows.left_join(group, "child_id")
    both = both.drop("child_id_right")
    return both.mutate(group=both.group.fill_null(UNKNOWN))


def _people(result: Result, tables: Tables, by: str) -> dict[str, int] | None:
    if result.measured is None or result.measured.denominator is None:
        return None
    said = result.parameters.get("population")
    return {} if said else population_of(tables, by, int(result.more["estimate_year"]))


def _medians(rows: Any) -> dict[str, tuple[float | None, Pair | None]]:
    counts = rows.group_by("group", "days").agg(left=_.numerator.sum(), home=_.lasting.sum(), all=_.count())
    went: dict[str, list[tuple[int, int, int, int]]] = {}
    for one in counts.to_pyarrow().to_pylist():
        row = (one["days"], one["left"], one["home"], one["all"] - one["left"])
        went.setdefault(one["group"], []).append(row)
    found = {group: median(moments(own)) for group, own in went.items()}
    return {
        group: (one.value, None if one.lower is None else (one.lower, one.upper))
        for group, one in found.items()
    }


def _figures(
    result: Result, found: list[dict[str, Any]], people: dict[str, int] | None, middle: Any
) -> Iterator[Group]:
    own = result.indicator
    withheld = any(one["flag"] == "follow_up_incomplete" for one in result.flags)
    for one in found:
        above, below = int(one["n"]), int(one["d"]) if people is None else people.get(one["group"])
        value: float | None = None
        interval: Pair | None = None
        if own.interval is Interval.MEDIAN:
            value, interval = middle[one["group"]]
        elif below:
            value = own.per * above / below
            share = own.interval is Interval.WILSON
            interval = wilson(above, below) if share else poisson(above, below, own.per)
        if withheld:
            value = interval = None
        yield Group(group=one["group"], numerator=above, denominator=below, value=value, interval=interval)
