"""What is let out of a whole county, attacked with nothing but what is printed."""

import json
from datetime import date

import pytest

from threefold.outcomes.breakdowns.breaking import broken_down
from threefold.outcomes.data import opened
from threefold.outcomes.declaring import Interval
from threefold.outcomes.inventing.writing import generate
from threefold.outcomes.letting_out.cells import Limits, Sum, Why
from threefold.outcomes.letting_out.public import let_out
from threefold.outcomes.letting_out.tests.asking import cell, found_out
from threefold.outcomes.output import as_json, as_lines
from threefold.outcomes.registry import every
from threefold.outcomes.running import parameters, run
from threefold.outcomes.windows import window

IDS = [
    "p1",
    "p4",
    "p5",
    "s1",
    "siblings_all",
    "siblings_some",
    "visits_monthly",
    "visits_in_residence",
    "time_in_care",
    "entry_rate",
]
BY = ["race_eth", "age"]
LIMITS = Limits()


@pytest.fixture(scope="module")
def county(tmp_path_factory):
    """True results with their breakdowns, and what is let out of them."""
    folder = tmp_path_factory.mktemp("county")
    generate(folder, count=500, years=4, seed=5)
    with opened(folder) as tables:
        asked = window(tables, date(2022, 10, 1), date(2023, 9, 30), None, date(2024, 9, 30))
        own = [every()[id] for id in IDS]
        rules = parameters(own, {})
        results = [run(one, tables, asked, rules[one.id]) for one in own]
        parts = [(one, {by: broken_down(one, tables, asked, by) for by in BY}) for one in results]
        yield parts, let_out(parts, tables, asked), asked


def printed(county):
    """Cells and sums that a reader can write down, with true counts, and the keys that were not printed."""
    parts, out, _asked = county
    cells, sums, gone, small = [], [], set(), set()
    for (result, broken), shown in zip(parts, out.results, strict=True):
        figures = [("", result, shown)]
        figures += [
            (f"{by}/{true.group}", true, said)
            for by, groups in broken.items()
            for true, said in zip(groups, shown.more["by"][by], strict=True)
        ]
        for name, true, said in figures:
            for kind in KINDS[result.indicator.id]:
                key = f"{result.indicator.id}/{name}/{kind}"
                cells.append(cell(key, getattr(true, kind)))
                if (said[kind] if isinstance(said, dict) else getattr(said, kind)) is None:
                    gone.add(key)
                small |= {key} if 0 < getattr(true, kind) <= 10 else set()
            if (
                "denominator" in KINDS[result.indicator.id]
                and result.indicator.interval is not Interval.POISSON
            ):
                stem = f"{result.indicator.id}/{name}"
                cells.append(cell(f"{stem}/outside", true.denominator - true.numerator, printed=False))
                sums.append(Sum(f"{stem}/denominator", (f"{stem}/numerator", f"{stem}/outside")))
        for by, groups in broken.items():
            for kind in KINDS[result.indicator.id]:
                whole = f"{result.indicator.id}//{kind}"
                sums.append(
                    Sum(whole, tuple(f"{result.indicator.id}/{by}/{one.group}/{kind}" for one in groups))
                )
    return cells, sums, gone, small


KINDS = {id: ["numerator"] if id == "entry_rate" else ["numerator", "denominator"] for id in IDS}


def test_no_small_count_can_be_reckoned_from_what_is_printed(county):
    cells, sums, gone, small = printed(county)
    assert small <= gone
    assert 0 < len(gone) < sum(one.printed for one in cells), "something is hidden, and not all"
    assert found_out(cells, sums, gone, whole=False) == {}


def test_with_the_small_counts_alone_hidden_it_can(county):
    cells, sums, _gone, small = printed(county)
    assert found_out(cells, sums, small, whole=False) != {}


def test_a_share_that_is_shown_has_all_its_counts_and_a_rate_cannot_be_turned_back(county):
    _parts, out, _asked = county
    for shown in out.results:
        for one in [vars(shown), *(one for own in shown.more["by"].values() for one in own)]:
            if one["value"] is not None or one["interval"] is not None:
                assert one["numerator"] is not None and one["denominator"] is not None


def test_two_figures_of_which_one_holds_the_other_do_not_tell_the_few_between_them(county):
    """Together with some sibling and not with all: nobody prints it, and everybody can subtract."""
    parts, out, _asked = county
    of = {
        shown.indicator.id: (true, shown) for (true, _broken), shown in zip(parts, out.results, strict=True)
    }
    some, all_ = of["siblings_some"], of["siblings_all"]
    between = some[0].numerator - all_[0].numerator
    assert 0 < between <= 10, "the county has such children, or this test tells nothing"
    assert some[1].numerator is None or all_[1].numerator is None
    assert of["time_in_care"][1].denominator == of["p1"][1].denominator


def test_no_child_and_no_line_of_a_single_child_gets_out(county):
    _parts, out, asked = county
    told = as_json(out.results, asked, "duckdb")
    for one in json.loads(told):
        assert not any(one[name] for name in ("numerator_ids", "denominator_ids", "per_child"))
        assert "survival" not in one and "lasting_home_by_days" not in one
        assert all("count" not in flag and "records" not in flag for flag in one["flags"])
        assert "1 to 10" in one["hidden_why"]
    assert '"c1' not in told
    assert any("hidden" in line for line in as_lines(out.results))


def test_the_log_says_what_was_hidden_and_why_and_the_reader_is_not_told_which_is_small(county):
    _parts, out, asked = county
    record = out.record()
    assert record["event"] == "figures_let_out" and record["limits"] == {
        "few": 10,
        "width": 9,
        "spread_percent": 50,
    }
    assert set(record["hidden"].values()) == {"few", "helps"}
    assert set(record["hidden"]) == {name for name, why in out.hidden.items() if why in Why}
    told = json.loads(as_json(out.results, asked, "duckdb"))
    words = {one["hidden_why"] for one in told}
    assert len(words) == 1, "the same words everywhere: they tell no cell from another"


def test_few_children_behind_many_events_hide_them_too():
    assert LIMITS.needed(30, children=2) == 15
    assert LIMITS.needed(30, children=11) == 0
