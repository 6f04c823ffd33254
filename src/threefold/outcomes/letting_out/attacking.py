"""What an attacker can reckon about hidden counts from those that are shown, exactly, by whole-number programming."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from threefold.outcomes.letting_out.bounding import bounds
from threefold.outcomes.letting_out.cells import Cell, Sum
from threefold.outcomes.letting_out.programs import Program

Found = tuple[Cell, list[Sum]]


class Attack:
    """One attacker, who forgets nothing: what follows from a group of linked cells is worked out once."""

    def __init__(self, cells: Mapping[str, Cell], sums: Sequence[Sum]) -> None:
        self.cells, self.sums = cells, sums
        self.known: dict[frozenset[str], list[str]] = {}

    def exposed(self, hidden: Iterable[str]) -> list[Found]:
        """Cells that can be told more closely than they may, each with the sums that tell it.

        First those that one sum after another tells, which is quick; only where there are none, those for which
        it takes a program.
        """
        unknown = {*hidden, *(one.key for one in self.cells.values() if not one.printed)}
        groups = [(own, sums) for own, sums in linked(unknown, self.sums) if self._matters(own)]
        for find in (self._told_plainly, self._told_by_program):
            found = [(self.cells[one], sums) for own, sums in groups for one in find(own, sums)]
            if found:
                return found
        return []

    def _matters(self, own: frozenset[str]) -> bool:
        return any(self.cells[one].open_by for one in own)

    def _told_plainly(self, own: frozenset[str], sums: list[Sum]) -> list[str]:
        reach = bounds(self.cells, own, sums)
        return sorted(one for one in own if reach[one][1] - reach[one][0] < self.cells[one].open_by)

    def _told_by_program(self, own: frozenset[str], sums: list[Sum]) -> list[str]:
        if own not in self.known:
            self.known[own] = Program(self.cells, own, sums).exposed()
        return self.known[own]


def linked(unknown: set[str], sums: Sequence[Sum]) -> Iterator[tuple[frozenset[str], list[Sum]]]:
    """Unknown cells that hang together by sums, with those sums. What stands in none is as open as can be."""
    root: dict[str, str] = {}

    def find(key: str) -> str:
        while root.setdefault(key, key) != key:
            key = root[key]
        return key

    touching = [(one, [key for key in one.cells if key in unknown]) for one in sums]
    for _sum, own in touching:
        for key in own[1:]:
            root[find(own[0])] = find(key)
    groups: dict[str, tuple[set[str], list[Sum]]] = {}
    for one, own in touching:
        if own:
            members, told_by = groups.setdefault(find(own[0]), (set(), []))
            members.update(own)
            told_by.append(one)
    for members, told_by in groups.values():
        yield frozenset(members), told_by
