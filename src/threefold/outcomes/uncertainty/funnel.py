"""A funnel: how far from the overall figure a unit of its size comes by chance alone. It sorts nobody."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

WIDE, NARROW = 0.002, 0.05


class Place(StrEnum):
    """Where a unit stands. Most that stand outside of 95% do so by chance where there are many units."""

    WITHIN = "within"
    OUTSIDE_95 = "outside_95"
    OUTSIDE_998 = "outside_998"


@dataclass(frozen=True)
class Funnel:
    """Limits of the count over the size, exact, and the unit's place."""

    inner: tuple[float, float]
    outer: tuple[float, float]
    place: Place


def of_share(count: int, size: int, overall: float) -> Funnel:
    """A share against the overall share: binomial limits."""
    from scipy.stats import binom

    return _funnel(count, size, binom(size, overall))


def of_rate(count: int, exposure: float, overall: float) -> Funnel:
    """A rate against the overall rate: Poisson limits."""
    from scipy.stats import poisson

    return _funnel(count, exposure, poisson(exposure * overall))


def _funnel(count: int, size: float, chance: Any) -> Funnel:
    def ends(alpha: float) -> tuple[int, int]:
        return int(chance.ppf(alpha / 2)), int(chance.ppf(1 - alpha / 2))

    inner, outer = ends(NARROW), ends(WIDE)
    place = Place.WITHIN
    if not inner[0] <= count <= inner[1]:
        place = Place.OUTSIDE_95 if outer[0] <= count <= outer[1] else Place.OUTSIDE_998
    return Funnel((inner[0] / size, inner[1] / size), (outer[0] / size, outer[1] / size), place)
