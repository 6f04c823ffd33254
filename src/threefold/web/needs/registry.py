"""The sources, in the order in which their needs stand on one day."""

from collections.abc import Callable, Iterable
from datetime import date

from threefold.web.needs import (
    alone,
    circle,
    clocks,
    copies,
    court,
    goals,
    harms,
    kept,
    openings,
    plans,
    promises,
    referrals,
    steps,
    supervising,
    wordings,
)
from threefold.web.needs.desk import Desk, Need

Source = Callable[[Desk], Iterable[Need]]
SOURCES: tuple[Source, ...] = (
    referrals.needs,
    clocks.needs,
    court.needs,
    plans.needs,
    steps.needs,
    promises.needs,
    goals.untold,
    goals.needs,
    harms.needs,
    alone.needs,
    circle.needs,
    wordings.needs,
    copies.needs,
    openings.needs,
    supervising.late,
    supervising.answered,
    kept.needs,
)


def needs_of(desk: Desk) -> tuple[Need, ...]:
    """All that needs this worker, in the order of its urgency."""
    return by_urgency(need for source in SOURCES for need in source(desk))


def by_urgency(found: Iterable[Need]) -> tuple[Need, ...]:
    """Late first, then by day, then what has no day."""
    return tuple(sorted(found, key=lambda need: (not need.late, need.day is None, need.day or date.max)))
