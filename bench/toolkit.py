"""`python -m bench.toolkit`: how long it takes to find something in a Toolkit of 250 and of 5,000 pages.

The pages are made of words of the real ones, at random, so that common words stay common and rare ones rare; half of
them English, half Spanish. Time is that of the processor for a whole result page with its filters, beside a page of the
Toolkit that is only read (`x`), in one run; `first` is the very first asking, with words that nobody looked for before.
Prints JSON. Fails when the slow end (p95) of the large one is beyond LIMIT_MS, or a page asks the database more often
there.
Options: `--small N` (250), `--large N` (5,000), `--rounds N` (20).
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from datetime import date, timedelta
from statistics import quantiles
from typing import Any

from bench.county import throw_away

LIMIT_MS = 100
ASKED = (
    "how do I prepare parents for Three Houses?", "what may not be in a safety plan?", "safety", "netwrok of suport",
    "child", "words and pictures for a small child", "¿qué no puede ir en un plan de seguridad?", "scaling question",
)  # fmt: skip
READ = "/toolkit/read/safety-plan/"


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, number in {"small": 250, "large": 5000, "rounds": 20}.items():
        parser.add_argument(f"--{name}", type=int, default=number)
    options = parser.parse_args()
    with throw_away():
        from threefold.library.changes import load_content

        load_content()
        found = {}
        from threefold.core.planner import tell_planner

        for size in (options.small, options.large):
            _fill(size)
            # As `serve` does when it starts.
            tell_planner()
            found[str(size)] = _measured(options.rounds)
    print(json.dumps(found, indent=1, ensure_ascii=False))
    faults = list(_judged(*found.values()))
    print("\n".join([*faults, f"{len(faults)} beyond their limit"]), file=sys.stderr)
    return 1 if faults else 0


def _fill(size: int) -> None:
    """So many pages in all, beside those that come with Threefold."""
    from threefold.library.models import Resource, Shelf

    dice = random.Random(size)
    for shelf in Shelf.objects.all():
        own = list(
            Resource.objects.filter(locale=shelf.locale).values_list("title", "summary", "body", "kind")
        )
        for number in range(Resource.objects.filter(locale=shelf.locale).count(), size // 2):
            shelf.add_child(instance=_page(own, number, dice))


def _page(own: list[tuple[str, str, str, str]], number: int, dice: random.Random) -> Any:
    from threefold.library.models import Resource

    title, summary, body = (_mixed([row[at] for row in own], dice) for at in range(3))
    return Resource(
        title=title[:120], summary=summary[:200], body=body, kind=dice.choice(own)[3], slug=f"made-{number}",
        audiences=[dice.choice(("worker", "supervisor", "leader"))], public=True, minutes=dice.randrange(1, 20),
        dated=date(2026, 1, 1) + timedelta(dice.randrange(300)),
    )  # fmt: skip


def _mixed(texts: list[str], dice: random.Random) -> str:
    """Words of two texts, in any order."""
    words = [word for text in dice.sample(texts, 2) for word in text.split()]
    dice.shuffle(words)
    return " ".join(words[: len(words) // 2 + 1])


def _measured(rounds: int) -> dict[str, Any]:
    """Each question, and the page that is only read."""
    from django.test import Client

    from threefold.library.models import Resource

    client = Client()
    paths = {READ: (READ, {})} | {one: ("/toolkit/find/", {"words": one}) for one in ASKED}
    times = {name: list(_times(client, path, words, rounds)) for name, (path, words) in paths.items()}
    first = {name: some.pop(0) for name, some in times.items()}
    base = min(times[READ])
    each = {
        name: {
            "ms": round(min(some), 1),
            "first": round(first[name], 1),
            "x": round(min(some) / base, 1),
            "queries": _queries(client, *paths[name]),
        }
        for name, some in times.items()
    }
    every = [one for name, some in times.items() if name != READ for one in some]
    return {"pages": Resource.objects.count(), "p95": round(quantiles(every, n=20)[-1], 1), "each": each}


def _times(client: Any, path: str, words: dict[str, str], rounds: int) -> Iterator[float]:
    """Milliseconds, once more than `rounds`."""
    for _ in range(rounds + 1):
        before = time.process_time()
        assert client.get(path, words).status_code == 200
        yield 1000 * (time.process_time() - before)


def _queries(client: Any, path: str, words: dict[str, str]) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        client.get(path, words)
    return len(asked)


def _judged(small: dict[str, Any], large: dict[str, Any]) -> Iterator[str]:
    if large["p95"] > LIMIT_MS:
        yield f"p95 {large['p95']} ms"
    for name, one in large["each"].items():
        if one["queries"] > small["each"][name]["queries"]:
            yield f"{name}: {small['each'][name]['queries']} queries become {one['queries']}"


if __name__ == "__main__":
    sys.exit(main())
