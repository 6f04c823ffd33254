"""Control charts: is a process as steady as chance alone would have it?"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from statistics import mean

from threefold.outcomes.uncertainty.run_rules import Signal, middle, signals

BASELINE, LEAST_COUNT = 12, 5
LANEY_ABOVE = 1.2
SIGMAS, OF_RANGES = 3, 1.128
"""Limits stand three sigmas off; the mean moving range of two is 1.128 sigmas."""


@dataclass(frozen=True)
class Point:
    """One stretch of time: events or children, of so many children or days; `provisional` while it may still change."""

    count: int
    of: int
    provisional: bool = False


@dataclass(frozen=True)
class Limits:
    """Between what a point lies by chance, and whether it lies outside."""

    low: float
    high: float
    outside: bool


@dataclass(frozen=True)
class Chart:
    """`kind` is p, u, p' or u' (Laney's), or run: then `centre` is the median and there are no limits."""

    kind: str
    centre: float
    values: tuple[float, ...]
    limits: tuple[Limits, ...]
    signals: tuple[Signal, ...]
    spread: float | None = None


def p_chart(
    points: Sequence[Point], *, baseline: int = BASELINE, laney_above: float = LANEY_ABOVE
) -> Chart | None:
    """For shares. The first points are the baseline, frozen; none where there is nothing to show."""
    return _chart(
        "p", points, baseline, laney_above, lambda centre, of: sqrt(centre * (1 - centre) / of), 1.0
    )


def u_chart(
    points: Sequence[Point], *, baseline: int = BASELINE, laney_above: float = LANEY_ABOVE
) -> Chart | None:
    """For rates: events over days."""
    return _chart("u", points, baseline, laney_above, lambda centre, of: sqrt(centre / of), None)


Sigma = Callable[[float, int], float]


def _chart(
    kind: str, points: Sequence[Point], baseline: int, laney_above: float, sigma: Sigma, most: float | None
) -> Chart | None:
    shown = [one for one in points if one.of]
    if not shown:
        return None
    values = tuple(one.count / one.of for one in shown)
    first = shown[:baseline]
    centre = sum(one.count for one in first) / sum(one.of for one in first)
    enough = (
        len(shown) >= BASELINE and baseline >= BASELINE and mean(one.count for one in first) >= LEAST_COUNT
    )
    if not enough or not centre or centre == most:
        return Chart("run", middle(values), values, (), tuple(signals(values)))
    standing = [(value - centre) / sigma(centre, one.of) for value, one in zip(values, shown, strict=True)]
    spread = spread_of(standing[:baseline])
    widened = spread > laney_above
    wide = spread if widened else 1.0
    limits = tuple(
        _limits(value, centre, SIGMAS * wide * sigma(centre, one.of), most)
        for value, one in zip(values, shown, strict=True)
    )
    return Chart(
        f"{kind}'" if widened else kind, centre, values, limits, tuple(signals(values, centre)), spread
    )


def _limits(value: float, centre: float, reach: float, most: float | None) -> Limits:
    low, high = max(centre - reach, 0.0), centre + reach
    high = high if most is None else min(high, most)
    return Limits(low, high, not low <= value <= high)


def spread_of(standing: Sequence[float]) -> float:
    """Laney's sigma of the standardised points: their mean moving range over 1.128."""
    return mean(abs(after - before) for before, after in pairwise(standing)) / OF_RANGES
