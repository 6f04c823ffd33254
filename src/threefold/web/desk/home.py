"""A child's sheet goes home with them: what they chose for some people only, and what somebody there must not read as
others are kept safe from them.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.copies.people import people_for
from threefold.web.desk.kinds import Order, make
from threefold.web.phrases import listed


@dataclass(frozen=True, kw_only=True)
class AtHome:
    """How many things a child's sheet is to be asked about before it goes home, because of whom, and whether they are
    on it.
    """

    count: int
    people: str
    on: bool

    @property
    def decided(self) -> str:
        """For the account of copies."""
        return "on" if self.on else "left_off"


def own_words(order: Order, kind: str, subject: UUID | None, ledger: Ledger) -> AtHome | None:
    """What the child must be asked about before this sheet is printed; None: nothing. `ledger` is the sheet's."""
    if not order.grown_ups_at_home:
        return None
    on = not order.reader.grown_ups_at_home
    if on:
        careful = replace(order.reader, grown_ups_at_home=order.grown_ups_at_home)
        ledger = make(replace(order, reader=careful), kind, subject)[1]
    count = sum(n for (_group, why), n in ledger.withheld.items() if why is Why.GOES_HOME)
    if not count:
        return None
    return AtHome(count=count, people=listed(_names(order, ledger.kept_from)), on=on)


def found_at_home(order: Order, kind: str, subject: UUID | None, ledger: Ledger) -> AtHome | None:
    """What must be decided before this sheet of a child is printed; None: nothing. `ledger` is the sheet's."""
    if not order.finders:
        return None
    on = not order.reader.finders
    if on:
        ledger = make(replace(order, reader=replace(order.reader, finders=order.finders)), kind, subject)[1]
    count = sum(n for (_group, why), n in ledger.withheld.items() if why is Why.FOUND)
    if not count:
        return None
    # Of a plan that is left off as a whole nobody is noted.
    people = ledger.found_by or {one.person for one in order.finders if one.person}
    return AtHome(count=count, people=listed(_names(order, people)), on=on)


def of_home(order: Order, kind: str, subject: UUID | None, ledger: Ledger) -> dict[str, Any]:
    """Both questions, for the page of a copy."""
    return {
        "own_words": own_words(order, kind, subject, ledger),
        "found": found_at_home(order, kind, subject, ledger),
    }


def _names(order: Order, people_there: Collection[UUID]) -> list[str]:
    """Who they are, by the names that the worker who prepares the copy reads on the screen."""
    worker = order.reader.prepared_by
    if worker is None:
        return []
    people = people_for(order.family, worker, Surface.SCREEN, on=order.day)
    return [one.name for one in people if one.id in people_there]
