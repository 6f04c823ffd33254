"""The days of a question: from, to, as of, and how far the data reach."""

from datetime import date
from typing import Any

from threefold.outcomes.calendar import number
from threefold.outcomes.casework_columns import AHEAD
from threefold.outcomes.columns import SOURCES, Kind
from threefold.outcomes.data import Tables
from threefold.outcomes.declaring import Window
from threefold.outcomes.loading.refusing import Refused


def window(
    tables: Tables, start: date, end: date, as_of: date | None = None, data_end: date | None = None
) -> Window:
    """Without `as_of`, the last day. Without `data_end`, the last day of any row, or of the window if that is later.

    Raises:
        Refused: the window ends before it begins.
    """
    if end < start:
        raise Refused(f"The window ends ({end}) before it begins ({start}).")
    last = number(end)
    reach = number(data_end) if data_end else max([last, *_last_days(tables)])
    return Window(number(start), last, number(as_of or end), reach, data_end_said=data_end is not None)


UNTOLD = {"dob", *AHEAD}
"""Days that do not tell how far the data reach."""


def _last_days(tables: Tables) -> list[int]:
    found: list[Any] = []
    for source in SOURCES:
        days = [one.name for one in source.columns if one.kind is Kind.DAY and one.name not in UNTOLD]
        if tables.has(source.name) and source.name != "population" and days:
            table = tables[source.name]
            found += table.agg(**{one: table[one].max() for one in days}).to_pyarrow().to_pylist()[0].values()
    return [one for one in found if one is not None]
