"""Making a backup, putting one back, and copying a database into another: each proven row by row before it counts."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import connection, connections

from threefold.cli.backups import bundle, snapshot
from threefold.cli.backups.errors import Refused
from threefold.cli.backups.tables import Tally, differing, tally
from threefold.core.clock import now

SCRATCH = "threefold_trial"
# What a backup is made of before it is encrypted, readable by this user alone.
HALF, DAY = ".threefold-backup-", 24 * 3600


def back_up(file: Path, recipients: Sequence[str]) -> Tally:
    """Write a backup; answers with what is in it.

    Raises:
        Refused: it cannot be made. An earlier file of the name stays.
    """
    _sweep(file.parent)
    with TemporaryDirectory(prefix=HALF, dir=file.parent) as folder:
        found = snapshot.take(Path(folder))
        moment = now().isoformat(timespec="seconds")
        about = {"made_at": moment, "kind": connection.vendor, "audit": found.audit, "tables": found.tables}
        bundle.pack(Path(folder), about, file, recipients)
    return found.tables


def restore(file: Path, key: Path, *, trial: bool = False) -> dict[str, Any]:
    """Put a backup back into this installation's empty database, or for a `trial` into one that is thrown away; every
    table is compared with what was counted when the backup was made. Answers with what is known of the backup.

    Raises:
        Refused: it cannot be put back, or a table differs.
    """
    with TemporaryDirectory(prefix="threefold-restore-") as folder:
        about = bundle.unpack(file, key, Path(folder))
        with _trial_place(folder, about["kind"]) if trial else _here() as alias:
            snapshot.put_back(Path(folder), alias)
            wrong = differing(about["tables"], tally(alias))
            connections[alias].close()
    if wrong:
        raise Refused("What was put back is not what was backed up: " + "; ".join(wrong))
    return about


def copy_to(settings: dict[str, Any]) -> Tally:
    """Copy every row into the empty database of these settings, of either kind and of this version, in one transaction;
    answers with what both now hold.

    Raises:
        Refused: the other database is not empty, or differs afterwards.
    """
    from threefold.accounts.models import Worker
    from threefold.audit.models import Entry
    from threefold.cli.backups.copying import copy_rows

    with snapshot.another("target", **settings) as target:
        if Entry.objects.using(target).exists() or Worker.objects.using(target).exists():
            raise Refused(
                "The other database is not empty. A copy goes into an empty one alone: nothing is mixed."
            )
        found = copy_rows(target)
        wrong = differing(found, tally(target))
    if wrong:
        raise Refused("The copy differs: " + "; ".join(wrong))
    return found


def _sweep(folder: Path) -> None:
    """A process that was killed left plain data behind: they go, once nobody can be at work on them any more."""
    for one in folder.glob(f"{HALF}*"):
        if time.time() - one.stat().st_mtime > DAY:
            shutil.rmtree(one, ignore_errors=True)


@contextmanager
def _here() -> Iterator[str]:
    yield "default"


@contextmanager
def _trial_place(folder: str, kind: str) -> Iterator[str]:
    """An empty database of this kind that is gone afterwards."""
    if kind == "sqlite":
        with snapshot.another("trial", **_SQLITE, NAME=str(Path(folder) / "trial.sqlite3")) as alias:
            yield alias
        return
    if connection.vendor != kind:
        raise Refused("This backup is of PostgreSQL: try it where DATABASE_URL names a PostgreSQL server.")
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {SCRATCH}")
    try:
        with snapshot.another("trial", NAME=SCRATCH) as alias:
            yield alias
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {SCRATCH}")


_SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "OPTIONS": {},
    "CONN_MAX_AGE": 0,
    "CONN_HEALTH_CHECKS": False,
}
