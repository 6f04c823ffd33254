"""Writing a table of casework as Parquet, a stretch of rows after another. What is not on the list is not written."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from threefold.outcomes.casework_columns import CASEWORK
from threefold.outcomes.columns_kinds import Column, Kind, Source

STRETCH = 10_000
STAND_IN = re.compile(r"[0-9a-f]{32}")
BY_NAME: Mapping[str, Source] = {one.name: one for one in CASEWORK}
Words = Mapping[tuple[str, str], frozenset[str]]


class NotOnTheList(Exception):
    """A value that may not leave: no stand-in for an id, or a word that is in no list."""


def write_table(folder: Path, name: str, rows: Iterable[tuple[Any, ...]], words: Words) -> int:
    """Rows in the order of the table's columns; how many there were.

    Raises:
        NotOnTheList: a value may not leave. What was written so far is of no use.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    source, count = BY_NAME[name], 0
    types = {Kind.DAY: pa.date32(), Kind.CODE: pa.int32(), Kind.YES: pa.bool_()}
    schema = pa.schema([(one.name, types.get(one.kind, pa.string())) for one in source.columns])
    with pq.ParquetWriter(folder / f"{name}.parquet", schema, compression="zstd") as out:
        for several in _stretches(rows):
            columns = list(zip(*several, strict=True))
            for column, values in zip(source.columns, columns, strict=True):
                _look(name, column, values, words)
            arrays = [pa.array(values, kind.type) for values, kind in zip(columns, schema, strict=True)]
            out.write_batch(pa.record_batch(arrays, schema=schema))
            count += len(several)
    return count


def _stretches(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    source = iter(rows)
    while several := list(islice(source, STRETCH)):
        yield several


def _look(table: str, column: Column, values: Iterable[Any], words: Words) -> None:
    known = set(values) - {None}
    if column.kind is Kind.ID and not all(STAND_IN.fullmatch(str(one)) for one in known):
        raise NotOnTheList(f"{table}.{column.name} holds what is no stand-in for an id")
    if column.kind is Kind.WORD and known - words[table, column.name]:
        raise NotOnTheList(f"{table}.{column.name} holds a word that is in no list")
