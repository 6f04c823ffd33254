"""`threefold backup FILE`: the whole database in one encrypted file, taken while people go on working."""

import argparse
import sqlite3
import sys
from collections.abc import Sequence
from pathlib import Path

import django

from threefold.cli.backups.errors import Refused


def run(arguments: Sequence[str]) -> int:
    """Make a backup, or a key for backups. 1 when it is refused."""
    options = _options(arguments)
    django.setup()
    from django.conf import settings
    from django.db import DatabaseError

    from threefold.cli.backups import bundle, work
    from threefold.cli.health.keeping import note_backup
    from threefold.core.clock import now

    try:
        if options.new_key:
            sys.stdout.write(
                f"The public key, for THREEFOLD_BACKUP_RECIPIENTS: {bundle.new_key(options.new_key)}\n"
            )
            sys.stdout.write("Take the file away from this machine: whoever has it can open every backup.\n")
            return 0
        recipients = options.to or settings.BACKUP_RECIPIENTS
        if not recipients:
            raise Refused(
                "Nobody could open it. Make a key with `threefold backup --new-key FILE`, and say --to age1..."
            )
        found = work.back_up(options.file, recipients)
        note_backup(settings.HOME, now())
    except (Refused, OSError, DatabaseError, sqlite3.Error) as error:
        sys.stderr.write(f"threefold: no backup was made. {' '.join(str(error).split())}\n")
        return 1
    rows = sum(one["rows"] for one in found.values())
    size = options.file.stat().st_size / 1_000_000
    sys.stdout.write(f"{options.file}: {rows:,} rows of {len(found)} tables, {size:,.1f} MB.\n")
    sys.stdout.write("Try it now and then, where the key is: threefold restore FILE --key KEY --trial\n")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="threefold backup", description=__doc__)
    parser.add_argument(
        "file", type=Path, nargs="?", help="where to write it; an earlier file of the name is replaced"
    )
    parser.add_argument(
        "--to", action="append", metavar="PUBLIC_KEY", help="who can open it (or the setting)"
    )
    parser.add_argument(
        "--new-key", type=Path, metavar="FILE", help="make a private key, and print its public half"
    )
    options = parser.parse_args(arguments)
    if bool(options.file) is bool(options.new_key):
        parser.error("say FILE, or --new-key FILE")
    return options
