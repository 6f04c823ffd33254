"""`threefold restore FILE --key KEY`: puts a backup back into an empty database and proves it row by row."""

import argparse
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

import django

from threefold.cli.backups.errors import Refused


def run(arguments: Sequence[str]) -> int:
    """Put it back, or try it. 1 when it is refused."""
    parser = argparse.ArgumentParser(prog="threefold restore", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--key", type=Path, required=True, help="the file with the private key")
    parser.add_argument("--trial", action="store_true", help="into a database that is thrown away afterwards")
    options = parser.parse_args(arguments)
    django.setup()
    from django.conf import settings
    from django.db import DatabaseError

    from threefold.cli.backups import work

    settings.HOME.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        about = work.restore(options.file, options.key, trial=options.trial)
    except (Refused, OSError, DatabaseError, sqlite3.Error) as error:
        sys.stderr.write(f"threefold: the backup was not put back. {' '.join(str(error).split())}\n")
        return 1
    rows = sum(one["rows"] for one in about["tables"].values())
    sys.stdout.write(
        f"All {rows:,} rows of {len(about['tables'])} tables are as they were on {about['made_at']}.\n"
    )
    if options.trial:
        sys.stdout.write("It was a trial: nothing of it stays.\n")
        return 0
    sys.stdout.write("It opens with the keys of that day alone: keep THREEFOLD_..._KEYS as they were.\n")
    sys.stdout.write(f"Now: threefold migrate && threefold check audit --head {about['audit']}\n")
    return 0
