"""Going through the tables: how many rows, which flags, how often, and the first rows of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ibis import _

from threefold.outcomes.calendar import number
from threefold.outcomes.columns import SOURCES
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.quality.checked import Checked
from threefold.outcomes.quality.flags import FLAGS, Flag
from threefold.outcomes.quality.rows import ROWS
from threefold.outcomes.registry import every

FIRST = 5
HEADER = 2
"""A row is numbered as a spreadsheet shows it: the first below the names of the columns is row 2."""


@dataclass(frozen=True)
class Found:
    """A flag, on how many rows, and the first of them."""

    flag: Flag
    count: int
    first: list[dict[str, Any]]


@dataclass
class Table:
    """One table: was it given, its rows, what is to be said about its file, its flags, which figures rest on it."""

    name: str
    given: bool
    rows: int = 0
    said: list[str] = field(default_factory=list)
    flags: list[Found] = field(default_factory=list)
    needed_by: list[str] = field(default_factory=list)


def check(tables: Tables, data_end: date) -> list[Table]:
    """What is the matter with each table. Days after `data_end` have not come."""
    last = number(data_end)
    window = Window(last, last, last, last, data_end_said=True)
    return [_table(tables, source.name, window) for source in SOURCES]


def _table(tables: Tables, name: str, window: Window) -> Table:
    needed = [id for id, one in every().items() if name in one.needs and not one.variant_of]
    found = Table(name, tables.has(name), needed_by=needed)
    if found.given:
        found.rows = int(tables[name].count().execute())
        found.said = tables.told_of([name])
        found.flags = list(_flags(tables, name, ROWS[name](tables, window)))
    return found


def _flags(tables: Tables, name: str, checked: Checked) -> Iterator[Found]:
    rows, record, conditions = checked
    told = rows.select("row", "child_id", record=rows[record], **conditions)
    told = tables.stored(told)
    sums = told.agg(**{one: told[one].fill_null(False).sum() for one in conditions})
    counts = sums.to_pyarrow().to_pylist()[0]
    for flag in FLAGS:
        if flag.table == name and counts[flag.name]:
            first = (
                told.filter(told[flag.name]).order_by(_.row).limit(FIRST).select("row", "child_id", "record")
            )
            own = [one | {"row": one["row"] + HEADER} for one in first.to_pyarrow().to_pylist()]
            yield Found(flag, int(counts[flag.name]), own)
