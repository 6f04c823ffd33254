"""Reading the cells of a column: every different text is read once, in Python, strictly."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from threefold.outcomes.calendar import FAR, FIRST, LAST, number
from threefold.outcomes.columns import Kind
from threefold.outcomes.loading.refusing import Refused

OUTSIDE = f"is not between {FIRST.year} and {LAST.year}"
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
_WHOLE = re.compile(r"(-?\d{1,9})(?:\.0+)?")
_YES = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}


def _word(text: str) -> str:
    return text.casefold().replace("-", "_").replace(" ", "_")


def _whole(text: str) -> int:
    found = _WHOLE.fullmatch(text)
    if not found:
        raise Refused("is no whole number")
    return int(found[1])


def _yes(text: str) -> bool:
    try:
        return _YES[text.casefold()]
    except KeyError:
        raise Refused("is neither yes (1) nor no (0)") from None


def _day(text: str) -> int | None:
    """9999-12-31 is how many systems write an end that has not come."""
    found = _DAY.fullmatch(text)
    if not found:
        raise Refused("is no date written year-month-day, like 2024-03-31")
    try:
        day = date.fromisoformat(found[1])
    except ValueError:
        raise Refused("is no day of the calendar") from None
    if number(day) == FAR:
        return None
    if not FIRST <= day <= LAST:
        raise Refused(OUTSIDE)
    return number(day)


READ: dict[Kind, Callable[[str], object]] = {
    Kind.DAY: _day,
    Kind.CODE: _whole,
    Kind.WORD: _word,
    Kind.YES: _yes,
}


def arrow_type(kind: Kind) -> Any:
    """How a column of this kind is kept."""
    import pyarrow as pa

    if kind in (Kind.DAY, Kind.CODE):
        return pa.int32()
    return pa.bool_() if kind is Kind.YES else pa.string()


def read_column(texts: Any, kind: Kind) -> Any:
    """An Arrow array of texts, read.

    Raises:
        BadCell: the first cell that cannot be read.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    if kind is Kind.ID:
        return _ids(texts)
    words = pc.dictionary_encode(texts)
    read = READ[kind]
    values: list[object] = []
    for at, text in enumerate(words.dictionary.to_pylist()):
        stripped = (text or "").strip()
        try:
            values.append(read(stripped) if stripped else None)
        except Refused as why:
            why_ = "runs over several lines. Is a quote left open?" if "\n" in stripped else str(why)
            raise BadCell(pc.index(words.indices, at).as_py(), stripped, why_) from None
    return pa.array(values, arrow_type(kind)).take(words.indices)


def _ids(texts: Any) -> Any:
    """Ids are nearly all different: the library trims them, by Python's own notion of white space."""
    import pyarrow.compute as pc

    trimmed = pc.utf8_trim_whitespace(texts)
    return pc.if_else(pc.equal(trimmed, ""), None, trimmed)


def in_range(days: Any) -> Any:
    """An Arrow array of numbers of days, with an end that has not come as null.

    Raises:
        BadCell: the first day that is in no century of ours.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    days = pc.if_else(pc.equal(days, FAR), None, days)
    outside = pc.or_(pc.less(days, number(FIRST)), pc.greater(days, number(LAST)))
    if (row := pc.index(outside, True).as_py()) >= 0:
        text = str(days.cast(pa.date32())[row])
        raise BadCell(row, text, OUTSIDE)
    return days


class BadCell(ValueError):
    """A cell that cannot be read: which row of the batch, what stands there, why."""

    def __init__(self, row: int, text: str, why: str) -> None:
        super().__init__(why)
        self.row, self.text, self.why = row, text, why
