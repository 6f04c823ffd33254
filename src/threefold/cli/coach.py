"""`threefold coach`: the writing coach for many texts. Reads nothing of the database and needs none."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from threefold.practice.coach.batch import LANGUAGES, Refused, answer, taken
from threefold.practice.coach.plain import given_as, is_plain, paragraphs
from threefold.practice.coach.printing import printed, refused
from threefold.practice.coach.reading import KINDS


def run(arguments: Sequence[str]) -> int:
    """Read texts from a file or from standard input. 1 when the file cannot be read or a line is bad."""
    options = _options(arguments)
    # Half a letter ("\\ud800") cannot be written as it is; JSON knows it as the escape that this makes of it.
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        if options.file is None:
            # Bytes that are no UTF-8 make a bad letter, not a stop.
            sys.stdin.reconfigure(encoding="utf-8-sig", errors="replace")  # type: ignore[union-attr]
            return _answered(sys.stdin, options)
        with options.file.open(encoding="utf-8-sig", errors="replace") as lines:
            return _answered(lines, options)
    except BrokenPipeError:
        return 0
    except OSError as error:
        sys.stderr.write(f"threefold: cannot read {options.file}: {error.strerror}\n")
        return 1


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="threefold coach", description=__doc__)
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        help='lines of {"id", "lang", "kind", "text"}, or plain text, one text a paragraph; else standard input',
    )
    parser.add_argument("--json", action="store_true", help="a line of JSON for each, in order")
    parser.add_argument(
        "--kind",
        choices=KINDS,
        default="",
        help="of plain text: what it is; else what each paragraph reads like",
    )
    parser.add_argument(
        "--lang", choices=LANGUAGES, default="", help="of plain text: its language; else that of its words"
    )
    return parser.parse_args(arguments)


def _answered(lines: Iterable[str], options: argparse.Namespace) -> int:
    bad = 0
    for said, is_bad in _as_json(lines) if options.json else _for_people(lines, options):
        bad += is_bad
        sys.stdout.write(said + "\n")
        sys.stdout.flush()
    return 1 if bad and not options.json else 0


def _as_json(lines: Iterable[str]) -> Iterator[tuple[str, bool]]:
    for number, line in enumerate(lines, start=1):
        if line.strip():
            said = answer(line, number)
            yield json.dumps(said, ensure_ascii=False), "error" in said


def _for_people(lines: Iterable[str], options: argparse.Namespace) -> Iterator[tuple[str, bool]]:
    numbered = ((number, line) for number, line in enumerate(lines, start=1))
    first = next(((number, line) for number, line in numbered if line.strip()), None)
    if first is None:
        yield "There is no text in it.", False
        return
    if is_plain(first[1]):
        for count, text in enumerate(paragraphs(chain([first[1]], (line for _, line in numbered))), start=1):
            yield printed(given_as(count, text, options.kind, options.lang)), False
        return
    for number, line in chain([first], numbered):
        if line.strip():
            found = taken(line)
            wrong = isinstance(found, Refused)
            yield refused(number, found) if isinstance(found, Refused) else printed(found), wrong
