"""Children who are in care on one day, and where they are."""

from collections.abc import Mapping
from typing import Any

import ibis
from ibis import _

from threefold.outcomes.calendar import FAR
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.episodes import episodes, first_of_child, sorted_out
from threefold.outcomes.spells import ORDER, counted, spells


def in_care(tables: Tables, window: Window, rules: Mapping[str, Any]) -> tuple[Any, Any]:
    """Children in care on the day, one row each; and all episodes of that day, with `out`."""
    day = window.as_of
    found = episodes(tables, window, rules)
    there = (found.removal <= day) & (found.exit.fill_null(FAR) > day)
    found = found.filter(there.fill_null(False) | found.removal.isnull())
    found = sorted_out(tables, found, (found.adult <= day, "was_18"))
    return tables.stored(first_of_child(found.filter(_.out.isnull()), "removal")), found


def _last(rows: Any) -> Any:
    window = ibis.window(group_by="child_id", order_by=[ibis.desc(one) for one in ORDER])
    return rows.mutate(last=ibis.row_number().over(window)).filter(_.last == 0).drop("last")


def setting_on(tables: Tables, children: Any, window: Window) -> Any:
    """The living arrangement of the day."""
    day = window.as_of
    return _last(spells(tables, children).filter((_.start <= day) & (_.end > day)))


def home_on(tables: Tables, children: Any, rules: Mapping[str, Any], window: Window) -> Any:
    """The last setting that counts and began by the day: of a child who is away, the home that it left."""
    begun = spells(tables, children).filter(_.start <= window.as_of)
    return _last(counted(begun, rules)).select("child_id", home="provider_id")
