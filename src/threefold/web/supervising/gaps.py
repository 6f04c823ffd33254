"""What is missing in families, for whoever talks about them in supervision: the same sources as the first page's."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.of_families import in_families
from threefold.web.needs.registry import by_urgency


def gaps_of(desk: Desk, families: Iterable[UUID]) -> dict[UUID, list[Need]]:
    """By family what waits there, for whichever of its workers; in the same queries for any number."""
    wanted = set(families)
    here = {pk: replace(one, mine=True) for pk, one in desk.families.items() if pk in wanted}
    found: dict[UUID, list[Need]] = {}
    for need in by_urgency(in_families(replace(desk, families=here, looks_on=True))):
        if need.family is not None:
            found.setdefault(need.family, []).append(need)
    return found
