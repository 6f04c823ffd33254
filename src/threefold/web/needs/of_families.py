"""What waits in families, whoever looks: a worker's first page, the unit's page and the pages for supervision ask the
same sources, each for what its reader may see. What is one person's own stands in `registry`.
"""

from collections.abc import Callable, Iterable, Iterator

from threefold.web.needs import (
    alone,
    answers,
    circle,
    clocks,
    copies,
    court,
    goals,
    harms,
    plans,
    prevention,
    promises,
    questions,
    referrals,
    steps,
    teams,
    tribe,
    unbegun,
    unsafe,
    wordings,
)
from threefold.web.needs.desk import Desk, Need

Source = Callable[[Desk], Iterable[Need]]
# In the order in which their needs stand on one day.
OF_FAMILIES: tuple[Source, ...] = (
    unsafe.needs,
    referrals.needs,
    clocks.needs,
    teams.needs,
    prevention.needs,
    court.needs,
    unbegun.needs,
    plans.needs,
    questions.needs,
    steps.needs,
    promises.needs,
    answers.needs,
    goals.untold,
    goals.needs,
    harms.needs,
    alone.needs,
    tribe.needs,
    circle.needs,
    wordings.needs,
    copies.needs,
)


def in_families(desk: Desk) -> Iterator[Need]:
    """All that waits in the desk's families."""
    for source in OF_FAMILIES:
        yield from source(desk)
