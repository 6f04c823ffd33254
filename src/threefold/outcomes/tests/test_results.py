"""What a result carries: its interval, its parameters, what was left out, and whether the children were followed long enough."""

import pytest
from scipy.stats import chi2

from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.registry import chosen, every
from threefold.outcomes.running import parameters
from threefold.outcomes.statistics import poisson, wilson
from threefold.outcomes.tests.asking import asked

TABLES = every()["p1"].example.tables
WINDOW = ("2022-10-01", "2023-09-30")


def test_wilson_as_published():
    assert wilson(0, 10) == pytest.approx((0.0, 0.27753), abs=1e-5)
    assert wilson(81, 263) == pytest.approx((0.25527, 0.36620), abs=1e-4)
    assert wilson(0, 0) is None


@pytest.mark.parametrize("count", [0, 1, 7, 110_272])
def test_poisson_is_the_exact_one(count):
    lower, upper = poisson(count, 1000, 1000)
    assert lower == pytest.approx(chi2.ppf(0.025, 2 * count) / 2 if count else 0)
    assert upper == pytest.approx(chi2.ppf(0.975, 2 * count + 2) / 2)
    assert poisson(count, 0) is None


def test_published_national_figures_come_out_of_their_counts():
    for id, above, below, shown in [
        ("p1", 49_291, 141_804, 0.348),
        ("p5", 110_272, 22_607_726, 4.88),
        ("s1", 10_023, 109_726_676, 9.13),
    ]:
        assert every()[id].per * above / below == pytest.approx(shown, abs=0.006 if shown > 1 else 0.0005)


def test_a_result_names_its_children_and_what_was_left_out():
    found = asked("p1", TABLES, *WINDOW, data_end="2024-09-30")
    assert (found.numerator_ids, found.denominator_ids) == (["ana"], ["ana", "ben", "dee"])
    assert found.per_child["ana"] == {"numerator": 1, "denominator": 1}
    assert {"flag": "short_stay", "count": 1, "records": [{"child_id": "cy", "record": "3"}]} in found.flags
    assert found.parameters["year_rule"] == "A12M"
    assert found.value == pytest.approx(1 / 3)


def test_without_a_full_year_of_following_there_is_no_value():
    short = asked("p1", TABLES, *WINDOW, data_end="2024-09-29")
    assert short.value is None and short.denominator == 3
    assert short.flags[-1]["flag"] == "follow_up_incomplete"
    marked = asked("p1", TABLES, *WINDOW, data_end="2024-09-29", follow_up="provisional")
    assert marked.value is not None and marked.flags[-1]["flag"] == "provisional"


def test_a_table_that_did_not_come_gives_no_figure():
    found = asked("p5", TABLES, *WINDOW)
    assert found.numerator is None and found.flags == [{"flag": "table_missing", "said": "placements"}]


def test_a_later_row_replaces_an_earlier_one_and_is_told():
    tables = {**TABLES, "episodes": TABLES["episodes"] + "\n1,ana,2023-03-10,2024-06-01,1"}
    found = asked("p1", tables, *WINDOW, data_end="2024-09-30")
    assert found.numerator == 0 and "replaced" in found.flags[0]["said"]


@pytest.mark.parametrize(
    "given", [{"year_rule": "D366"}, {"min_los_days": "-1"}, {"min_los_days": "x"}, {"nonsense": "1"}]
)
def test_a_rule_that_is_none_is_refused(given):
    with pytest.raises(Refused):
        parameters([every()["p1"]], given)


def test_an_indicator_that_is_none_is_refused_with_those_that_are():
    with pytest.raises(Refused, match="p1, p2"):
        chosen(["p9"])
    assert [one.id for one in chosen(["p4", "p1", "p4"])] == ["p4", "p1"]
