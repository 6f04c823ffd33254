"""Each method against a published example, one worked by hand, or the exact distribution."""

from math import inf, sqrt

import numpy as np
import pytest
from scipy.stats import binom, nbinom, poisson

from threefold.outcomes.uncertainty.bootstrap import bootstrap
from threefold.outcomes.uncertainty.control_charts import Point, p_chart, spread_of, u_chart
from threefold.outcomes.uncertainty.funnel import Place, of_rate, of_share
from threefold.outcomes.uncertainty.run_rules import Signal, signals
from threefold.outcomes.uncertainty.standardising import MOST_STEADY, fitted, likelihood, standardise

CANS = [
    12,
    15,
    8,
    10,
    4,
    7,
    16,
    9,
    14,
    10,
    5,
    6,
    17,
    12,
    22,
    8,
    10,
    5,
    13,
    11,
    20,
    18,
    24,
    15,
    9,
    12,
    7,
    13,
    9,
    6,
]
SHIPMENTS = [2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4]


def test_children_with_one_event_each_are_drawn_as_the_binomial_says():
    found = bootstrap([(1, 1, 60), (0, 1, 140)], draws=20_000)
    exact = [binom.ppf(end, 200, 0.3) / 200 for end in (0.025, 0.975)]
    assert found.interval == pytest.approx(exact, abs=0.006)
    assert (found.draws, found.seed) == (20_000, 1)


def test_events_that_come_in_clusters_widen_it_as_far_as_they_must():
    """Each of 400 children has four moves or none: twice as wide as 400 single moves would be."""
    found = bootstrap([(4, 100, 100), (0, 100, 300)], 1000, draws=4000)
    half = (found.interval[1] - found.interval[0]) / 2
    assert half == pytest.approx(1.96 * 1000 / 100 * 4 * sqrt(0.25 * 0.75 / 400), rel=0.05)


def test_the_same_seed_draws_the_same_and_one_child_alone_gives_none():
    kinds = [(1, 30, 5), (0, 90, 7), (3, 300, 2)]
    assert bootstrap(kinds, draws=100) == bootstrap(reversed(kinds), draws=100)
    assert bootstrap(kinds, draws=100) != bootstrap(kinds, draws=100, seed=2)
    assert bootstrap([(1, 30, 1)]) is None and bootstrap([(0, 0, 9)]) is None


def test_a_p_chart_as_published():
    """Montgomery, Introduction to Statistical Quality Control: cans of orange juice, 30 samples of 50."""
    chart = p_chart([Point(one, 50) for one in CANS], baseline=30, laney_above=inf)
    assert chart.kind == "p" and chart.centre == pytest.approx(0.2313, abs=5e-5)
    assert [chart.limits[0].low, chart.limits[0].high] == pytest.approx([0.0524, 0.4102], abs=1e-4)
    assert [place + 1 for place, one in enumerate(chart.limits) if one.outside] == [15, 23]


def test_a_u_chart_with_few_events_is_a_run_chart_and_with_enough_as_published():
    """The same book: errors in shipments, 20 weeks of 50; the mean of 3.7 is under five."""
    points = [Point(one, 50) for one in SHIPMENTS]
    assert u_chart(points, baseline=20).kind == "run"
    many = u_chart([Point(10 * one, 500) for one in SHIPMENTS], baseline=20, laney_above=inf)
    assert many.centre == pytest.approx(0.074)
    assert many.limits[0].high == pytest.approx(0.074 + 3 * sqrt(0.074 / 500))


def test_laney_widens_by_the_mean_moving_range():
    assert spread_of([1, -1, 1, -1]) == pytest.approx(2 / 1.128)
    points = [Point(count, 10_000) for count in [4900, 5100] * 8]
    chart = p_chart(points)
    # Each point stands 2 sigmas (0.01 / 0.005) off, so the moving range is 4.
    assert chart.kind == "p'" and chart.spread == pytest.approx(4 / 1.128)
    assert chart.limits[3].high == pytest.approx(0.5 + 3 * 0.005 * 4 / 1.128)
    assert not any(one.outside for one in chart.limits)
    assert any(one.outside for one in p_chart([*points, Point(6000, 10_000)]).limits[-1:])


def test_too_few_points_or_nothing_give_no_limits():
    assert p_chart([Point(50, 100)] * 11).kind == "run"
    assert p_chart([Point(4, 100)] * 12).kind == "run"
    assert p_chart([Point(5, 100)] * 12).kind == "p"
    assert p_chart([]) is None and p_chart([Point(0, 0)]) is None


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ([1, 1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9], [Signal("shift", 0, 5), Signal("shift", 6, 11)]),
        ([1, 1, 1, 5, 1, 1, 9, 9, 9, 5, 9, 9], []),
        ([5, 6, 7, 8, 9, 5, 4, 5, 6, 3], [Signal("trend", 0, 4)]),
        ([9, 8, 8, 7, 6, 5, 9, 9], [Signal("trend", 0, 5)]),
        ([1, 2, 3, 4, 1, 2, 3, 4], []),
        ([], []),
    ],
    ids=["two shifts", "five of six: one lies on the line", "rising", "a like value neither breaks nor counts", "four are none", "nothing"],
)  # fmt: skip
def test_run_rules_by_hand(values, found):
    assert signals(values) == found


def test_indirect_standardisation_by_hand():
    """Everywhere 20 of 200 babies and 20 of 400 teens. Elm has 100 and 100: expected 10 + 5. Oak 100 and 300: 10 + 15."""
    found = standardise({"oak": {"0": (8, 100), "15": (12, 300)}, "elm": {"0": (12, 100), "15": (8, 100)}})
    elm, oak = found.units["elm"], found.units["oak"]
    assert list(found.units) == ["elm", "oak"]
    assert (elm.expected, oak.expected) == pytest.approx((15, 25))
    assert (elm.ratio, oak.ratio) == pytest.approx((20 / 15, 20 / 25))
    assert elm.standardised == pytest.approx(20 / 15 * 40 / 600)
    # Garwood's limits of 20 are 12.217 and 30.888.
    assert elm.interval == pytest.approx((12.217 / 15, 30.888 / 15), rel=1e-4)
    assert elm.shrunk == pytest.approx((20 + found.steadiness) / (15 + found.steadiness))
    assert standardise({}) is None and standardise({"elm": {"0": (0, 9)}}) is None


def test_the_fit_is_the_likeliest_gamma_and_finds_the_one_that_made_the_counts():
    dice = np.random.default_rng(3)
    expected = dice.uniform(20, 200, 400)
    counts = [
        (int(came), float(of))
        for came, of in zip(dice.poisson(expected * dice.gamma(8, 1 / 8, 400)), expected, strict=True)
    ]
    k = fitted(counts)
    assert k == pytest.approx(8, rel=0.2)
    told = lambda at: sum(nbinom.logpmf(came, at, at / (at + of)) for came, of in counts)  # noqa: E731
    assert likelihood(counts, k) - likelihood(counts, 2 * k) == pytest.approx(told(k) - told(2 * k))
    assert told(k) >= max(told(0.95 * k), told(1.05 * k))
    same = [(100, 100.0)] * 30
    assert fitted(same) > MOST_STEADY / 10, "where all are alike, each is drawn all the way to 1"


def test_the_funnel_is_as_wide_as_the_exact_distribution():
    found = of_share(51, 100, 0.35)
    assert found.inner == (binom.ppf(0.025, 100, 0.35) / 100, binom.ppf(0.975, 100, 0.35) / 100)
    assert found.place is Place.OUTSIDE_998
    assert of_share(45, 100, 0.35).place is Place.OUTSIDE_95
    assert of_share(40, 100, 0.35).place is Place.WITHIN
    rate = of_rate(9, 1000, 0.004)
    assert rate.outer == (poisson.ppf(0.001, 4) / 1000, poisson.ppf(0.999, 4) / 1000)
    assert rate.place is Place.OUTSIDE_95
    assert of_share(7, 10, 0.35).inner[1] > of_share(7, 1000, 0.35).inner[1]
