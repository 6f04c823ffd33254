"""PostgreSQL's own programs, which know its data best."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from django.conf import settings

from threefold.cli.backups.errors import Refused

_FROM = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "NAME": "PGDATABASE"}


def run(name: str, *arguments: str, database: dict[str, Any]) -> None:
    """Run one of them on a database of Django's settings. A password goes by the environment, which other users
    cannot read.

    Raises:
        Refused: it is not there, or it failed.
    """
    reached = {ours: str(database[theirs]) for theirs, ours in _FROM.items() if database.get(theirs)}
    command = [str(_find(name)), *arguments]
    done = subprocess.run(  # noqa: S603
        command, env={**os.environ, **reached}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = " ".join(done.stderr.split())[-400:]
        raise Refused(f"{name} failed: {said}")


def _find(name: str) -> Path:
    folder = settings.PG_PROGRAMS
    found = shutil.which(name, path=folder) if folder else shutil.which(name)
    if found is None:
        raise Refused(
            f"{name} is not on this machine. Install PostgreSQL's client programs in the server's version "
            "(Debian, Ubuntu: apt install postgresql-client), or name their folder in THREEFOLD_PG_PROGRAMS."
        )
    return Path(found)
