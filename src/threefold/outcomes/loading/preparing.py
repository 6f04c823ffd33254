"""A folder of data, prepared: every file read strictly before any is counted; written as typed Parquet if it must."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from threefold.outcomes.columns import SOURCES, Column, Kind, Source
from threefold.outcomes.federal.converting import Converted, converted
from threefold.outcomes.loading.files import batches, header
from threefold.outcomes.loading.in_place import as_it_lies
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.loading.values import BadCell, arrow_type, in_range, read_column

Said = tuple[str, str]
"""A table, and something about it that a reader of the figures must know."""


@contextmanager
def prepared(folder: Path, connection: Any) -> Iterator[tuple[dict[str, Any], list[Said]]]:
    """The tables that are there, by name, on an engine; and what is to be said about the files.

    Raises:
        Refused: something cannot be read; nothing is left behind.
    """
    if not folder.is_dir():
        raise Refused(f"{folder} is no folder.")
    with tempfile.TemporaryDirectory(prefix="threefold-outcomes-") as place, converted(folder) as federal:
        found = [(source, file) for source in SOURCES if (file := _file(folder, source, federal))]
        if not found:
            raise Refused(
                f"{folder} holds none of {', '.join(f'{one.name}.csv' for one in SOURCES)}, and no federal file."
            )
        tables: dict[str, Any] = {}
        said: list[Said] = []
        for source, file in found:
            names = header(file, source)
            tables[source.name] = _table(connection, source, file, names, Path(place))
            said += _said(source, file, names)
        yield tables, federal.said + said


def _file(folder: Path, source: Source, federal: Converted) -> Path | None:
    there = [one for end in ("csv", "parquet") if (one := folder / f"{source.name}.{end}").exists()]
    names = [one.name for one in there] + [one for one in (federal.source.get(source.name),) if one]
    if len(names) > 1:
        raise Refused(
            f"{' and '.join(names)} are both there and both tell of {source.name}. Which one counts?"
        )
    return there[0] if there else federal.file(source.name)


def _table(connection: Any, source: Source, file: Path, names: dict[str, str], place: Path) -> Any:
    if file.suffix == ".parquet":
        table = as_it_lies(connection, file, names, source)
        if table is not None:
            return table
    written = place / f"{source.name}.parquet"
    _write(source, file, names, written)
    return connection.read_parquet(written, table_name=source.name)


SAID = {"seq", "relationship", "incident_date", "age_code", "location", "mode"}
"""Columns that change a figure when they are not there."""


def _said(source: Source, file: Path, names: dict[str, str]) -> list[Said]:
    missing = [one.name for one in source.columns if one.name not in names and one.name in SAID]
    return [(source.name, f"{file.name} has no column {one}") for one in missing]


def _write(source: Source, file: Path, names: dict[str, str], written: Path) -> None:
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([("row", pa.int64()), *((one.name, arrow_type(one.kind)) for one in source.columns)])
    rows = 0
    with pq.ParquetWriter(written, schema) as out:
        for batch in batches(file, names):
            columns = [_column(one, batch, names, rows, file) for one in source.columns]
            number = pa.array(np.arange(rows, rows + batch.num_rows))
            out.write_batch(pa.record_batch([number, *columns], schema=schema))
            rows += batch.num_rows


def _column(column: Column, batch: Any, names: dict[str, str], before: int, file: Path) -> Any:
    import pyarrow as pa

    if column.name not in names:
        return pa.nulls(batch.num_rows, arrow_type(column.kind))
    cells = batch.column(column.name)
    try:
        return _typed(cells, column.kind)
    except BadCell as bad:
        raise Refused(
            f"{file.name}, row {before + bad.row + 2}, {column.name}: “{bad.text[:40]}” {bad.why}. Nothing was counted."
        ) from None
    except pa.ArrowInvalid as error:
        raise Refused(f"{file.name}, {column.name}: cannot be read ({error}).") from None


def _typed(cells: Any, kind: Kind) -> Any:
    """Cells of a Parquet file may have their type already; every other is read from its text."""
    import pyarrow as pa

    given = cells.type
    if kind is Kind.DAY and (pa.types.is_date(given) or pa.types.is_timestamp(given)):
        return in_range(cells.cast(pa.date32()).cast(pa.int32()))
    if kind in (Kind.CODE, Kind.YES) and (pa.types.is_integer(given) or pa.types.is_boolean(given)):
        return cells.cast(arrow_type(kind))
    return read_column(cells.cast(pa.string()), kind)
