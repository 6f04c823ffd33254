"""What of the numbers of one month is hidden: decided by the one attack that everything which is let out goes through
(decision 0036).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from threefold.library.counting.copies import Counts
from threefold.library.counting.vocabulary import Act, By
from threefold.outcomes.letting_out.cells import Cell, Limits, Sum
from threefold.outcomes.letting_out.protecting import protect

LIMITS = Limits()
# How many people a group has; a group that is not named has too many to count.
People = Mapping[tuple[By, str], int]
_PAGES, _GROUPS, _WHOLE = 0, 1, 2


@dataclass(frozen=True)
class Month:
    """The numbers of one month, and which of them nobody is shown."""

    counts: Counts
    wholes: Mapping[Act, int]
    hidden: frozenset[str]

    def of(self, act: Act, by: By, value: str) -> int | None:
        """One number; None: it is hidden."""
        return None if _key(act, by, value) in self.hidden else self.counts.get((act, by, value), 0)

    def whole(self, act: Act) -> int | None:
        """Of all pages together; None: it is hidden."""
        return None if act.value in self.hidden else self.wholes[act]

    def values(self, by: By) -> list[str]:
        """Whatever has a number."""
        return sorted({value for (_act, one, value), times in self.counts.items() if one is by and times})


def shown(counts: Counts, people: People) -> Month:
    """What may be seen of a month. A month that is over does not change, so that two looks tell no more than one."""
    hidden, wholes = _decided(frozenset(counts.items()), frozenset(people.items()))
    return Month(counts=counts, wholes=dict(wholes), hidden=hidden)


@lru_cache(maxsize=64)
def _decided(
    counts: frozenset[tuple[tuple[Act, By, str], int]], people: frozenset[tuple[tuple[By, str], int]]
) -> tuple[frozenset[str], tuple[tuple[Act, int], ...]]:
    cells: list[Cell] = []
    sums: list[Sum] = []
    wholes = []
    for act in Act:
        mine = {(by, value): times for (one, by, value), times in sorted(counts) if one is act and times}
        whole = max(sum(times for (by, _value), times in mine.items() if by is feature) for feature in By)
        wholes.append((act, whole))
        cells.append(Cell(act.value, whole, LIMITS.needed(whole), worth=_WHOLE))
        for by in By:
            own = {value: times for (one, value), times in mine.items() if one is by}
            cells += _cells(act, by, own, dict(people))
            if own and sum(own.values()) == whole:
                sums.append(Sum(act.value, tuple(_key(act, by, value) for value in own)))
    decided = protect(cells, sums)
    assert not decided.exposed, "nothing was let out before, so everything can be hidden"
    return frozenset(decided.hidden), tuple(wholes)


def _cells(act: Act, by: By, counts: Mapping[str, int], people: People) -> Iterator[Cell]:
    for value, times in counts.items():
        needed = LIMITS.needed(times, people.get((by, value)))
        worth = _PAGES if by is By.RESOURCE else _GROUPS
        yield Cell(_key(act, by, value), times, needed, worth=worth)


def _key(act: Act, by: By, value: str) -> str:
    return f"{act.value} {by.value} {value}"
