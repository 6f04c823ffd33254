"""Sealing while the server runs: a thread of each of its processes looks now and then, and one of them does it."""

import logging
import threading

from django.db import DatabaseError, connections

from threefold.audit.sealing import seal_new
from threefold.core.clock import now

# Sealed at most a minute later, with time to spare for a busy machine.
EVERY = 20.0
log = logging.getLogger(__name__)


def keep_sealing(every: float = EVERY) -> threading.Event:
    """Start it. Whoever sets the event that comes back ends it."""
    end = threading.Event()

    def turn() -> None:
        while not end.wait(every):
            seal_once()

    threading.Thread(target=turn, name="sealing", daemon=True).start()
    return end


def seal_once() -> None:
    """One turn. Where the database does not answer, the next one seals what waits."""
    try:
        seal_new(at=now)
    except DatabaseError:
        log.warning("The log was not sealed in this turn: the database did not answer.")
    finally:
        connections.close_all()
