"""`python -m bench.pages`: server time and number of queries of every page of a family, at 1x and 10x of its record.

Time is that of the processor, the least of several rounds: other work on the machine counts little, SQLite, which runs
in the same process, does. `x` is the time at 1x beside that of BASE, a signed-in page with next to nothing on it,
measured in the same run: the figure to compare between machines. Fails when a page asks the database more often for
a larger record, or takes more than LIMIT at 1x.
Options: the story to measure (reyes), `--rounds N` (5).
"""

import argparse
import gc
import sys
import time
from collections.abc import Iterator
from typing import Any

from bench.county import TENFOLD, tell_twice, throw_away

LIMIT = 100.0  # milliseconds
BASE = "web:me"
# Which row of a family fills a parameter of an address.
ROWS = {
    "person": "families.Person", "household": "families.Household", "referral": "families.Referral",
    "tie": "families.Relationship", "assignment": "families.Assignment", "place": "families.ProtectedPlace",
    "session": "mapping.MapSession", "item": "mapping.MapItem", "harm": "mapping.HarmStatement",
    "danger": "mapping.DangerStatement", "statement": "mapping.DangerStatement", "scale": "mapping.Scale",
    "member": "networks.Member", "undertaking": "networks.Undertaking", "plan": "plans.Plan", "part": "plans.Action",
    "act": "plans.ActOfProtection", "entry": "plans.LogEntry",
}  # fmt: skip
WORDS = {"kind": "danger"}
# What a story tells first is taken from both records, so that the same kind of page is measured.
FIRST = ("place", "kind", "category", "day")


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("story", nargs="?", default="reyes")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with throw_away():
        worker, small, large = tell_twice(options.story)
        print(f"{'page':<34}{'ms 1x':>8}{'x':>6}{f'ms {TENFOLD}x':>8}{'queries 1x':>12}{f'{TENFOLD}x':>6}")
        faults = [fault for fault in measured(worker, small, large, options.rounds) if fault]
    print("\n".join(["", *faults, f"{len(faults)} pages beyond their limit"]))
    return 1 if faults else 0


def measured(worker: Any, small: Any, large: Any, rounds: int) -> Iterator[str]:
    """A line for each page; yields what is wrong with it, or nothing."""
    from django.urls import reverse

    from tests.sweep.addresses import all_addresses

    client = signed_in(worker)
    # As the server does once it is loaded.
    gc.freeze()
    base = cost(client, reverse(BASE), rounds)[0]
    print(f"{BASE:<34}{base:>8.1f}{1:>6.1f}", flush=True)
    for one in all_addresses():
        paths = [address(one, family) for family in (small, large)] if one.is_of_a_family else [None]
        answer = None if None in paths else client.get(paths[0]).status_code
        if answer == 500:
            yield f"{one.name}: an error"
        if answer != 200:
            continue
        if client.get(paths[1]).status_code != 200:
            yield f"{one.name}: the larger record has no such page"
            continue
        (ms, queries), (ms10, queries10) = (cost(client, path, rounds) for path in paths)
        print(f"{one.name:<34}{ms:>8.1f}{ms / base:>6.1f}{ms10:>8.1f}{queries:>12}{queries10:>6}", flush=True)
        if queries10 > queries:
            yield f"{one.name}: {queries} queries become {queries10}"
        if ms > LIMIT:
            yield f"{one.name}: {ms:.0f} ms"


def signed_in(worker: Any) -> Any:
    """A client of the worker."""
    from django.template import Template
    from django.test import Client

    # The test runner notes every template with a copy of its context: no server does.
    Template._render = lambda self, context: self.nodelist.render(context)
    client = Client(raise_request_exception=False)
    client.force_login(worker, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def address(one: Any, family: Any) -> str | None:
    """The page's address for this family; None where the family has no such row."""
    from django.apps import apps
    from django.urls import reverse

    given: dict[str, Any] = {"family": family.pk}
    for name in set(one.parameters) - {"family"}:
        if name in WORDS:
            given[name] = WORDS[name]
            continue
        row = _row(apps.get_model(ROWS[name]), family) if name in ROWS else None
        if row is None:
            return None
        given[name] = row.pk
        if name in ("part", "entry") and "plan" in one.parameters:
            return reverse(one.name, kwargs={**given, "plan": row.plan_id})
    return reverse(one.name, kwargs=given)


def cost(client: Any, path: str, rounds: int) -> tuple[float, int]:
    """Least milliseconds of the processor and the least number of queries of a request, after one that warms up."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(path)
    counts = []
    for _ in range(2):
        # Now and then a request also notes that its worker is still there.
        with CaptureQueriesContext(connection) as asked:
            client.get(path)
            counts.append(len(asked))
    times = []
    for _ in range(rounds):
        began = time.process_time()
        client.get(path)
        times.append((time.process_time() - began) * 1000)
    return min(times), min(counts)


def _row(model: Any, family: Any) -> Any:
    names = {field.name for field in model._meta.fields}
    rows = model._default_manager.filter(**{_to_family(model): family})
    return rows.order_by(*(name for name in FIRST if name in names), "pk").first()


def _to_family(model: Any) -> str:
    names = {field.name for field in model._meta.fields}
    return "family" if "family" in names else "member__family" if "member" in names else "plan__family"


if __name__ == "__main__":
    sys.exit(main())
