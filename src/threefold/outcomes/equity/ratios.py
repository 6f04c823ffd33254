"""The three measures of disproportion, from counts alone."""

from dataclasses import dataclass
from math import exp, log, sqrt

from threefold.outcomes.statistics import HALF, Z

EXACT_BELOW = 5
STABLE_FROM = 20


@dataclass(frozen=True)
class Ratio:
    """How many times as often. `stable` is false where either count is under 20."""

    value: float
    interval: tuple[float, float | None] | None
    stable: bool


def index(count: int, all_counts: int, people: int, all_people: int) -> float | None:
    """Disproportionality: a group's share at a decision point over its share of the population."""
    return (count / all_counts) / (people / all_people) if all_counts and people and all_people else None


def ratio(count: int, people: int, other: int, other_people: int) -> Ratio | None:
    """A group's rate over that of the reference group; none where the latter has nobody to divide by."""
    if not (people and other and other_people):
        return None
    value = (count / people) / (other / other_people)
    interval = _interval(count, people, other, other_people, value)
    return Ratio(value, interval, min(count, other) >= STABLE_FROM)


def _interval(
    count: int, people: int, other: int, other_people: int, value: float
) -> tuple[float, float | None] | None:
    if count > people or other > other_people:
        return None
    if min(count, other) < EXACT_BELOW:
        return _exact(count, other, other_people / people)
    half = Z * sqrt(1 / count - 1 / people + 1 / other - 1 / other_people)
    return exp(log(value) - half), exp(log(value) + half)


def _exact(count: int, other: int, scale: float) -> tuple[float, float | None]:
    """With few: the group's part of both counts together is binomial, whatever the rate (Clopper and Pearson)."""
    from scipy.special import betaincinv

    low = float(betaincinv(count, other + 1, HALF)) if count else 0.0
    high = float(betaincinv(count + 1, other, 1 - HALF))
    return scale * low / (1 - low), scale * high / (1 - high) if high < 1 else None
