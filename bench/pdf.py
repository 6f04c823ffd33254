"""`python -m bench.pdf`: a plan's PDF copy, from the record to the bytes, beside the bare rendering of the same HTML.

Both in one process, turn by turn. Fails when a copy takes more than LIMIT times the bare rendering.
Options: the story to measure (reyes), `--rounds N` (7).
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any
from uuid import UUID

from bench.county import tell_twice, throw_away

LIMIT = 1.5


def main() -> int:
    """Measure, print, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("story", nargs="?", default="reyes")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with throw_away():
        worker, *families = tell_twice(options.story)
        ratios = [
            ratio(worker, family, label, options.rounds)
            for family, label in zip(families, ("1x", "10x"), strict=True)
        ]
    return 1 if max(ratios) > LIMIT else 0


def ratio(worker: Any, family: Any, label: str, rounds: int) -> float:
    """Print both times of the first adult's copy of the plan, and return their ratio."""
    from threefold.printing.html import document
    from threefold.printing.pdf import printed

    person, kind, subject = copy_of_the_plan(worker, family)
    made: list[Any] = []
    whole_copy(worker, family, person, kind, subject, made)
    page = str(document(made[0]))
    printed(page)
    whole, bare = [], []
    for _ in range(rounds):
        whole.append(timed(lambda: whole_copy(worker, family, person, kind, subject, made)))
        bare.append(timed(lambda: printed(page)))
    one, other = statistics.median(whole), statistics.median(bare)
    print(
        f"{label:<4} copy {one:6.0f} ms, bare {other:6.0f} ms, ratio {one / other:.2f} (at most {LIMIT})",
        flush=True,
    )
    return one / other


def copy_of_the_plan(worker: Any, family: Any) -> tuple[UUID, str, UUID | None]:
    """A person who may hold a whole safety plan, and which sheet that is."""
    from threefold.families.models import Person
    from threefold.web.desk.kinds import offers_for

    for person in Person.objects.filter(family=family, standing=Person.Standing.PARENT).order_by("pk"):
        for offer in offers_for(order_of(worker, family, person.pk)):
            if offer.kind == "plan":
                return person.pk, offer.kind, offer.subject
    raise SystemExit("no parent of this family may hold a plan")


def order_of(worker: Any, family: Any, person: UUID) -> Any:
    """What the worker asks for at the copies desk."""
    from threefold.accounts.roles import Role
    from threefold.core.clock import now
    from threefold.families.access import Opened
    from threefold.families.readers import facts_of, reader_for_worker
    from threefold.web.desk.offers import order_for

    at = now()
    opened = Opened(
        family=family, worker=worker, reader=reader_for_worker(worker, family, Role.SOCIAL_WORKER, at=at)
    )
    facts = facts_of(family, at=at)
    return order_for(opened, facts, facts.people[person], at=at)


def whole_copy(
    worker: Any, family: Any, person: UUID, kind: str, subject: UUID | None, made: list[Any]
) -> bytes:
    """What the worker's button does: readers, copy, rules, the last look for what must not leave, HTML, PDF."""
    from threefold.disclosure.groups import Surface
    from threefold.web.desk.making import bytes_of, ready

    found = ready(order_of(worker, family, person), kind, subject)
    if found is None:
        raise SystemExit("the sheet that was offered cannot be made")
    made[:] = [found.paper]
    return bytes_of(found.paper, Surface.PRINT)[0]


def timed(act: Callable[[], object]) -> float:
    """Milliseconds of the processor."""
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    sys.exit(main())
