"""`python -m bench.load`: measure, print JSON, judge.

Options: `--small N` (200) and `--large N` (20,000) families; `--engines sqlite postgresql`; `--people N` (50);
`--thinks S` (6) mean seconds between two pages of a person; `--seconds S` (60) of each turn; `--turns N` (3);
`--keep FOLDER` keeps the SQLite counties for another run; `--no-audit` also measures without the log.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bench.load import BARE, PAGES
from bench.load.counties import county, on_postgresql
from bench.load.running import Place, Running, running, told
from threefold.core.messages import compile_messages

LIMIT_MS, LIMIT_GROWTH, LIMIT_MB, LIMIT_AUDIT = 150, 1.2, 350, 1.1
SEED = 7


def main() -> int:
    """All counties, all engines, in turns."""
    options = _options()
    compile_messages()
    with ExitStack() as stack:
        folder = Path(options.keep or stack.enter_context(tempfile.TemporaryDirectory()))
        sizes = (options.small, options.large)
        homes = {size: folder / str(size) for size in sizes}
        found = {}
        for engine in options.engines:
            with _places(engine, homes, options.no_audit) as places:
                found[engine] = measured(places, options)
    print(json.dumps(found, indent=1))
    faults = [f"{engine}: {fault}" for engine, one in found.items() for fault in judged(one, sizes)]
    print("\n".join([*faults, f"{len(faults)} beyond their limit"]), file=sys.stderr)
    return 1 if faults else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, number in {"small": 200, "large": 20_000, "people": 50, "turns": 3}.items():
        parser.add_argument(f"--{name}", type=int, default=number)
    for name, seconds in {"thinks": 6, "seconds": 60}.items():
        parser.add_argument(f"--{name}", type=float, default=seconds)
    parser.add_argument("--engines", nargs="+", default=["sqlite", "postgresql"])
    parser.add_argument("--keep", metavar="FOLDER")
    parser.add_argument("--no-audit", action="store_true")
    return parser.parse_args()


@contextmanager
def _places(engine: str, homes: dict[int, Path], no_audit: bool) -> Iterator[dict[str, Place]]:
    """The small and the large county on an engine, and the large one once more without the log."""
    with ExitStack() as stack:
        places = {
            str(size): stack.enter_context(on_postgresql(home, size, SEED))
            if engine == "postgresql"
            else Place(county(home, size, SEED))
            for size, home in homes.items()
        }
        if no_audit:
            largest = places[str(max(homes))]
            places["without the log"] = Place(largest.home, largest.database, audit=False)
        yield places


def measured(places: dict[str, Place], options: argparse.Namespace) -> dict[str, Any]:
    """Each county in its turn, several times, and what came of it."""
    with ExitStack() as stack:
        servers: dict[str, Running] = {
            name: stack.enter_context(running(place, people=options.people, thinks=options.thinks))
            for name, place in places.items()
        }
        first = {name: one.memory() for name, one in servers.items()}
        for turn in range(options.turns):
            for one in servers.values():
                one.crowd.work(options.seconds, turn)
        return {name: _result(one, first[name]) for name, one in servers.items()}


def _result(server: Running, before: int) -> dict[str, Any]:
    times = server.milliseconds()
    pages = {page: told(times[page]) for page in PAGES}
    bare = pages[BARE].get("p50")
    for page in pages.values():
        if bare and "p50" in page:
            page["ratio"] = round(page["p50"] / bare, 1)
    failed = server.crowd.failed
    return {"pages": pages, "failed": len(failed), "first_failures": failed[:5],
            "megabytes": {"before": before, "after": server.memory()}}  # fmt: skip


def judged(found: dict[str, Any], sizes: tuple[int, int]) -> Iterator[str]:
    """What is beyond its limit."""
    small, large = (found[str(size)] for size in sizes)
    for name, one in found.items():
        if one["failed"]:
            yield f"{name}: {one['failed']} failed, such as {one['first_failures'][0]}"
        if one["megabytes"]["after"] > LIMIT_MB:
            yield f"{name}: {one['megabytes']['after']} MB"
    for page in set(PAGES) - {BARE}:
        p50s = [one["pages"][page].get("p50", 0) for one in (small, large)]
        if large["pages"][page].get("p95", 0) > LIMIT_MS:
            yield f"{page}: p95 {large['pages'][page]['p95']} ms"
        if p50s[0] and p50s[1] / p50s[0] > LIMIT_GROWTH:
            yield f"{page}: grew {p50s[1] / p50s[0]:.2f} times"
        without = found.get("without the log", large)["pages"][page].get("p50", 0)
        if without and p50s[1] / without > LIMIT_AUDIT:
            yield f"{page}: the log adds {100 * (p50s[1] / without - 1):.0f} %"


if __name__ == "__main__":
    sys.exit(main())
