"""No network, no plan: has a family people of its own beside whoever caused the harm? Source: SEED-D, QG-CFT."""

from collections.abc import Collection, Iterable
from typing import Protocol
from uuid import UUID


class Belongs(Protocol):
    """Somebody in the circle of support."""

    @property
    def person(self) -> UUID:
        """Who it is."""

    @property
    def agreed(self) -> bool:
        """Whether they said yes to being part of it."""


def has_network(circle: Iterable[Belongs], *, not_counting: Collection[UUID]) -> bool:
    """Whether at least one person who agreed is left without those in `not_counting`: whoever caused the harm, the
    children, and people who are paid to be there. The one home of "no network, no plan" (rule 7).
    """
    return any(one.agreed and one.person not in not_counting for one in circle)
