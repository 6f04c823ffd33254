"""The rows of a caseload laid beside each other in a database that is thrown away: however many there are, they do not
stand in memory.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from threefold.cli.caseload.columns import TABLES, Table
from threefold.cli.caseload.reading import Line, Refusal, lines_of

Row = dict[str, Any]


class Staged:
    """What was read: rows by table, and what was refused."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        # It is thrown away: nothing in it is worth waiting for the disk.
        database.execute("PRAGMA journal_mode=OFF")
        database.execute("PRAGMA synchronous=OFF")
        database.execute("CREATE TABLE refused (file TEXT, line INTEGER, why TEXT)")
        for table in TABLES:
            columns = ", ".join(
                ["line INTEGER", "key TEXT", "row TEXT", *(f"{name} TEXT" for name in table.points)]
            )
            database.execute(f"CREATE TABLE {table.name} ({columns})")

    def take(self, table: Table, folder: Path) -> None:
        """Read a table's file into it."""
        names = ["line", "key", "row", *table.points]
        put = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608
        self.database.execute("BEGIN")
        for one in lines_of(table, folder):
            if isinstance(one, Refusal):
                self.refuse(one)
            else:
                self.database.execute(put, _cells(table, one))
        self.database.execute("COMMIT")
        self.database.execute(f"CREATE INDEX by_{table.name} ON {table.name} (key)")
        for name in table.points:
            self.database.execute(f"CREATE INDEX by_{table.name}_{name} ON {table.name} ({name})")

    def refuse(self, one: Refusal) -> None:
        """Keep a refusal."""
        self.database.execute("INSERT INTO refused VALUES (?, ?, ?)", (one.file, one.line, one.why))

    def refusals(self, most: int = -1) -> Iterator[Refusal]:
        """What was refused, file by file, line by line."""
        rows = self.database.execute(
            "SELECT file, line, why FROM refused ORDER BY file, line LIMIT ?", (most,)
        )
        return (Refusal(*row) for row in rows)

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self.ask(f"SELECT count(*) FROM {table}")[0][0])  # noqa: S608

    def ask(self, question: str, *given: Any) -> list[tuple[Any, ...]]:
        """Rows for a question that has few answers, or one that is asked for one family."""
        return self.database.execute(question, given).fetchall()

    def rows(self, table: str, where: str = "1", *given: Any) -> list[tuple[int, Row]]:
        """Rows of a table with their lines, in the order of the file."""
        found = self.ask(f"SELECT line, row FROM {table} WHERE {where} ORDER BY line", *given)  # noqa: S608
        return [(line, json.loads(row)) for line, row in found]


@contextmanager
def staged(folder: Path) -> Iterator[Staged]:
    """All four tables of a folder."""
    with TemporaryDirectory(prefix="threefold-caseload-") as place:
        database = sqlite3.connect(Path(place) / "rows.sqlite3", isolation_level=None)
        try:
            found = Staged(database)
            for table in TABLES:
                found.take(table, folder)
            yield found
        finally:
            database.close()


def _cells(table: Table, line: Line) -> list[Any]:
    key = "\x1f".join(str(line.values[name]) for name in table.key)
    row = json.dumps(line.values, default=str)
    return [line.number, key, row, *(line.values[name] for name in table.points)]
