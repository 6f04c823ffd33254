"""Putting whole batches of rows into the database at once, and sealing their events into the log's chain."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from django.db import connection

from threefold.audit.models import Entry
from threefold.audit.sealing import seal_entries
from threefold.web.demo.county.copying import Rows, dashed
from threefold.web.demo.county.pattern import Table


class Batch:
    """Rows of several families, kept together a table at a time until they are laid down."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, tuple[str, ...]], Rows] = {}
        self.events: Rows = []

    def add(self, table: Table, rows: Rows) -> None:
        """Take the rows of one family."""
        self.rows.setdefault((table.name, table.columns), []).extend(rows)
        if table.model is Entry:
            self.events.extend(rows)

    def count(self) -> int:
        """How many rows it holds."""
        return sum(len(rows) for rows in self.rows.values())

    def lay(self, *, at: datetime) -> None:
        """Write everything, in the caller's transaction."""
        for (table, columns), rows in self.rows.items():
            _insert(table, columns, rows)
        seal_entries([_event(row) for row in self.events], at=at)


def _insert(table: str, columns: Iterable[str], rows: Rows) -> None:
    quoted = [connection.ops.quote_name(one) for one in columns]
    into = f"{connection.ops.quote_name(table)} ({', '.join(quoted)})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        gaps = ", ".join(["%s"] * len(quoted))
        # Table and columns are those of our own models.
        cursor.executemany(f"INSERT INTO {into} VALUES ({gaps})", rows)  # noqa: S608


def _event(row: tuple[Any, ...]) -> dict[str, Any]:
    """A row of the log as the chain holds it; its fields stand in the model's order."""
    one, agency, family, actor, kind, subject, detail, at = row
    return {
        "id": dashed(one), "agency": dashed(agency), "family": family and dashed(family),
        "actor": actor and dashed(actor), "kind": kind, "subject": subject and dashed(subject),
        "detail": json.loads(detail), "at": _moment(at),
    }  # fmt: skip


@lru_cache(maxsize=2_000)
def _moment(text: str) -> str:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).isoformat(timespec="microseconds")


@contextmanager
def in_a_hurry() -> Iterator[None]:
    """SQLite does not wait for the disk at each batch meanwhile: a power cut may take the last few of them, which the
    next start lays down again. A killed process loses none.
    """
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute("PRAGMA cache_size=-131072")
        cursor.execute("PRAGMA wal_autocheckpoint=16000")
        try:
            yield
        finally:
            cursor.execute("PRAGMA wal_autocheckpoint=1000")
            cursor.execute("PRAGMA cache_size=-2000")
            cursor.execute("PRAGMA synchronous=FULL")
