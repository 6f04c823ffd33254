"""A child's own sheet goes home with them: what they chose for some people only, and from whom they keep it."""

from dataclasses import dataclass, replace
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import Ledger, Why
from threefold.families.copies.people import people_for
from threefold.web.desk.kinds import Order, make
from threefold.web.phrases import listed


@dataclass(frozen=True, kw_only=True)
class OwnWords:
    """How many of their own words a child keeps from grown-ups at home, from whom, and whether they are on it."""

    count: int
    people: str
    on: bool

    @property
    def decided(self) -> str:
        """For the account of copies."""
        return "on" if self.on else "left_off"


def own_words(order: Order, kind: str, subject: UUID | None, ledger: Ledger) -> OwnWords | None:
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
    return OwnWords(count=count, people=listed(_names(order, ledger)), on=on)


def _names(order: Order, ledger: Ledger) -> list[str]:
    """From whom the child keeps them, by the names that the worker who prepares the copy reads on the screen."""
    worker = order.reader.prepared_by
    if worker is None:
        return []
    people = people_for(order.family, worker, Surface.SCREEN, on=order.day)
    return [one.name for one in people if one.id in ledger.kept_from]
