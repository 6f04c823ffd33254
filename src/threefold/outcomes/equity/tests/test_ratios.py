"""The measures from counts: as published, as worked by hand, and against scipy."""

import pytest
from scipy.stats import binomtest

from threefold.outcomes.equity.ratios import index, ratio


def test_the_published_disparity_comes_out():
    """Children's Bureau, August 2025, entries 24B25A: Black 3.73 and white 2.02 per 1,000; 1.85 (1.83 to 1.87)."""
    found = ratio(37_840, 10_138_247, 70_142, 34_765_741)
    assert [round(one, 2) for one in (found.value, *found.interval)] == [1.85, 1.83, 1.87]
    assert found.stable


def test_worked_by_hand():
    assert index(5, 10, 200, 1200) == pytest.approx(3.0)
    found = ratio(5, 200, 5, 1000)
    assert found.value == pytest.approx(5.0) and not found.stable
    # sqrt(1/5 - 1/200 + 1/5 - 1/1000) = 0.62770; times 1.96 = 1.23027
    assert found.interval == pytest.approx((5 / 3.42214, 5 * 3.42214), rel=1e-4)


@pytest.mark.parametrize(("count", "other"), [(0, 7), (3, 40), (4, 4), (40, 2)])
def test_with_few_the_exact_interval_is_that_of_the_binomial(count, other):
    found = ratio(count, 200, other, 1000)
    share = binomtest(count, count + other).proportion_ci(method="exact")
    assert found.interval[0] == pytest.approx(5 * share.low / (1 - share.low))
    assert found.interval[1] == pytest.approx(5 * share.high / (1 - share.high))


def test_nobody_to_divide_by_gives_none_and_a_larger_count_no_interval():
    assert ratio(5, 200, 0, 1000) is None and ratio(5, 0, 5, 1000) is None and index(0, 0, 1, 2) is None
    assert ratio(50, 40, 30, 60).interval is None
