"""`python -m bench.audit`: how long it takes to seal a log and to read its chain, beside reading the log alone.

Fails when a million events take more than LIMIT seconds to read, in proportion for fewer.
Options: `--events N` (1,000,000).
"""

import argparse
import sys
import time
from collections.abc import Callable
from typing import Any

from bench.county import throw_away

LIMIT = 60.0  # seconds for a million
MILLION = 1_000_000
ONCE = 5_000


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=MILLION)
    count = parser.parse_args().events
    with throw_away():
        from threefold.audit.models import Entry
        from threefold.audit.sealing import seal_new
        from threefold.audit.verifying import read_chain
        from threefold.core.clock import now

        timed("written", lambda: write(count))
        alone = timed("the log read alone", lambda: sum(1 for _ in Entry.objects.values_list().iterator()))
        timed("sealed", lambda: seal_new(at=now))
        chain = timed("its chain read", lambda: read_chain(at=now()).count)
    print(f"reading the chain takes {chain / alone:.1f} times the reading of the log alone")
    limit = LIMIT * count / MILLION
    print(f"{chain:.1f} s for {count:,} events; the limit is {limit:.1f} s")
    return 1 if chain > limit else 0


def write(count: int) -> int:
    """So many events of one county."""
    from threefold.audit.models import Entry
    from threefold.core.clock import now
    from threefold.core.ids import new_id

    agency, families, workers = new_id(), [new_id() for _ in range(500)], [new_id() for _ in range(50)]
    for start in range(0, count, ONCE):
        Entry.objects.bulk_create(
            Entry(
                agency=agency, family=families[at % 500], actor=workers[at % 50], kind="read.shown", subject=None,
                detail={"group": "safety_map", "surface": "screen"}, at=now(),
            )
            for at in range(start, min(start + ONCE, count))
        )  # fmt: skip
    return count


def timed(what: str, work: Callable[[], Any]) -> float:
    """Seconds of the clock. What this process took of the processor stands beside it, for a machine that is busy."""
    began, busy = time.perf_counter(), time.process_time()
    done = work()
    took, worked = time.perf_counter() - began, time.process_time() - busy
    print(f"{what:<24}{done:>12,} events{took:>8.1f} s, {worked:.1f} s of the processor", flush=True)
    return took


if __name__ == "__main__":
    sys.exit(main())
