"""`threefold copy ADDRESS`: every row of this database into an empty one, SQLite or PostgreSQL, in either direction."""

import argparse
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
        found = work.copy_to(_settings(options.address))
    except (Refused, DatabaseError, OSError) as error:
        sys.stderr.write(f"threefold: nothing was copied. {' '.join(str(error).split())}\n")
        return 1
    rows = sum(one["rows"] for one in found.values())
    sys.stdout.write(
        f"{rows:,} rows of {len(found)} tables were copied, and every table has the same hash there.\n"
    )
    return 0


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
