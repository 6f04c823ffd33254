"""`threefold check audit`: reads the log's chain from its beginning and names the first event that was altered."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import django


def run(arguments: Sequence[str]) -> int:
    """Read, say what was found, export if asked. 0 when the chain is unbroken."""
    options = _options(arguments)
    django.setup()
    from threefold.audit.verifying import read_chain
    from threefold.core.clock import now

    if options.export is not None:
        _export(options.export)
    found = read_chain(at=now(), noted=options.head)
    sys.stdout.write(f"{found.count:,} events are unbroken. Head: {found.count}:{found.head.hex()}\n")
    if found.wrong:
        which = f" Event {found.place:,}, {found.entry}." if found.entry else f" At event {found.place:,}."
        sys.stdout.write(f"BROKEN: {found.wrong}{which}\n")
        return 1
    if found.waiting:
        sys.stdout.write(
            f"{found.waiting:,} more wait for their seal; a running server seals them within a minute.\n"
        )
    sys.stdout.write(
        "Note the head where nobody who runs the database can change it; next time, add --head HEAD.\n"
    )
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="threefold check audit", description=__doc__)
    parser.add_argument("--head", type=_head, help="a head that was noted earlier, as NUMBER:HASH")
    parser.add_argument("--export", type=Path, metavar="FILE", help="write the sealed log, one event a line")
    return parser.parse_args(arguments)


def _head(text: str) -> tuple[int, bytes]:
    count, _colon, head = text.partition(":")
    try:
        return int(count), bytes.fromhex(head)
    except ValueError:
        raise argparse.ArgumentTypeError("a head looks like 1234:9f86d0...") from None


def _export(path: Path) -> None:
    """Written beside it first: a file that is there is whole."""
    from threefold.audit.verifying import Broken, chained

    fresh = path.with_name(path.name + ".part")
    with fresh.open("w", encoding="utf-8") as out:
        try:
            for entry, said in chained():
                out.write(json.dumps({"entry": entry, "hash": said.hex()}) + "\n")
        except Broken:
            sys.stdout.write("The export ends before the first event that is broken.\n")
    fresh.replace(path)
