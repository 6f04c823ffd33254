"""`threefold coach`: the writing coach for many texts. Reads nothing of the database and needs none."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from threefold.practice.coach.batch import answers
from threefold.practice.coach.printing import printed


def run(arguments: Sequence[str]) -> int:
    """Read lines of JSON from a file or from standard input. 1 when the file cannot be read or a line is bad."""
    parser = argparse.ArgumentParser(prog="threefold coach", description=__doc__)
    parser.add_argument(
        "file", nargs="?", type=Path, help='lines of {"id", "lang", "kind", "text"}; else standard input'
    )
    parser.add_argument("--json", action="store_true", help="a line of JSON for each, in order")
    options = parser.parse_args(arguments)
    try:
        if options.file is None:
            # Bytes that are no UTF-8 make a bad letter, not a stop.
            sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
            return _answered(sys.stdin, as_json=options.json)
        with options.file.open(encoding="utf-8", errors="replace") as lines:
            return _answered(lines, as_json=options.json)
    except BrokenPipeError:
        return 0
    except OSError as error:
        sys.stderr.write(f"threefold: cannot read {options.file}: {error.strerror}\n")
        return 1


def _answered(lines: Iterable[str], *, as_json: bool) -> int:
    bad = 0
    for line in lines:
        for said in answers([line]):
            bad += "error" in json.loads(said)
            sys.stdout.write((said if as_json else printed(line, said)) + "\n")
        sys.stdout.flush()
    return 1 if bad and not as_json else 0
