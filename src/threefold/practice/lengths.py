"""How long each clock of the work runs: what the state or the field says, and what a county says instead, from a day.

The rules take a length as a value. What began on a day is judged by the length that held on that day, whatever the
county says later: nobody becomes late by a decision made afterwards. A length that is said for the very day counts for
what begins after it was said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from threefold.practice.clock_kinds import KINDS, ClockName


@dataclass(frozen=True, kw_only=True)
class SetLength:
    """What a county says instead, from a day; and when it was said, by the county's calendar and to the moment."""

    clock: ClockName
    length: int
    valid_from: date
    said_on: date | None = None
    said_at: datetime | None = None

    def counts_for(self, on: date, began: datetime | None) -> bool:
        """Whether it counts for what begins on a day. On the day on which it was said only for what begins, to the
        moment, after it: of what has a day alone nobody knows, and it keeps its clock.
        """
        if on < self.valid_from:
            return False
        if self.said_on is None or self.said_at is None or self.said_on < on:
            return True
        return began is not None and began >= self.said_at


class Lengths:
    """The lengths of all clocks in one county. Give the versions in the order in which they were written: of two from
    one day, the later one holds.
    """

    def __init__(self, versions: Iterable[SetLength] = ()) -> None:
        self._versions: dict[ClockName, list[SetLength]] = {}
        for one in versions:
            self._versions.setdefault(one.clock, []).append(one)

    def of(self, clock: ClockName, on: date, began: datetime | None = None) -> int:
        """The length that holds for what begins on a day; `began` is the moment, where it is known."""
        standing = self.standing(clock, on, began)
        return KINDS[clock].standard if standing is None else standing.length

    def standing(self, clock: ClockName, on: date, began: datetime | None = None) -> SetLength | None:
        """The county's own length; none while the state's or the field's holds."""
        known = (one for one in self._versions.get(clock, ()) if one.counts_for(on, began))
        found: SetLength | None = None
        for one in known:
            if found is None or one.valid_from >= found.valid_from:
                found = one
        return found


STANDARD = Lengths()
