"""Reading a CSV file as it comes: any of the usual encodings and separators, row by row, however large it is."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from threefold.cli.caseload.columns import Table
from threefold.cli.caseload.values import Unclear

ENCODINGS = ("utf-8-sig", "cp1252")
SEPARATORS = ",;\t|"
BLOCK = 1 << 20


@dataclass(frozen=True)
class Refusal:
    """A row (0: the whole file) that cannot be taken, and why."""

    file: str
    line: int
    why: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.why}" if self.line else f"{self.file}: {self.why}"


@dataclass(frozen=True)
class Line:
    """A row as it was read."""

    number: int
    values: Mapping[str, Any]


def lines_of(table: Table, folder: Path) -> Iterator[Line | Refusal]:
    """Every row of a table, or why it is refused."""
    file = folder / table.file
    if not file.exists():
        yield Refusal(table.file, 0, "is not there.")
        return
    with file.open(encoding=_encoding(file), newline="", errors="replace") as given:
        yield from _rows(table, given)


def _encoding(file: Path) -> str:
    """UTF-8 (with or without its mark), UTF-16 by its mark, or what Western spreadsheets write."""
    with file.open("rb") as raw:
        if raw.read(2) in (b"\xff\xfe", b"\xfe\xff"):
            return "utf-16"
    try:
        with file.open(encoding=ENCODINGS[0]) as given:
            while given.read(BLOCK):
                pass
    except UnicodeDecodeError:
        return ENCODINGS[1]
    return ENCODINGS[0]


def _rows(table: Table, given: TextIO) -> Iterator[Line | Refusal]:
    first = given.readline(1 << 16)
    separator = max(SEPARATORS, key=first.count)
    given.seek(0)
    reader = csv.reader(given, delimiter=separator, strict=True)
    try:
        header = [name.strip().casefold().replace(" ", "_") for name in next(reader, [])]
        if why := _header(table, header):
            yield Refusal(table.file, 0, why)
            return
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield _row(table, header, cells, reader.line_num)
    except csv.Error as error:
        yield Refusal(
            table.file, reader.line_num, f"cannot be read on from here ({error}). Is a quote left open?"
        )


def _header(table: Table, header: list[str]) -> str:
    """What is wrong with the names of the columns; empty when nothing is."""
    named = [name for name in header if name]
    unknown = sorted(set(named) - table.columns.keys())
    missing = sorted(name for name, one in table.columns.items() if one.needed and name not in named)
    twice = sorted({name for name in named if named.count(name) > 1})
    found = (("has columns nobody knows", unknown), ("lacks columns", missing), ("has a column twice", twice))
    return " ".join(f"{what}: {', '.join(names)}." for what, names in found if names)


def _row(table: Table, header: list[str], cells: list[str], number: int) -> Line | Refusal:
    beyond = [cell for cell in cells[len(header) :] if cell.strip()]
    if beyond:
        return Refusal(table.file, number, "has more values than there are columns.")
    given = dict(zip(header, cells, strict=False))
    values, wrong = {}, []
    for name, column in table.columns.items():
        try:
            values[name] = column.read(given.get(name, ""))
        except Unclear as why:
            wrong.append(f"{name} {why}")
            continue
        if column.needed and values[name] in ("", None):
            wrong.append(f"{name} is empty")
    return Refusal(table.file, number, "; ".join(wrong) + ".") if wrong else Line(number, values)
