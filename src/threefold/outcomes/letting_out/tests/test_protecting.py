"""No small count can be reckoned back from what is printed beside it, whatever the tables look like."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.outcomes.letting_out.cells import Limits, Sum, Why
from threefold.outcomes.letting_out.protecting import protect, small_alone
from threefold.outcomes.letting_out.tests.asking import cell, found_out, with_margins

COUNTS = st.sampled_from([0, 0, 1, 2, 3, 5, 9, 10, 11, 12, 15, 30, 200, 4000])
SQUARES = st.tuples(st.integers(2, 4), st.integers(2, 4))
CUBES = st.tuples(st.integers(2, 3), st.integers(2, 3), st.integers(2, 3))


@st.composite
def tables(draw, shapes):
    shape = draw(shapes)
    size = int(np.prod(shape))
    return np.array(draw(st.lists(COUNTS, min_size=size, max_size=size))).reshape(shape)


@settings(max_examples=60, deadline=None)
@given(tables(SQUARES))
def test_no_table_with_its_margins_tells_a_small_count(table):
    cells, sums = with_margins(table)
    hidden = protect(cells, sums).hidden
    assert found_out(cells, sums, hidden) == {}
    assert found_out(cells, sums, hidden, whole=False) == {}


@settings(max_examples=12, deadline=None)
@given(tables(CUBES))
def test_nor_does_one_by_two_breakdowns_over_time(table):
    cells, sums = with_margins(table)
    decided = protect(cells, sums)
    assert decided.exposed == ()
    assert found_out(cells, sums, decided.hidden) == {}


def test_the_attack_finds_what_hiding_small_counts_alone_leaves_open():
    """An attack that found nothing here would prove nothing above."""
    cells, sums = with_margins([[5, 40, 30], [60, 70, 80]])
    assert found_out(cells, sums, small_alone(cells)) == {"0,0": (5, 5)}
    found = 0
    for seed in range(50):
        cells, sums = with_margins(np.random.default_rng(seed).integers(0, 40, (3, 3)))
        found += bool(found_out(cells, sums, small_alone(cells)))
    assert found > 40


@pytest.mark.parametrize(
    ("row", "hidden"),
    [
        ([5, 40, 30], {"0": Why.FEW, "2": Why.HELPS}),
        ([5, 0, 30, 40], {"0": Why.FEW, "2": Why.HELPS}),
        ([2, 3, 50, 60], {"0": Why.FEW, "1": Why.FEW, "2": Why.HELPS}),
        ([6, 7, 50], {"0": Why.FEW, "1": Why.FEW}),
        ([5], {"0": Why.FEW, "+": Why.FEW}),
        ([0, 12, 11], {}),
        ([10, 11], {"0": Why.FEW, "1": Why.HELPS}),
    ],
    ids=["the smallest other", "a nought never", "two that tell each other", "two that do not", "a total too", "nothing small", "ten is small"],
)  # fmt: skip
def test_a_row_as_one_would_do_it_by_hand(row, hidden):
    cells, sums = with_margins(row)
    assert protect(cells, sums).hidden == hidden


def test_what_was_let_out_before_stays_out_and_new_figures_give_way():
    before = [cell("2023", 40, out_already=True), cell("spring", 33, worth=1)]
    told = [Sum("2023", ("spring", "rest of the year"))]
    cells = [*before, cell("rest of the year", 7, printed=False)]
    assert protect(cells, told).hidden == {"spring": Why.HELPS}
    both = [cell("2023", 40, out_already=True), cell("spring", 33, out_already=True), cells[-1]]
    assert protect(both, told).exposed == ("rest of the year",)


def test_the_same_figure_in_two_publications_is_one():
    cells = [
        cell("visited", 95),
        cell("due", 100),
        cell("not visited", 5, printed=False),
        cell("visited, again", 95),
    ]
    sums = [Sum("due", ("visited", "not visited")), Sum("visited, again", ("visited",))]
    hidden = protect(cells, sums).hidden
    assert found_out(cells, sums, hidden) == {}
    assert {"visited", "visited, again"} <= hidden.keys() or "due" in hidden


def test_days_of_a_few_children_stay_open_by_a_share_of_themselves():
    limits = Limits()
    assert [limits.needed(*one) for one in [(0, 0), (400, 3), (400, 30), (12, 2), (4, 4), (15, None)]] == [
        0,
        200,
        0,
        9,
        9,
        0,
    ]
