"""An interval that keeps a child's events together: children are drawn again and again, each with all it has."""

from collections.abc import Iterable
from dataclasses import dataclass

from threefold.outcomes.statistics import HALF

DRAWS, SEED = 2000, 1
AT_ONCE = 50


@dataclass(frozen=True)
class Drawn:
    """The middle 95% of the draws, and what is needed to draw them once more."""

    interval: tuple[float, float]
    draws: int
    seed: int


def bootstrap(
    children: Iterable[tuple[int, int, int]], per: int = 1, *, draws: int = DRAWS, seed: int = SEED
) -> Drawn | None:
    """From (numerator, denominator, so many children alike): the interval of the sum of the one over that of the other.

    Drawing how many children of each kind come up is the same as drawing them one by one, and takes as long for a
    nation as for a county. None with fewer than two children, or without a denominator.
    """
    import numpy as np

    kinds = np.array(sorted(children), dtype="int64").reshape(-1, 3)
    above, below, alike = kinds[:, 0], kinds[:, 1], kinds[:, 2]
    count = int(alike.sum())
    if count < 2 or not (below * alike).sum():
        return None
    dice, values = np.random.default_rng(seed), []
    for first in range(0, draws, AT_ONCE):
        drawn = dice.multinomial(count, alike / count, size=min(AT_ONCE, draws - first))
        sums = drawn @ below
        values.append(per * (drawn @ above)[sums > 0] / sums[sums > 0])
    low, high = np.quantile(np.concatenate(values), [HALF, 1 - HALF])
    return Drawn((float(low), float(high)), draws, seed)
