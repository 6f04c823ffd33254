"""How long it takes, with those for whom it has not come yet: Kaplan-Meier, its median, and Aalen-Johansen."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from math import exp, log, sqrt

from threefold.outcomes.declaring import Median
from threefold.outcomes.statistics import Z

HALF, NEARLY = 0.5, 1e-9
LOOKED_AT = (180, 365, 730)


@dataclass(frozen=True)
class Moment:
    """One day of leaving: how many were there, left, left to a lasting home; and the share still there after it."""

    days: int
    at_risk: int
    left: int
    lasting: int
    ended: int
    survival: float
    variance: float | None


def moments(counts: Iterable[tuple[int, int, int, int]]) -> list[Moment]:
    """From (days, left, to a lasting home, still there when last seen): each time on which somebody left.

    Who leaves on a day leaves before those who were last seen on it.
    """
    rows = sorted(counts)
    at_risk = sum(left + ended for _days, left, _lasting, ended in rows)
    survival, variance, found = 1.0, 0.0, []
    for days, left, lasting, ended in rows:
        if left:
            survival *= 1 - left / at_risk
            variance += left / (at_risk * (at_risk - left)) if at_risk > left else 0.0
            known = variance if at_risk > left else None
            found.append(Moment(days, at_risk, left, lasting, ended, survival, known))
        at_risk -= left + ended
    return found


def median(found: Sequence[Moment]) -> Median:
    """The first time when half have left, with Brookmeyer and Crowley's interval on the log-log scale."""

    def first(bound: float | None) -> int | None:
        return next((one.days for one in found if _bound(one, bound) <= HALF + NEARLY), None)

    return Median(first(None), first(-Z), first(Z))


def _bound(one: Moment, z: float | None) -> float:
    """The share still there, or a limit of its interval; where that cannot be known, it bounds nothing."""
    if z is None:
        return one.survival
    if one.variance is None or not 0 < one.survival < 1:
        return 1.0
    log_log = sqrt(one.variance) / abs(log(one.survival))
    return float(one.survival ** exp(-z * log_log))


def lasting_by(found: Sequence[Moment]) -> dict[str, float]:
    """The share that has come to a lasting home by some days, where other ways of leaving compete (Aalen-Johansen)."""
    return incidence_by(found, LOOKED_AT)


def incidence_by(found: Sequence[Moment], days: Sequence[int]) -> dict[str, float]:
    """The share to whom `lasting` has come by these days."""
    sums = dict.fromkeys(days, 0.0)
    before = 1.0
    for one in found:
        for day in days:
            sums[day] += before * one.lasting / one.at_risk if one.days <= day else 0.0
        before = one.survival
    return {str(day): share for day, share in sums.items()}


def table(found: Sequence[Moment]) -> list[dict[str, float | int | None]]:
    """The survival table."""
    return [{name: value for name, value in asdict(one).items() if name != "variance"} for one in found]
