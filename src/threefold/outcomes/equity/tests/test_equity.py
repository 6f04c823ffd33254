"""Equity over tables: the example of the page, a plain reading of each point, and nothing told of a few."""

import json
from datetime import date
from random import Random

import pytest

from threefold.cli.outcomes import run
from threefold.outcomes.breakdowns.groups import UNKNOWN
from threefold.outcomes.data import opened
from threefold.outcomes.declaring import Window
from threefold.outcomes.equity.answering import answer, protected
from threefold.outcomes.equity.counting import counted
from threefold.outcomes.equity.points import POINTS, RULES
from threefold.outcomes.letting_out.cells import Limits, Sum
from threefold.outcomes.letting_out.tests.asking import cell, found_out
from threefold.outcomes.loading.refusing import Refused
from threefold.outcomes.registry import every
from threefold.outcomes.running import read
from threefold.outcomes.tests import slow_others
from threefold.outcomes.tests.asking import written
from threefold.outcomes.tests.chance import END, START, as_tables, county
from threefold.outcomes.tests.slow import birthday, usable
from threefold.outcomes.windows import window

COUNTY = county(Random(23).choice, 900)
GROUPS = {
    child: ["white", "white", "black", "aian"][at % 4] if at % 29 else ""
    for at, child in enumerate(COUNTY["dob"])
}
DAYS = {"start": START, "end": END, "as_of": date(2023, 3, 1), "data_end": date(2024, 9, 30)}
USUAL = read(RULES, {})


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    tables = as_tables(COUNTY)
    rows = tables["children"].splitlines()
    tables["children"] = "\n".join(
        [rows[0] + ",race_eth", *(f"{one},{GROUPS[one.split(',')[0]]}" for one in rows[1:])]
    )
    tables["population"] = (
        "area,as_of,age,race_eth_report,count\nhere,2023-07-01,5,white,9000\nhere,2023-07-01,5,black,3000"
    )
    with opened(written(tables, tmp_path_factory.mktemp("county"))) as own:
        yield counted(own, window(own, *DAYS.values()), "race_eth", USUAL)


def plainly():
    """The children of each point, child by child."""
    within = lambda day: day is not None and START <= day <= END  # noqa: E731
    told = [one for one in COUNTY["reports"] if within(one["day"])]
    left = set()
    for child, own in usable(COUNTY, DAYS, USUAL).items():
        for stay in (one[0] if isinstance(one, tuple) else one for one in own):
            adult = birthday(COUNTY["dob"][child])
            if within(stay["exit"]) and stay["reason"] in (1, 2, 3, 5) and stay["exit"] < adult:
                left.add(child)
    slow = {
        id: vars(slow_others)[id](COUNTY, DAYS, every()[id].defaults())
        for id in ("entry_rate", "pit_placement_kin")
    }
    return {
        "reported": {one["child"] for one in told},
        "substantiated": {one["child"] for one in told if one["disposition"] in (1, 2)},
        "entered": {child for child, (count, _below) in slow["entry_rate"].items() if count},
        "in_care": set(slow["pit_placement_kin"]),
        "permanency": left,
    }


def test_each_point_has_the_children_of_a_plain_reading(found):
    for point, children in plainly().items():
        assert set(found.children[point, ""].children) == children, point
        for group in ("white", "black", "aian"):
            assert found.count[point, group] == sum(GROUPS[one] == group for one in children)
        assert found.count.get((point, UNKNOWN), 0) == sum(not GROUPS[one] for one in children)


def test_ratios_are_those_of_the_counts(found):
    rows = {(one["point"], one["group"]): one for one in answer(found, "white")}
    row, count = rows["entered", "black"], found.count
    assert row["disparity"]["value"] == pytest.approx(
        count["entered", "black"] / 3000 / (count["entered", "white"] / 9000)
    )
    assert row["index"] == pytest.approx(count["entered", "black"] / count["entered", ""] * 4)
    known = count["entered", ""] - count["entered", UNKNOWN]
    assert row["index_of_known"] == pytest.approx(count["entered", "black"] / known * 4)
    assert rows["reported", "black"]["relative_rate"] is None, "nothing comes before a report"
    before = count["substantiated", "black"] / count["substantiated", "white"]
    assert row["relative_rate"]["value"] == pytest.approx(
        count["entered", "black"] / count["entered", "white"] / before
    )
    assert rows["entered", "aian"]["disparity"] is None, "nobody knows how many live here"
    with pytest.raises(Refused, match="no group purple"):
        answer(found, "purple")


def test_what_is_let_out_tells_no_small_count_and_no_ratio_made_from_one(found):
    hidden, decided, told = protected(found, Limits(), Window(0, 365, 365, 365))
    cells, sums = [], []
    for (point, group), count in found.count.items():
        cells.append(cell(f"{point}/{group}", count))
        if not group:
            parts = tuple(f"{point}/{own}" for at, own in found.count if at == point and own)
            sums.append(Sum(f"{point}/", parts))
    assert found_out(cells, sums, hidden) == {}
    assert decided.hidden and len(hidden) < len(cells)
    assert len(told.shown) == len(cells) - len(hidden)
    for row in answer(found, "white", hidden):
        point, group = row["point"], row["group"]
        if f"{point}/{group}" in hidden:
            assert row["count"] is row["index"] is row["disparity"] is row["relative_rate"] is None
        if f"{point}/white" in hidden:
            assert row["disparity"] is None


def test_the_example_of_the_page(tmp_path, capsys):
    white, black = [f"w{at}" for at in range(20)], [f"b{at}" for at in range(10)]
    races = {**dict.fromkeys(white, "white"), **dict.fromkeys(black, "black")}
    tables = {
        "children": "\n".join(
            ["child_id,dob,race_eth", *(f"{one},2015-01-01,{race}" for one, race in races.items())]
        ),
        "reports": "\n".join(
            ["report_id,child_id,report_date,disposition", *(f"{one},{one},2023-01-01,1" for one in races)]
        ),
        "episodes": "\n".join(
            [
                "episode_id,child_id,removal_date,exit_date,exit_reason",
                *(f"{one},{one},2023-01-02,," for one in white[:5] + black[:5]),
            ]
        ),
        "population": "area,as_of,age,race_eth_report,count\nhere,2023-07-01,5,white,1000\nhere,2023-07-01,5,black,200",
    }
    asked = [
        "equity",
        "--data",
        str(written(tables, tmp_path)),
        "--start",
        "2022-10-01",
        "--end",
        "2023-09-30",
    ]
    assert run([*asked, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    row = next(one for one in told["rows"] if (one["point"], one["group"]) == ("entered", "black"))
    assert row["index"] == pytest.approx(3.0)
    assert (row["disparity"]["value"], row["relative_rate"]["value"]) == pytest.approx((5.0, 2.0))
    log = tmp_path / "hidden.json"
    assert run([*asked, "--public", "--hidden-log", str(log)]) == 0
    assert json.loads(log.read_text())["hidden"]["entered/race_eth/black/n"] == "few"
    lines = capsys.readouterr().out
    assert "hidden" in lines and "5.00" not in lines and "not its cause" in lines
    assert run([*asked, "--set", "nonsense=1"]) == 2
    assert "no rule nonsense" in capsys.readouterr().err


def test_points_follow_each_other():
    assert [one.after for one in POINTS[1:]] == [one.id for one in POINTS[:-1]]
