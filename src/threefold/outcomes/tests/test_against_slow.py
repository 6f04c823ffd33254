"""Every indicator gives each child what the slow reading of the same rules gives, whatever the records look like."""

import tempfile
from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from threefold.outcomes.data import opened
from threefold.outcomes.registry import every
from threefold.outcomes.running import parameters, run
from threefold.outcomes.tests import slow_indicators, slow_others
from threefold.outcomes.tests.asking import written
from threefold.outcomes.tests.chance import END, START, as_tables, counties, county
from threefold.outcomes.windows import window

DATA_END = date(2024, 9, 30)
AS_OF = date(2023, 3, 1)
DAYS = {"start": START, "end": END, "as_of": AS_OF, "data_end": DATA_END}
ASKED = [
    ("p1", {}),
    ("p1", {"year_rule": "D365", "first_episode_rule": "first_then_filter", "leap_birthday": "mar1"}),
    ("ca_p1", {"overlap_with": "any"}),
    ("p1", {"thv_rule": "none", "min_los_days": "0", "overlap_rule": "keep"}),
    ("p2", {}),
    ("p2", {"first_week_credit": "off", "exit_on_start": "out"}),
    ("p3", {}),
    ("p4", {}),
    ("ca_p4", {"same_day_reentry": "off"}),
    ("p4", {"reentry_records": "any"}),
    ("p5", {}),
    ("p5", {"day_count": "half_open", "min_los_days": "0"}),
    ("s1", {}),
    ("s1", {"day_count": "half_open", "grace_days": "6"}),
    ("s2", {}),
    ("s2", {"rollup": "chained"}),
    ("s2", {"candidate": "second_only"}),
    ("s2", {"candidate": "second_only", "rollup": "chained"}),
    ("entry_rate", {}),
    ("entry_rate", {"min_los_days": "8", "first_episode_rule": "first_then_filter"}),
    ("time_in_care", {}),
    ("first_placement_kin", {}),
    ("pit_placement_kin", {}),
    ("siblings_all", {}),
    ("siblings_some", {}),
    ("visits_monthly", {}),
    ("visits_in_residence", {}),
]


SLOW = vars(slow_indicators) | vars(slow_others)
FEDERAL = ["p1", "p2", "p3", "p4", "p5", "s1", "s2"]
COUNTY = county(Random(7).choice, 900)


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    with opened(written(as_tables(COUNTY), tmp_path_factory.mktemp("county"))) as found:
        yield found


def differences(id, changed, data, tables):
    """Children that come out otherwise, as (ours, the slow reading's)."""
    indicator = every()[id]
    rules = parameters([indicator], changed)[id]
    found = run(indicator, tables, window(tables, START, END, AS_OF, DATA_END), rules, per_child=True)
    got = {child: (one["numerator"], one["denominator"]) for child, one in found.per_child.items()}
    slow = SLOW[indicator.variant_of or id](data, DAYS, rules)
    both = {child: (got.get(child), slow.get(child)) for child in got.keys() | slow.keys()}
    return {child: pair for child, pair in both.items() if pair[0] != pair[1]}, len(slow)


@pytest.mark.parametrize(("id", "changed"), ASKED, ids=[f"{id}-{'-'.join(own)}" for id, own in ASKED])
def test_a_whole_county_counts_as_the_slow_reading_says(id, changed, tables):
    wrong, children = differences(id, changed, COUNTY, tables)
    assert wrong == {}
    assert children > 0


def test_the_median_is_that_of_the_slow_reading(tables):
    own = every()["time_in_care"]
    rules = parameters([own], {})["time_in_care"]
    found = run(own, tables, window(tables, START, END, AS_OF, DATA_END), rules)
    assert found.value == slow_others.median_days(COUNTY, DAYS, rules)


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=counties())
def test_each_child_counts_as_the_slow_reading_says(data):
    with tempfile.TemporaryDirectory() as folder, opened(written(as_tables(data), folder)) as tables:
        wrong = {id: differences(id, {}, data, tables)[0] for id in FEDERAL}
    assert {id: own for id, own in wrong.items() if own} == {}
