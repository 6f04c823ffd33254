"""`python -m bench.load.hour`: workers who do the whole story again and again, thinking in between, for an hour.

Prints JSON: pages asked, the server's p50, p95 and p99, what failed, and the memory of the largest process minute by
minute. Fails on any error, on a p99 above LIMIT_MS, and when the most memory of any later tenth of the time is more
than LIMIT_GROWTH times the most of the first, in which everything is loaded once. (Processes hand over to new ones,
which begin smaller: one look beside another says little.)
Options: `--people N` (30), `--minutes N` (60), `--thinks S` (8), `--families N` (200) beside whom they work.
"""

import argparse
import json
import random
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bench.load import HEADER
from bench.load.counties import county
from bench.load.hands import Hands
from bench.load.running import Place, Running, running, told
from bench.load.story import whole_story
from tests.journeys.stories import BARRETT

LIMIT_MS, LIMIT_GROWTH = 500, 1.05
NAMES = (
    "Ash",
    "Birch",
    "Cedar",
    "Dogwood",
    "Elm",
    "Fir",
    "Hazel",
    "Juniper",
    "Laurel",
    "Maple",
    "Oak",
    "Pine",
)


@dataclass
class Shift:
    """All who are at work, and how it goes."""

    until: float
    thinks: float
    stories: int = 0
    failed: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)

    def work(self, server: Running) -> None:
        """Until the time is over."""
        crowd = [
            threading.Thread(target=self._one, args=(server, person["session"], number))
            for number, person in enumerate(server.crowd.people)
        ]
        for one in crowd:
            one.start()
        while any(one.is_alive() for one in crowd):
            self.memory.append(server.memory())
            time.sleep(15)

    def _one(self, server: Running, session: str, number: int) -> None:
        dice = random.Random(number)
        while time.monotonic() < self.until:
            hands = Hands(
                f"http://{server.crowd.address}",
                (server.crowd.cookie, session),
                lambda: self._think(dice),
                HEADER,
            )
            story = replace(BARRETT, family=f"{dice.choice(NAMES)} {dice.randrange(1000)}")
            try:
                whole_story(hands, story)
                self.stories += 1
            except Over:
                return
            except Exception as error:  # any of them is what is looked for
                self.failed.append(f"{type(error).__name__}: {error}"[:300])

    def _think(self, dice: random.Random) -> None:
        if time.monotonic() > self.until:
            raise Over
        time.sleep(dice.expovariate(1 / self.thinks))


class Over(Exception):  # the end of a shift is no error
    """The time is over."""


def main() -> int:
    """Work, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--families", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--thinks", type=float, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = county(Path(folder) / "county", options.families, 7)
        with running(Place(home), people=options.people, thinks=options.thinks) as server:
            shift = Shift(until=time.monotonic() + 60 * options.minutes, thinks=options.thinks)
            shift.work(server)
            found = _result(shift, server)
    print(json.dumps(found, indent=1))
    return 1 if found["beyond"] else 0


def _result(shift: Shift, server: Running) -> dict[str, Any]:
    times = told([ms for _, ms in server.answered()])
    tenth = max(len(shift.memory) // 10, 1)
    growth = round(max(shift.memory) / max(shift.memory[:tenth]), 3)
    beyond = [f"{len(shift.failed)} errors"] if shift.failed else []
    beyond += [f"p99 {times['p99']} ms"] if times.get("p99", 0) > LIMIT_MS else []
    beyond += [f"memory grew {growth} times"] if growth > LIMIT_GROWTH else []
    return {"stories": shift.stories, "pages": times, "errors": shift.failed[:10], "memory": shift.memory,
            "growth": growth, "beyond": beyond}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
