"""`threefold copy ADDRESS`: every row of this database into an empty one, SQLite or PostgreSQL, in either direction."""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import django

from threefold.cli.backups.errors import Refused


def run(arguments: Sequence[str]) -> int:
    """Copy and prove it. 1 when it is refused."""
    parser = argparse.ArgumentParser(prog="threefold copy", description=__doc__)
    parser.add_argument("address", help="as in DATABASE_URL: postgres://... or sqlite:////path/file.sqlite3")
    options = parser.parse_args(arguments)
    django.setup()
    from django.db import DatabaseError

    from threefold.cli.backups import work

    try:
        settings = _settings(options.address)
        _bring_up_to_date(options.address)
        found = work.copy_to(settings)
    except (Refused, DatabaseError, OSError) as error:
        sys.stderr.write(f"threefold: nothing was copied. {' '.join(str(error).split())}\n")
        return 1
    rows = sum(one["rows"] for one in found.values())
    sys.stdout.write(
        f"{rows:,} rows of {len(found)} tables were copied, and every table has the same hash there.\n"
        "What is left to do there: threefold migrate, which makes the index of the Toolkit's search.\n"
    )
    return 0


def _bring_up_to_date(address: str) -> None:
    """In a process of its own, to which that database is the only one: steps of Wagtail's write rows and name no
    database, so they would go into ours.
    """
    command = [sys.executable, "-m", "threefold", "migrate", "--no-input", "-v", "0"]
    made = subprocess.run(  # noqa: S603
        command, env={**os.environ, "DATABASE_URL": address}, capture_output=True, text=True, check=False
    )
    if made.returncode:
        # The address may hold a password, so it is not said again.
        fault = _last(made.stderr).replace(address, "...")
        raise Refused(f"The other database cannot be brought to this version. {fault}")


def _last(said: str) -> str:
    """The last line, which names the fault."""
    return (said.strip().splitlines() or [""])[-1]


def _settings(address: str) -> dict[str, Any]:
    from environs import Env, EnvError

    try:
        given = Env().dj_db_url("_NOT_SET", address)
    except (EnvError, ValueError):
        # The address may hold a password, so it is not said again.
        raise Refused(
            "That is no address of a database, such as postgres://USER:PASSWORD@HOST/NAME."
        ) from None
    return {"ENGINE": "", "HOST": "", "PORT": "", "USER": "", "PASSWORD": "", "OPTIONS": {}, **given}
