"""`threefold import FOLDER --by EMAIL`: a caseload as four CSV tables, put in whole or not at all."""

import argparse
import csv
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from threefold.cli.caseload.reading import Refusal
from threefold.cli.files import whole

if TYPE_CHECKING:
    from threefold.cli.caseload.staging import Staged

SHOWN, TOLD_EVERY = 40, 500


def run(options: argparse.Namespace) -> int:
    """Check and put in. 1 when a row is refused; then nothing was changed."""
    from threefold.cli.caseload.checking import check
    from threefold.cli.caseload.columns import TABLES
    from threefold.cli.caseload.staging import staged
    from threefold.cli.caseload.writing import Found, write
    from threefold.cli.export import worker
    from threefold.core.clock import now

    by = worker(options.by)
    with staged(options.path) as rows:
        check(rows, by)
        found = ", ".join(f"{rows.count(table.name):,} {table.name}" for table in TABLES)
        count = int(rows.ask("SELECT count(*) FROM refused")[0][0])
        if count:
            return _refused(rows.refusals(SHOWN), count, rows if options.refusals else None, options.refusals)
        try:
            done = write(rows, by, at=now(), told=_tell, trial=options.dry_run)
        except Found as one:
            return _refused(
                rows.refusals(SHOWN), one.count, rows if options.refusals else None, options.refusals
            )
        if options.dry_run:
            sys.stdout.write(f"Nothing is refused: {found}. This was a trial; nothing was put in.\n")
            return 0
    sys.stdout.write(f"{found}: {done.new:,} rows are new, {done.here:,} were here already.\n")
    return 0


def _tell(count: int) -> None:
    if count % TOLD_EVERY == 0:
        sys.stderr.write(f"{count:,} families\n")


def _refused(first: Iterable[Refusal], count: int, rows: "Staged | None", file: Path | None) -> int:
    sys.stderr.write(f"threefold: nothing was put in; {count:,} rows are refused.\n")
    for one in first:
        sys.stderr.write(f"  {one}\n")
    if file is not None and rows is not None:
        with whole(file) as out:
            writing = csv.writer(out)
            writing.writerow(["file", "line", "why"])
            writing.writerows((one.file, one.line, one.why) for one in rows.refusals())
        sys.stderr.write(f"All of them stand in {file}.\n")
    elif count > SHOWN:
        sys.stderr.write(f"  and {count - SHOWN:,} more. --refusals FILE writes all of them into a table.\n")
    return 1
