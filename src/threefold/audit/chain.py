"""The chain over the audit log: every event's hash holds the hash of the one before it, so that none can be altered,
removed, added or moved afterwards without every later hash changing.

This file needs nothing but Python. Whoever has a log that `threefold check audit --export FILE` wrote reads it with

    python3 chain.py FILE

and compares the head it prints with the one noted earlier. Each line of such a file is {"entry": {...}, "hash": "..."}.
"""

import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

# What the first event is chained to.
START = bytes(32)


# Made once: `json.dumps` with these wishes would make one for each event.
_ENCODE = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode


def canonical(entry: Mapping[str, Any]) -> bytes:
    """An event as bytes that are the same on every machine: JSON without blanks, its names in order, in ASCII."""
    return _ENCODE(entry).encode("ascii")


def link(before: bytes, entry: Mapping[str, Any]) -> bytes:
    """The hash (SHA-256, 32 bytes) of an event that follows the one with the hash `before`."""
    return hashlib.sha256(before + canonical(entry)).digest()


def hashes(entries: Iterable[Mapping[str, Any]], before: bytes = START) -> Iterator[bytes]:
    """The hash of each event of a row of events."""
    for entry in entries:
        before = link(before, entry)
        yield before


def read(lines: Iterable[str]) -> tuple[int, bytes, str]:
    """How many events of an exported log are unbroken from its beginning, their head, and what is wrong with the next
    one; empty when nothing is.
    """
    count, head = 0, START
    for line in lines:
        try:
            given = json.loads(line)
            now, said = link(head, given["entry"]), bytes.fromhex(given["hash"])
        except (ValueError, KeyError, TypeError, AttributeError):
            return count, head, f"line {count + 1} is no event of a log"
        if now != said:
            return (
                count,
                head,
                f"event {count + 1} ({given['entry'].get('id')}) was altered, or one before it is gone",
            )
        count, head = count + 1, now
    return count, head, ""


def main(path: str) -> int:
    """Read a file, say what was found. 0 when it is unbroken."""
    with open(path, encoding="utf-8") as lines:
        count, head, wrong = read(lines)
    sys.stdout.write(f"{count} events are unbroken. Head: {count}:{head.hex()}\n")
    if wrong:
        sys.stdout.write(f"BROKEN: {wrong}.\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else __doc__)
