"""Times with those who are still there, held against what lifelines gave for the same children."""

from random import Random

import pytest

from threefold.outcomes.survival import lasting_by, median, moments, table
from threefold.outcomes.tests.asking import asked


def counts(seed):
    """The children of a die: days, whether they left, whether to a lasting home."""
    dice, found = Random(seed), {}
    for _ in range(60):
        days, left, lasting = dice.randint(10, 400), dice.random() < 0.7, dice.random() < 0.6
        own = found.setdefault(days, [0, 0, 0])
        own[0] += left
        own[1] += left and lasting
        own[2] += not left
    return [(days, *own) for days, own in found.items()]


@pytest.mark.parametrize(
    ("seed", "days", "lasting"),
    [(0, (278, 192, 301), 0.478609), (4, (200, 147, 270), 0.543836), (5, (246, 197, 267), 0.492158)],
)
def test_median_interval_and_lasting_homes_are_those_of_lifelines(seed, days, lasting):
    found = moments(counts(seed))
    half = median(found)
    assert (half.value, half.lower, half.upper) == days
    assert lasting_by(found)["365"] == pytest.approx(lasting, abs=1e-6)


def test_who_leaves_on_a_day_leaves_before_those_last_seen_on_it():
    found = table(moments([(10, 1, 1, 0), (20, 1, 0, 1), (30, 1, 1, 0)]))
    assert [(one["days"], one["at_risk"], one["survival"]) for one in found] == [
        (10, 4, 0.75),
        (20, 3, 0.5),
        (30, 1, 0.0),
    ]


def test_a_half_that_is_reached_exactly_is_reached():
    assert median(moments([(10, 1, 1, 0), (20, 1, 1, 0), (30, 1, 1, 0), (40, 1, 1, 0)])).value == 20


def test_where_fewer_than_half_have_left_there_is_no_median():
    tables = {
        "children": "child_id,dob\na,2015-01-01\nb,2015-01-01\nc,2015-01-01",
        "episodes": "episode_id,child_id,removal_date,exit_date,exit_reason\n1,a,2023-01-01,2023-02-01,1\n2,b,2023-01-01,,\n3,c,2023-01-01,,",
    }
    found = asked("time_in_care", tables, "2022-10-01", "2023-09-30", data_end="2023-09-30")
    assert found.value is None and found.flags[-1]["flag"] == "median_not_reached"
    assert found.more["survival"][0]["at_risk"] == 3
    assert found.per_child["b"]["days"] == 272
