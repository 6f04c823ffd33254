"""Who has a page before them that several people look at: known for seconds, while their screens ask for news anyway.

Being there is no change of the record and no content of a case: no event is written, and what is over is deleted.
A screen asks every second and costs a write only every `AGAIN`, so that fifty screens are ten writes a second.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import DatabaseError, transaction

from threefold.accounts.models import Present, Worker

AGAIN = timedelta(seconds=5)
# A screen that has not asked for so long is gone: its tab died, or its line was lost.
GONE = timedelta(seconds=10)
# A page that is left says so. Whoever only goes on to the next step has asked again before this is over.
ON_THE_WAY = timedelta(seconds=3)


@dataclass(frozen=True, kw_only=True)
class Here:
    """A worker who is there, and on how many screens."""

    worker: Worker
    screens: int


def is_noted(*, by: Worker, place: UUID, screen: str, at: datetime) -> bool:
    """Whether it was written down a moment ago that `by` is there, so that nothing need be written now."""
    rows = Present._default_manager.filter(place=place, worker=by, screen=screen, seen_at__gt=at - AGAIN)
    return rows.exists()


def come(*, by: Worker, place: UUID, screen: str, at: datetime) -> None:
    """`by` has the page before them on this screen. What is long over goes, wherever it was."""
    try:
        with transaction.atomic():
            Present._default_manager.filter(seen_at__lte=at - GONE).delete()
            Present._default_manager.update_or_create(
                place=place,
                worker=by,
                screen=screen,
                defaults={"seen_at": at},
                create_defaults={"seen_at": at},
            )
    except DatabaseError:
        # A busy database: the screen asks again in a second.
        return


def leave(*, by: Worker, screen: str, at: datetime, at_once: bool = True) -> None:
    """The screen turned to something else; not `at_once`: it may be on the way to the next step."""
    rows = Present._default_manager.filter(worker=by, screen=screen)
    if at_once:
        rows.delete()
    else:
        rows.update(seen_at=at - GONE + ON_THE_WAY)


def here(place: UUID, *, at: datetime) -> tuple[Here, ...]:
    """Who is there now, by name."""
    found: dict[Worker, int] = {}
    rows = Present._default_manager.filter(place=place, seen_at__gt=at - GONE).select_related("worker")
    for row in rows:
        found[row.worker] = found.get(row.worker, 0) + 1
    ordered = sorted(found.items(), key=lambda one: (one[0].name, str(one[0].pk)))
    return tuple(Here(worker=worker, screens=screens) for worker, screens in ordered)
