"""A Parquet file whose cells already are as we would write them is counted where it lies, and not written anew."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import ibis

from threefold.outcomes.calendar import EPOCH, FAR, FIRST, LAST, number
from threefold.outcomes.columns import Kind, Source
from threefold.outcomes.loading.values import arrow_type

FIRST_SHOWN, LAST_SHOWN, BEYOND = "!", "~", "\x7f"
"""The first and the last letter of ASCII that show something, and the one after them. No white space lies between."""
MOST = 2**31 - 1
PATTERNS = "*?["
"""In a path the engine would take these for a pattern of names."""


class Reading(NamedTuple):
    """A column as it is counted; and which of its cells are sound, where they must be looked at."""

    column: Any
    sound: Any = None


def as_it_lies(connection: Any, file: Path, names: dict[str, str], source: Source) -> Any:
    """The table; or nothing where a cell must be read in another way, or refused: that is not for here to say."""
    import duckdb
    import pyarrow.parquet as pq

    if any(one in str(file) for one in PATTERNS):
        return None
    schema = pq.read_schema(file)
    try:
        table = connection.read_parquet(
            file, table_name=source.name, file_row_number=True, hive_partitioning=False
        )
        readings = {
            one.name: _reading(one.kind, table[theirs], schema.field(theirs).type)
            if (theirs := names.get(one.name))
            else _nothing(one.kind)
            for one in source.columns
        }
        return _looked_through(table, readings)
    except duckdb.Error:
        return None


def _looked_through(table: Any, readings: dict[str, Reading | None]) -> Any:
    found = {name: one for name, one in readings.items() if one}
    if len(found) < len(readings):
        return None
    checks = [one.sound for one in found.values() if one.sound is not None]
    # Where there are no rows there is no fault either: the answer is null.
    if checks and table.agg(sound=ibis.and_(*checks).all()).to_pyarrow()["sound"][0].as_py() is False:
        return None
    return table.select(row=table.file_row_number, **{name: one.column for name, one in found.items()})


def _reading(kind: Kind, cell: Any, given: Any) -> Reading | None:
    import pyarrow.types as types

    return _nothing(kind) if types.is_null(given) else READ[kind](cell, given)


def _nothing(kind: Kind) -> Reading:
    return Reading(ibis.null(ibis.dtype(arrow_type(kind))))


def _day(cell: Any, given: Any) -> Reading | None:
    import pyarrow.types as types

    if not types.is_date(given) and not (types.is_timestamp(given) and given.tz is None):
        return None
    days = cell.cast("date").delta(EPOCH, unit="day").cast("int32")
    return Reading(days.nullif(FAR), days.between(number(FIRST), number(LAST)) | (days == FAR))


def _code(cell: Any, given: Any) -> Reading | None:
    import pyarrow.types as types

    return Reading(cell.cast("int32"), cell.between(-MOST, MOST)) if types.is_integer(given) else None


def _yes(cell: Any, given: Any) -> Reading | None:
    import pyarrow.types as types

    return Reading(cell) if types.is_boolean(given) else None


def _id(cell: Any, given: Any) -> Reading | None:
    import pyarrow.types as types

    if types.is_integer(given):
        return Reading(cell.cast("string"))
    return Reading(cell.nullif(""), _trimmed(cell)) if _is_text(given) else None


def _word(cell: Any, given: Any) -> Reading | None:
    """Only of ASCII do the engine and Python make the same small letters."""
    if not _is_text(given):
        return None
    plain = cell.lower().replace("-", "_").replace(" ", "_")
    return Reading(plain.nullif(""), _trimmed(cell) & (_bytes(cell) == cell.length()))


def _trimmed(cell: Any) -> Any:
    """Neither begins nor ends with white space of any language."""
    begins = (cell >= FIRST_SHOWN) & (cell < BEYOND)
    return (begins & _part(cell, -1).between(FIRST_SHOWN, LAST_SHOWN)) | (cell == "")


@ibis.udf.scalar.builtin(name="substr", signature=(("string", "int64"), "string"))  # type: ignore[untyped-decorator]
def _part(text: Any, start: Any) -> Any:
    """From there on; from the end where that is below nought. Done once for each word of a dictionary."""


@ibis.udf.scalar.builtin(name="strlen", signature=(("string",), "int64"))  # type: ignore[untyped-decorator]
def _bytes(text: Any) -> Any:
    """How many bytes it takes."""


def _is_text(given: Any) -> bool:
    import pyarrow.types as types

    own = given.value_type if types.is_dictionary(given) else given
    return bool(types.is_string(own) or types.is_large_string(own) or types.is_string_view(own))


READ: dict[Kind, Callable[[Any, Any], Reading | None]] = {
    Kind.ID: _id,
    Kind.DAY: _day,
    Kind.CODE: _code,
    Kind.WORD: _word,
    Kind.YES: _yes,
}
