"""What stands in the way when a database or a disk fails: told apart by its code, not by its words."""

import errno
import sqlite3
from collections.abc import Iterator
from enum import Enum

from django.db import InterfaceError, OperationalError


class Trouble(Enum):
    """Why nothing can be kept or shown just now. Each is a fault of the place, not of the request."""

    FULL = "full"
    READ_ONLY = "read_only"
    BUSY = "busy"
    AWAY = "away"


_SQLITE = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_INTERRUPT: Trouble.BUSY,
    sqlite3.SQLITE_NOMEM: Trouble.BUSY,
    sqlite3.SQLITE_IOERR: Trouble.AWAY,
    sqlite3.SQLITE_CANTOPEN: Trouble.AWAY,
    sqlite3.SQLITE_PROTOCOL: Trouble.AWAY,
    sqlite3.SQLITE_CORRUPT: Trouble.AWAY,
    sqlite3.SQLITE_NOTADB: Trouble.AWAY,
}
# SQLSTATE, the longest beginning first: docs "PostgreSQL Error Codes".
_POSTGRESQL = {
    "53100": Trouble.FULL,
    "25006": Trouble.READ_ONLY,
    "55P03": Trouble.BUSY,
    "57014": Trouble.BUSY,
    "40": Trouble.BUSY,
    "53": Trouble.BUSY,
    "57P": Trouble.AWAY,
    "58": Trouble.AWAY,
    "08": Trouble.AWAY,
    "XX": Trouble.AWAY,
}
_SYSTEM = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EROFS: Trouble.READ_ONLY,
    errno.EIO: Trouble.AWAY,
}
# Of SQLite's code the last byte says what it is, the others where it happened.
_KIND = 0xFF


def trouble_of(error: BaseException | None) -> Trouble | None:
    """What stands in the way; None when the fault is ours (a wrong statement, a broken rule of the database)."""
    return next((found for one in _chain(error) if (found := _of(one)) is not None), None)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error and what led to it."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _of(error: BaseException) -> Trouble | None:
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        return None if code is None else _SQLITE.get(code & _KIND)
    if isinstance(error, OSError):
        return _SYSTEM.get(error.errno or 0)
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        return next((found for code, found in _POSTGRESQL.items() if state.startswith(code)), None)
    # A connection that was refused or lost has no code. One with a cause is judged by its cause.
    lost = isinstance(error, OperationalError | InterfaceError) and not _has_code(error.__cause__)
    return Trouble.AWAY if lost else None


def _has_code(cause: BaseException | None) -> bool:
    return bool(getattr(cause, "sqlite_errorcode", None) or getattr(cause, "sqlstate", None))
