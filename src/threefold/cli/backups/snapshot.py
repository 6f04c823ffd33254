"""A database at one moment as one file, taken while people go on working."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection, connections, transaction

from threefold.audit.sealing import head_of, newest
from threefold.cli.backups import programs
from threefold.cli.backups.errors import Refused
from threefold.cli.backups.tables import Tally, tally

# Names of the file in a backup, by the kind of database.
FILES = {"sqlite": "threefold.sqlite3", "postgresql": "threefold.pgdump"}


@dataclass(frozen=True)
class Held:
    """What is in the file: the tally of its tables, and the head of its audit log as NUMBER:HASH."""

    tables: Tally
    audit: str


def take(folder: Path) -> Held:
    """Write the database into a file in `folder`; answers with just what the file holds."""
    file = folder / FILES[connection.vendor]
    return _take_sqlite(file) if connection.vendor == "sqlite" else _take_postgresql(file)


def put_back(folder: Path, alias: str) -> None:
    """Load the file in `folder` into the empty database behind a connection.

    Raises:
        Refused: the database is not empty, is of the other kind, or the file is damaged.
    """
    target = connections[alias]
    file = folder / FILES[target.vendor]
    if not file.exists():
        kind = next((vendor for vendor, name in FILES.items() if (folder / name).exists()), "no database")
        raise Refused(f"This backup is of {kind}, and the database here is {target.vendor}. {_OTHER_KIND}")
    if target.introspection.table_names():
        raise Refused(
            "The database is not empty. A backup is put back into an empty one alone: nothing is mixed."
        )
    target.close()
    if target.vendor == "sqlite":
        _copy(file, Path(target.settings_dict["NAME"]))
    else:
        programs.run("pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges",
                     f"--dbname={target.settings_dict['NAME']}", str(file), database=target.settings_dict)  # fmt: skip


_OTHER_KIND = "Put it back into a database of its own kind, then use `threefold copy`."


@contextmanager
def another(alias: str, **settings: Any) -> Iterator[str]:
    """A second connection, with settings as the first one's where none are given."""
    connections.databases[alias] = (
        connection.settings_dict | {"TEST": connection.settings_dict["TEST"]} | settings
    )
    try:
        yield alias
    finally:
        connections[alias].close()
        del connections[alias]
        del connections.databases[alias]


def _take_sqlite(file: Path) -> Held:
    """By SQLite's own online backup, which waits for no writer and no writer for it."""
    connection.ensure_connection()
    with closing(sqlite3.connect(file)) as fresh:
        connection.connection.backup(fresh)
        fresh.execute("PRAGMA journal_mode=DELETE")
        wrong = fresh.execute("PRAGMA integrity_check").fetchone()[0]
    if wrong != "ok":
        raise Refused(f"The database is damaged: {wrong}. Nothing was written over an earlier backup.")
    with another("snapshot", NAME=str(file)):
        return _held("snapshot")


def _take_postgresql(file: Path) -> Held:
    """What `pg_dump` writes and what is counted are one and the same moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        moment = cursor.fetchone()[0]
        programs.run("pg_dump", "--format=custom", f"--snapshot={moment}", f"--file={file}",
                     database=connection.settings_dict)  # fmt: skip
        return _held("default")


def _held(alias: str) -> Held:
    count, head = head_of(newest(alias))
    return Held(tables=tally(alias), audit=f"{count}:{head.hex()}")


def _copy(file: Path, place: Path) -> None:
    """Beside it first: a database that is there is whole."""
    part = place.with_name(place.name + ".part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(file)) as given, closing(sqlite3.connect(part)) as fresh:
        given.backup(fresh)
    part.replace(place)
