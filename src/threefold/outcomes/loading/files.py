"""Batches of rows from one CSV or Parquet file, whatever its size, with only the columns that are known."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from threefold.outcomes.columns import Source
from threefold.outcomes.loading.refusing import Refused

BLOCK = 1 << 23
TEXT = "utf-8-sig"


def header(file: Path, source: Source) -> dict[str, str]:
    """The known columns: our name and the file's.

    Raises:
        Refused: a column that is needed is not there, or one comes twice.
    """
    given = _parquet_names(file) if file.suffix == ".parquet" else _csv_names(file)
    names = [one.strip().casefold().replace(" ", "_") for one in given]
    known = {one.name for one in source.columns}
    twice = sorted({one for one in names if one in known and names.count(one) > 1})
    if twice:
        raise Refused(f"{file.name}: the column {twice[0]} comes twice.")
    if missing := [one for one in source.needed if one not in names]:
        raise Refused(
            f"{file.name}: no column {', '.join(missing)}. Its first row must name {', '.join(source.needed)}; "
            f"it has {', '.join(names)[:200] or 'nothing'}."
        )
    return {ours: theirs for ours, theirs in zip(names, given, strict=True) if ours in known}


def _csv_names(file: Path) -> list[str]:
    with file.open("rb") as raw:
        first = raw.read(4)
    if not first:
        raise Refused(f"{file.name}: is empty. Not even the names of its columns are there.")
    if first[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in first:
        raise Refused(f"{file.name}: is not UTF-8 text (it looks like UTF-16). Save it as CSV in UTF-8.")
    with file.open(encoding=TEXT, newline="") as lines, _told(file):
        return next(csv.reader([lines.readline(1 << 16)], strict=True), [])


def _parquet_names(file: Path) -> list[str]:
    import pyarrow.parquet as pq

    with _told(file):
        return list(pq.read_schema(file).names)


def batches(file: Path, names: dict[str, str]) -> Iterator[Any]:
    """Record batches with our names; a CSV's cells are texts."""
    import pyarrow as pa
    import pyarrow.csv as pc
    import pyarrow.parquet as pq

    with _told(file):
        if file.suffix == ".parquet":
            for batch in pq.ParquetFile(file).iter_batches(1 << 18, columns=list(names.values())):
                yield batch.select(list(names.values())).rename_columns(list(names))
            return
        reader = pc.open_csv(
            file,
            read_options=pc.ReadOptions(block_size=BLOCK),
            parse_options=pc.ParseOptions(newlines_in_values=True),
            convert_options=pc.ConvertOptions(
                column_types=dict.fromkeys(names.values(), pa.string()),
                include_columns=list(names.values()),
                strings_can_be_null=False,
            ),
        )
        for batch in reader:
            yield batch.rename_columns(list(names))


@contextmanager
def _told(file: Path) -> Iterator[None]:
    """What a reader says, in our words."""
    import pyarrow as pa

    try:
        yield
    except UnicodeDecodeError:
        raise Refused(f"{file.name}: is not UTF-8 text. Save it as CSV in UTF-8.") from None
    except csv.Error as error:
        raise Refused(f"{file.name}: its first row cannot be read ({error}).") from None
    except (pa.ArrowInvalid, pa.ArrowKeyError, OSError) as error:
        raise Refused(f"{file.name}: {_reason(str(error))}") from None


def _reason(said: str) -> str:
    if "UTF8" in said or "UTF-8" in said:
        return "is not UTF-8 text. Save it as CSV in UTF-8."
    if "Expected" in said and "columns" in said:
        row = said.split("Row #")[-1].split(":")[0] if "Row #" in said else "one"
        return f"row {row} has not as many cells as the first row. Is the file cut off, or a quote left open?"
    if "arquet" in said:
        return "is no whole Parquet file. Is it cut off?"
    return f"cannot be read ({said.splitlines()[0][:160]}). Is it cut off, or a quote left open?"
