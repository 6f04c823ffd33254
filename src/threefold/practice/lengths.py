"""How long each clock of the work runs: what the state or the field says, and what a county says instead, from a day.

The rules take a length as a value. What began on a day is judged by the length that held on that day, whatever the
county says later: nobody becomes late by a decision made afterwards.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from threefold.practice.clock_kinds import KINDS, ClockName


@dataclass(frozen=True, kw_only=True)
class SetLength:
    """What a county says instead, from a day."""

    clock: ClockName
    length: int
    valid_from: date


class Lengths:
    """The lengths of all clocks in one county. Give the versions in the order in which they were written: of two from
    one day, the later one holds.
    """

    def __init__(self, versions: Iterable[SetLength] = ()) -> None:
        self._versions: dict[ClockName, list[SetLength]] = {}
        for one in versions:
            self._versions.setdefault(one.clock, []).append(one)

    def of(self, clock: ClockName, on: date) -> int:
        """The length that holds for what begins on a day."""
        standing = self.standing(clock, on)
        return KINDS[clock].standard if standing is None else standing.length

    def standing(self, clock: ClockName, on: date) -> SetLength | None:
        """The county's own length on a day; none while the state's or the field's holds."""
        known = (one for one in self._versions.get(clock, ()) if one.valid_from <= on)
        found: SetLength | None = None
        for one in known:
            if found is None or one.valid_from >= found.valid_from:
                found = one
        return found


STANDARD = Lengths()
