"""The database: whether it answers, is of this version, is whole, and keeps what it was given through a power cut."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from threefold.cli.health.finding import Finding, good, wrong
from threefold.core import checks

OLDEST_POSTGRESQL = 140_000
RESTORE = (
    "Stop the server, keep a copy of the file as it is, and put the last backup back: threefold restore."
)
FULL = "2"


def migrated() -> Iterator[Finding]:
    """Whether the tables are those of this version."""
    waiting = checks.pending_migrations()
    if waiting:
        said = f"{len(waiting)} migrations are not applied, the first is {waiting[0]}."
        yield wrong("migrations", said, "Make a backup, then run `threefold migrate`.")
    else:
        yield good("migrations", "The tables are those of this version.")


def sound() -> Iterator[Finding]:
    """What the database itself says of its files and settings."""
    yield from _postgresql() if connection.vendor == "postgresql" else _sqlite()


def _sqlite() -> Iterator[Finding]:
    version = str(_ask("SELECT sqlite_version()")[0][0])
    yield good("database", f"The database answers: SQLite {version}.")
    faults = [str(row[0]) for row in _ask("PRAGMA integrity_check(20)")]
    if faults != ["ok"]:
        yield wrong("integrity", f"The file of the database is damaged: {faults[0]}", RESTORE)
    else:
        yield good("integrity", "The file of the database is whole.")
    loose = _ask("PRAGMA foreign_key_check")
    if loose:
        said = f"{len(loose):,} rows point to something that is not there, the first in {loose[0][0]}."
        yield wrong("links", said, RESTORE)
    else:
        yield good("links", "Every row that points to another finds it.")
    yield from _sqlite_keeps()


def _sqlite_keeps() -> Iterator[Finding]:
    journal, sync = (str(_ask(f"PRAGMA {name}")[0][0]) for name in ("journal_mode", "synchronous"))
    if journal != "wal":
        said = f"SQLite writes in the mode “{journal}”: people who read and write wait for each other."
        yield wrong(
            "journal", said, "Keep the database on a local disk, not on a network share; start again."
        )
    elif sync != FULL:
        yield wrong("durability", "SQLite does not wait for the disk: a power cut could lose what people saved.",
                    "Do not set `init_command` or `synchronous` in DATABASE_URL.")  # fmt: skip
    else:
        yield good("durability", "What is saved survives a power cut (WAL, synchronous=FULL).")


def _postgresql() -> Iterator[Finding]:
    number, version = int(_shown("server_version_num")), _shown("server_version")
    if number < OLDEST_POSTGRESQL:
        yield wrong("database", f"PostgreSQL {version} is too old.", "Move to PostgreSQL 14 or newer.")
    else:
        yield good("database", f"The database answers: PostgreSQL {version}.")
    off = [name for name in ("fsync", "full_page_writes", "synchronous_commit") if _shown(name) == "off"]
    for name in off:
        said = f"PostgreSQL runs with {name} off: a power cut could lose what people saved."
        yield wrong("durability", said, f"Set {name} = on in postgresql.conf.")
    if not off:
        yield good(
            "durability", "What is saved survives a power cut (fsync, full_page_writes, synchronous_commit)."
        )
    yield from _postgresql_links()


def _postgresql_links() -> Iterator[Finding]:
    broken = _ask("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid ORDER BY 1")
    loose = _ask("SELECT conname FROM pg_constraint WHERE contype = 'f' AND NOT convalidated ORDER BY 1")
    if broken:
        yield wrong("integrity", f"The index {broken[0][0]} is not valid.", f"REINDEX INDEX {broken[0][0]};")
    if loose:
        said = f"The rule {loose[0][0]} between two tables was never proven."
        yield wrong("links", said, "Validate it (ALTER TABLE ... VALIDATE CONSTRAINT), or restore a backup.")
    if not broken and not loose:
        yield good("integrity", "Every index is valid, and every rule between tables is proven.")


def _shown(name: str) -> str:
    return str(_ask("SELECT current_setting(%s)", [name])[0][0])


def _ask(question: str, given: list[Any] | None = None) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, given)
        return list(cursor.fetchall())
