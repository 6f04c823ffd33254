"""What is missing in families, for whoever talks about them in supervision: the same sources as the first page's."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from threefold.web.needs import circle, clocks, court, goals, harms, plans, promises, referrals
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.registry import Source, by_urgency

GAPS: tuple[Source, ...] = (
    referrals.needs, clocks.needs, court.needs, plans.needs, goals.untold, goals.needs, harms.needs, circle.needs,
    promises.needs,
)  # fmt: skip


def gaps_of(desk: Desk, families: Iterable[UUID]) -> dict[UUID, list[Need]]:
    """By family what waits there, as if the reader worked with it; in the same queries for any number."""
    wanted = set(families)
    here = {pk: replace(one, mine=True) for pk, one in desk.families.items() if pk in wanted}
    narrowed = replace(desk, families=here)
    found: dict[UUID, list[Need]] = {}
    for need in by_urgency(need for source in GAPS for need in source(narrowed)):
        if need.family is not None:
            found.setdefault(need.family, []).append(need)
    return found
