"""Counties held against what the same children would have had everywhere (indirect standardisation)."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log

from threefold.outcomes.statistics import poisson

Cohort = Mapping[str, tuple[int, int]]
"""By age group: events, and children or days."""
MOST_STEADY = 1e6


@dataclass(frozen=True)
class Standing:
    """One unit: what came, what was expected, their ratio with its exact interval, and the same drawn towards 1."""

    observed: int
    expected: float
    ratio: float | None
    interval: tuple[float, float] | None
    standardised: float | None
    shrunk: float


@dataclass(frozen=True)
class Standardised:
    """All units by name, in no order of merit. `steadiness` is k: the larger, the less units differ beyond chance."""

    units: dict[str, Standing]
    overall: float
    steadiness: float


def standardise(units: Mapping[str, Cohort]) -> Standardised | None:
    """None without anybody, or where nothing came."""
    ages = sorted({age for cohort in units.values() for age in cohort})
    sums = {
        age: [sum(own.get(age, (0, 0))[side] for own in units.values()) for side in (0, 1)] for age in ages
    }
    events, exposure = (sum(own[side] for own in sums.values()) for side in (0, 1))
    if not events or not exposure:
        return None
    rates = {age: came / of if of else 0.0 for age, (came, of) in sums.items()}
    counts = {
        name: (
            sum(came for came, _of in own.values()),
            sum(of * rates[age] for age, (_came, of) in own.items()),
        )
        for name, own in units.items()
    }
    steadiness = fitted(list(counts.values()))
    overall = events / exposure
    found = {name: _standing(*own, overall, steadiness) for name, own in sorted(counts.items())}
    return Standardised(found, overall, steadiness)


def _standing(observed: int, expected: float, overall: float, steadiness: float) -> Standing:
    ratio = observed / expected if expected else None
    return Standing(
        observed, expected, ratio, poisson(observed, expected), None if ratio is None else ratio * overall,
        (observed + steadiness) / (expected + steadiness),
    )  # fmt: skip


def fitted(counts: list[tuple[int, float]]) -> float:
    """The gamma distribution of true ratios (mean 1, shape k) under which these counts are likeliest: its k."""
    from scipy.optimize import minimize_scalar

    best = minimize_scalar(
        lambda at: -likelihood(counts, exp(at)), bounds=(log(1e-2), log(MOST_STEADY)), method="bounded"
    )
    return float(exp(best.x))


def likelihood(counts: list[tuple[int, float]], k: float) -> float:
    """The log likelihood, but for what does not depend on k."""
    from scipy.special import gammaln

    return float(
        sum(
            gammaln(k + came) - gammaln(k) + k * log(k / (k + of)) + came * log(of / (k + of))
            for came, of in counts
            if of
        )
    )
