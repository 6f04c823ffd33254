"""Writing down what was counted, away from every page: a thread of each process does it now and then."""

import logging
import threading
from collections.abc import Iterator, Sequence

from django.db import DatabaseError, connection, connections, transaction

from threefold.library.counting.waiting import Key, waiting

# What was counted in so many seconds is lost where a process is killed; one that is ended writes it down first.
EVERY = 20.0
AT_ONCE = 100
log = logging.getLogger(__name__)
_ROW = "(%s, %s, %s, %s, %s)"
_ADD = (
    'INSERT INTO library_counted (month, act, "by", value, times) VALUES {rows} '
    'ON CONFLICT (month, act, "by", value) DO UPDATE SET times = library_counted.times + excluded.times'
)


def keep_counting(every: float = EVERY) -> threading.Event:
    """Start it. Whoever sets the event that comes back ends it."""
    end = threading.Event()

    def turn() -> None:
        while not end.wait(every):
            write_once()

    threading.Thread(target=turn, name="counting", daemon=True).start()
    return end


def write_once() -> None:
    """One turn, with a connection of its own."""
    try:
        write_down()
    finally:
        connections.close_all()


def write_down() -> None:
    """Add what waits to the counters. Where the database cannot be written to, it waits on."""
    taken = waiting.take()
    if not taken:
        return
    try:
        # Everybody in the same order, so that two processes never wait for each other.
        add(sorted(taken.items()))
    except DatabaseError:
        waiting.give_back(taken)
        log.warning(
            "Counts of the Toolkit were not written down in this turn: the database did not take them."
        )


def add(counts: Sequence[tuple[Key, int]]) -> None:
    """Add to the counters, all of it or nothing."""
    with transaction.atomic(), connection.cursor() as cursor:
        for some in _parts(counts):
            values = [one for key, times in some for one in (*key, times)]
            cursor.execute(_ADD.format(rows=", ".join([_ROW] * len(some))), values)


def _parts(counts: Sequence[tuple[Key, int]]) -> Iterator[Sequence[tuple[Key, int]]]:
    yield from (counts[at : at + AT_ONCE] for at in range(0, len(counts), AT_ONCE))
