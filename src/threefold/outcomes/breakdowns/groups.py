"""The group that a child belongs to. Each child is in one; whose group nobody wrote down is in `unknown`."""

from collections.abc import Mapping
from typing import Any

import ibis
from ibis import _

from threefold.outcomes.breakdowns.ages import BANDS, band
from threefold.outcomes.calendar import number
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import AgeOn, Window
from threefold.outcomes.loading.refusing import Refused

UNKNOWN = "unknown"
BY = {
    "age": "the child's age in years: under 1, 1 to 2, 3 to 5, 6 to 10, 11 to 15, 16 to 17",
    "sex": "as children.sex says",
    "race_eth": "as children.race_eth says; Hispanic of any race first, then two or more, then one race",
    "county": "the county (episodes.agency_local) of the child's latest removal by the end of the window",
}


def group_of(tables: Tables, window: Window, by: str, on: AgeOn, rules: Mapping[str, Any]) -> Any:
    """A row a child: `child_id` and `group`.

    Raises:
        Refused: the tables do not tell this group of any child.
    """
    if by == "age":
        return tables.stored(band(tables, window, on, rules))
    rows = _county(tables, window) if by == "county" else tables["children"].select("child_id", group=by)
    found = tables.stored(rows.filter(_.child_id.notnull() & _.group.notnull()))
    if not int(found.count().execute()):
        where = "episodes has no agency_local" if by == "county" else f"children has no {by}"
        raise Refused(f"No figures by {by}: the table {where}.")
    return found


def _county(tables: Tables, window: Window) -> Any:
    stays = tables["episodes"].filter((_.removal_date <= window.end) & _.agency_local.notnull())
    order = ibis.window(group_by="child_id", order_by=[ibis.desc("removal_date"), "episode_id", "row"])
    last = stays.mutate(nth=ibis.row_number().over(order)).filter(_.nth == 0)
    return last.select("child_id", group="agency_local")


def population_of(tables: Tables, by: str, year: int) -> dict[str, int]:
    """Children under 18 of the area on 1 July of a year, by group; empty where the table does not tell."""
    from datetime import date

    column = {"race_eth": "race_eth_report", "county": "area", "age": "age"}.get(by)
    if column is None or not tables.has("population"):
        return {}
    asked = tables["population"].filter((_.as_of == number(date(year, 7, 1))) & (_.age < 18))
    rows = asked.group_by(group=column).agg(count=_["count"].sum()).to_pyarrow().to_pylist()
    found: dict[str, int] = {}
    for one in (one for one in rows if one["group"] is not None):
        name = _band_of(one["group"]) if by == "age" else str(one["group"]).casefold().replace(" ", "_")
        found[name] = found.get(name, 0) + one["count"]
    return found


def _band_of(years: int) -> str:
    return next(name for name, months in BANDS.items() if years * 12 < months)
