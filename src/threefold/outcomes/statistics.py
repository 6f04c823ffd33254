"""How sure a figure is: Wilson's interval for shares, the exact Poisson (Garwood) interval for rates."""

from math import sqrt

Z = 1.959964
HALF = 0.025


def wilson(numerator: int, denominator: int) -> tuple[float, float] | None:
    """The 95% score interval of a share; none without anybody."""
    if not denominator:
        return None
    share, square = numerator / denominator, Z * Z / denominator
    centre = (share + square / 2) / (1 + square)
    half = Z / (1 + square) * sqrt(share * (1 - share) / denominator + square / (4 * denominator))
    return max(centre - half, 0.0), min(centre + half, 1.0)


def poisson(count: int, exposure: float, per: int = 1) -> tuple[float, float] | None:
    """The 95% exact interval of a rate; none without exposure."""
    # Half a chi-square quantile of 2k degrees is a gamma quantile; scipy.special loads in a tenth of the time.
    from scipy.special import gammaincinv

    if not exposure:
        return None
    lower = float(gammaincinv(count, HALF)) if count else 0.0
    upper = float(gammaincinv(count + 1, 1 - HALF))
    return per * lower / exposure, per * upper / exposure
