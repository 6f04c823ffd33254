"""`threefold import PATH --by EMAIL`: a record that `threefold export` wrote, or a folder with a caseload as CSV, put
in whole or not at all.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import django

from threefold.cli.records.errors import Refused


def run(arguments: Sequence[str]) -> int:
    """Put it in. 1 when it is refused; then nothing was changed."""
    parser = argparse.ArgumentParser(prog="threefold import", description=__doc__)
    parser.add_argument(
        "path", type=Path, help="a file with a record, or a folder with the tables of a caseload"
    )
    parser.add_argument(
        "--by",
        required=True,
        metavar="EMAIL",
        help="in whose name, for the log: an account here or in the file",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="try it, name every refused row, put nothing in"
    )
    parser.add_argument(
        "--refusals", type=Path, metavar="FILE", help="a caseload: all refused rows, as a table"
    )
    options = parser.parse_args(arguments)
    django.setup()
    from django.db import transaction

    from threefold.audit.recording import record
    from threefold.cli import import_caseload
    from threefold.cli.export import worker
    from threefold.cli.records import incoming
    from threefold.cli.trouble import FAILS, in_the_way
    from threefold.core.clock import now
    from threefold.families.events import FamilyImported

    try:
        if options.path.is_dir():
            return import_caseload.run(options)
        given = incoming.read(options.path)
        with transaction.atomic():
            family = incoming.put_in(given, at=now())
            record(FamilyImported(), by=worker(options.by), at=now(), family=family.pk, subject=family.pk)
            transaction.set_rollback(options.dry_run)
    except Refused as refused:
        sys.stderr.write(
            "threefold: nothing was put in.\n" + "".join(f"  {one}\n" for one in refused.reasons)
        )
        return 1
    except OSError as error:
        sys.stderr.write(f"threefold: nothing was put in. {error}\n")
        return 1
    except FAILS as error:
        sys.stderr.write(
            f"threefold: {in_the_way(error)} Nothing is half put in: begin again when it is mended.\n"
        )
        return 1
    rows = sum(map(len, given["record"].values()))
    held = f"The family {family.name}: {rows:,} rows and {len(given['log']):,} events"
    done = (
        "could come in. This was a trial; nothing was put in."
        if options.dry_run
        else "stand here as in the file."
    )
    sys.stdout.write(f"{held} {done}\n")
    return 0
