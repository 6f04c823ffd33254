"""`python -m bench.tampered`: spoils a sealed log at random straight in the database, without triggers, and reads it.

Edits, deletions and swaps of events and seals, events put in, ends cut off. Fails when one is not found, or not at the
first event that was altered. On the database of DATABASE_URL, SQLite without it.
Options: `--times N` (10,000), `--events N` (15), `--seed N`.
"""

import argparse
import sys
import time
from collections import Counter

from bench.county import throw_away

TOLD_EVERY = 1_000


def main() -> int:
    """Spoil, read, count, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10_000)
    parser.add_argument("--events", type=int, default=15)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    with throw_away():
        from django.db import connection, transaction

        from threefold.audit.tests.tampering import attempts, lay

        # The triggers come back at the end.
        with transaction.atomic():
            began = time.perf_counter()
            log = lay(given.events, each=5)
            missed: Counter[str] = Counter()
            for number, (done, found) in enumerate(attempts(log, given.times, given.seed), 1):
                if not found.wrong or found.place != done.place:
                    missed[f"{done.what}: {found.wrong or 'not found'} at {found.place}"] += 1
                if number % TOLD_EVERY == 0:
                    print(
                        f"{number:>9,} spoiled, {sum(missed.values()):,} not found at its place", flush=True
                    )
            took = time.perf_counter() - began
            transaction.set_rollback(True)
        vendor = connection.vendor
    for what, count in missed.most_common(20):
        print(f"MISSED {count} x {what}")
    print(f"{vendor}: {given.times:,} times in {took:.0f} s, {sum(missed.values()):,} not found at its place")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
