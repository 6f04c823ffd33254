"""What needs a worker: what waits in their families, and what is their own."""

from collections.abc import Iterable
from datetime import date

from threefold.web.needs import gifts, kept, openings, questions, supervising
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.of_families import OF_FAMILIES, Source

SOURCES: tuple[Source, ...] = (
    *OF_FAMILIES,
    openings.needs,
    supervising.late,
    supervising.answered,
    questions.told,
    gifts.needs,
    kept.needs,
)


def needs_of(desk: Desk) -> tuple[Need, ...]:
    """All that needs this worker, in the order of its urgency."""
    return by_urgency(need for source in SOURCES for need in source(desk))


def by_urgency(found: Iterable[Need]) -> tuple[Need, ...]:
    """What comes before all else, what is late, then by day, then what has no day."""
    return tuple(
        sorted(
            found, key=lambda need: (not need.first, not need.late, need.day is None, need.day or date.max)
        )
    )
