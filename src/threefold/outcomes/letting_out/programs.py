"""The sharp attack on cells that hang together: programs that look for other counts that fit as well."""

from collections.abc import Mapping
from typing import Any

from threefold.outcomes.letting_out.cells import Cell, Sum

NEARLY = 1e-6


class Program:
    """Whatever fits is a witness that a cell is open. The true counts are the first."""

    def __init__(self, cells: Mapping[str, Cell], own: frozenset[str], sums: list[Sum]) -> None:
        import numpy as np

        self.order = sorted(own)
        self.counts = np.array([cells[one].count for one in self.order], float)
        self.needed = np.array([cells[one].open_by for one in self.order], float)
        # A nought is shown, so what is hidden is at least one. Beyond the cap every cell is wide open.
        self.least = np.array([1.0 if cells[one].printed else 0.0 for one in self.order])
        self.most = np.full(len(self.order), 40 * (self.counts.max() + self.needed.max() + 1))
        self.low, self.high = self.counts.copy(), self.counts.copy()
        self.equal = _equations(cells, self.order, sums)

    def exposed(self) -> list[str]:
        """Cells for which no two witnesses lie far enough apart, because there are none."""
        told: list[str] = []
        while len(still := self._still(told)):
            if not self._all_up(still):
                at = int(still[0])
                if not (self._alone(at, 1) or self._alone(at, -1)):
                    told.append(self.order[at])
        return told

    def _still(self, told: list[str]) -> Any:
        import numpy as np

        decided = np.array([one in told for one in self.order])
        return np.flatnonzero((self.high - self.low < self.needed) & ~decided)

    def _all_up(self, still: Any) -> bool:
        """Push all of them up together, each as far as it needs; did that settle any?"""
        import numpy as np

        goal, most = np.zeros(len(self.order)), self.most.copy()
        goal[still] = -1
        most[still] = self.low[still] + self.needed[still]
        self._witness(self._solved(goal, most, whole=False))
        return bool((self.high[still] - self.low[still] >= self.needed[still]).any())

    def _alone(self, at: int, way: int) -> bool:
        """Push one up, or down, as far as it goes in whole numbers; is it open then?"""
        import numpy as np

        goal = np.zeros(len(self.order))
        goal[at] = -way
        self._witness(self._solved(goal, self.most, whole=True))
        return bool(self.high[at] - self.low[at] >= self.needed[at])

    def _witness(self, found: Any) -> None:
        """Only whole numbers are counts."""
        import numpy as np

        whole = np.round(found)
        if np.abs(found - whole).max() < NEARLY:
            self.low, self.high = np.minimum(self.low, whole), np.maximum(self.high, whole)

    def _solved(self, goal: Any, most: Any, *, whole: bool) -> Any:
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp

        matrix, right = self.equal
        kinds = np.ones(len(goal)) if whole else None
        found = milp(
            goal, integrality=kinds, bounds=Bounds(self.least, most),
            constraints=LinearConstraint(matrix, right, right), options={"mip_rel_gap": 0},
        )  # fmt: skip
        assert found.x is not None, "the true counts themselves always fit"
        return found.x


def _equations(cells: Mapping[str, Cell], order: list[str], sums: list[Sum]) -> tuple[Any, Any]:
    """Whole minus parts is nought; what is shown stands on the right."""
    import numpy as np
    from scipy.sparse import coo_array

    at = {one: place for place, one in enumerate(order)}
    right = np.zeros(len(sums))
    terms: list[tuple[int, int, int]] = []
    for row, one in enumerate(sums):
        for sign, cell in ((1, one.whole), *((-1, part) for part in one.parts)):
            if cell in at:
                terms.append((row, at[cell], sign))
            else:
                right[row] -= sign * cells[cell].count
    rows, columns, signs = zip(*terms, strict=True)
    return coo_array((signs, (rows, columns)), shape=(len(sums), len(order))).tocsr(), right
