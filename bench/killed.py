"""`python -m bench.killed`: the server's processes are ended with kill -9 while people save, and started again. Every
save that was acknowledged must be there with its event, none in part, none twice, and the database whole.

Two kills of three end all processes at once; the third ends one that answers, and the server makes another.
Options: `--kills N` (1,000), `--postgresql` (a PostgreSQL of its own that waits for the disk; without it SQLite, or the
server of DATABASE_URL), `--seed S`.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from bench.killing.checks import Ledger, damaged, lost, torn
from bench.killing.place import desks, installation
from bench.killing.server import Server
from bench.killing.writers import write_all

# Seconds from the first save after a start to the next kill; each so many starts are not waited for.
LONGEST, PATIENCE, UNREADY = 0.25, 5.0, 7
WHOLE_EVERY = 100


def main() -> int:
    """Kill, check, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=1_000)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random.seed(options.seed)
    with _postgresql() if options.postgresql else nullcontext(), installation():
        return killed(options.kills)


@contextmanager
def _postgresql() -> Iterator[None]:
    import os

    from threefold.cli.suite import postgres

    with postgres.running(durable=True) as address:
        os.environ["DATABASE_URL"] = address
        yield


def killed(kills: int) -> int:
    """So many kills under load; 0 when nothing is lost or torn."""
    from django.db import connection, connections

    made, server, vendor = desks(), Server(), connection.vendor
    began, wrong = time.monotonic(), []
    with tempfile.TemporaryDirectory() as place:
        ledger = Ledger(Path(place) / "log")
        server.start()
        people = multiprocessing.get_context("fork").Process(
            target=write_all, args=(made, server.port, ledger.log), daemon=True
        )
        people.start()
        for number in range(1, kills + 1):
            ledger.wait_for_one(0 if number % UNREADY == 0 else PATIENCE)
            _kill_one(server)
            wrong += lost(ledger.read())
            if number % WHOLE_EVERY == 0:
                wrong += damaged()
                _say(vendor, number, ledger, wrong, time.monotonic() - began)
            connections.close_all()
            if not server.master:
                server.start()
        time.sleep(LONGEST)
        people.kill()
        people.join()
        server.kill()
        wrong += [*lost(ledger.read()), *lost(ledger.kept), *torn(), *damaged(), *ledger.strange]
    _say(vendor, kills, ledger, wrong, time.monotonic() - began)
    return 1 if wrong or len(ledger.kept) < kills // 2 else 0


def _kill_one(server: Server) -> None:
    time.sleep(random.uniform(0, LONGEST))
    if random.randrange(3) or not server.kill_worker():
        server.kill()


def _say(vendor: str, kills: int, ledger: Any, wrong: list[str], took: float) -> None:
    unsure, whole = len(ledger.sent - ledger.kept), f"{vendor}: {kills:,} kills in {took:.0f} s"
    print(
        f"{whole}; {len(ledger.kept):,} saves acknowledged, {unsure:,} not; {len(wrong)} faults", flush=True
    )
    for one in wrong[:20]:
        print(f"  {one}")


if __name__ == "__main__":
    sys.exit(main())
