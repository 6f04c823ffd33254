"""The decision points, in the order in which they follow each other, and the children who came to each in the window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ibis import _

from threefold.outcomes import parameters as rule
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Parameter, Value, Window
from threefold.outcomes.entries import entries, one_each
from threefold.outcomes.episodes import PERMANENCY, before_birthday, episodes
from threefold.outcomes.point_in_time import in_care
from threefold.outcomes.victims import victims

Children = Callable[[Tables, Window, Mapping[str, Any]], Any]
RULES: tuple[Parameter, ...] = (
    rule.VICTIM_LEVEL, rule.FIRST_EPISODE_RULE, rule.NO_MIN_LOS, rule.OPEN_SHORT_STAYS, rule.EXIT_ON_BIRTHDAY, *rule.RECORD,
)  # fmt: skip


@dataclass(frozen=True)
class Point:
    """One decision point. Each child is counted once. `after` is the point that came before it, if any."""

    id: str
    said: str
    after: str
    needs: tuple[str, ...]
    age_on: AgeOn
    children: Children


def _reported(tables: Tables, window: Window, _rules: Mapping[str, Any]) -> Any:
    return tables["reports"].filter(_.report_date.between(window.start, window.end))


def _substantiated(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Any:
    return victims(tables, rules).filter(_.report_date.between(window.start, window.end))


def _entered(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Any:
    return one_each(entries(tables, window, rules, reason_needed=False), rules)


def _there(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Any:
    return in_care(tables, window, rules)[0]


def _lasting(tables: Tables, window: Window, rules: Mapping[str, Any]) -> Any:
    found = episodes(tables, window, rules)
    left = found.filter(_.fault.isnull() & _.exit.between(window.start, window.end))
    return left.filter(left.reason.isin(PERMANENCY) & before_birthday(rules, left.exit, left.adult))


POINTS = (
    Point("reported", "told of in a report of the window", "", ("reports",), AgeOn.REPORT, _reported),
    Point("substantiated", "with a substantiated or indicated report of the window", "reported", ("reports",), AgeOn.VICTIM, _substantiated),
    Point("entered", "who entered care in the window, as in entry_rate", "substantiated", ("children", "episodes"), AgeOn.ENTRY, _entered),
    Point("in_care", "under 18 in care on the day (--as-of)", "entered", ("children", "episodes"), AgeOn.AS_OF, _there),
    Point("permanency", "who left care in the window for a lasting home, before turning 18", "in_care", ("children", "episodes"), AgeOn.EXIT, _lasting),
)  # fmt: skip


def came_to(point: Point, tables: Tables, window: Window, rules: Mapping[str, Value]) -> Any:
    """A row a child, kept on the engine."""
    found = point.children(tables, window, rules).filter(_.child_id.notnull())
    return tables.stored(found.select("child_id").distinct())
