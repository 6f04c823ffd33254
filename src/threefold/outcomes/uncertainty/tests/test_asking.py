"""The methods over an invented county, and through the command."""

import json
from datetime import date

import pytest

from threefold.cli.outcomes import run
from threefold.outcomes.uncertainty.asking import stretches


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("given") / "data"
    assert run(["generate", "--children", "400", "--years", "5", "--out", str(folder)]) == 0
    return folder


def asked(data, capsys, verb, *more):
    assert run([verb, "--data", str(data), *more]) == 0
    return json.loads(capsys.readouterr().out)


YEAR = ["--start", "2022-10-01", "--end", "2023-09-30", "--data-end", "2024-09-30"]


def test_stretches_meet_and_end_with_their_months():
    assert list(stretches(date(2023, 12, 31), date(2024, 5, 1), 1)) == [
        (date(2023, 12, 31), date(2024, 1, 30)), (date(2024, 1, 31), date(2024, 2, 28)), (date(2024, 2, 29), date(2024, 3, 30)),
        (date(2024, 3, 31), date(2024, 4, 29)),
    ]  # fmt: skip


def test_a_trend_has_the_points_that_runs_of_each_stretch_give(data, capsys):
    told = asked(data, capsys, "trend", "--indicator", "p1", "--start", "2019-10-01", "--end", "2024-09-30",
                 "--data-end", "2024-09-30", "--every", "quarter")  # fmt: skip
    assert len(told["points"]) == 16, "the last four quarters were not followed for a year"
    assert told["chart"]["kind"] in ("p", "p'")
    (one,) = asked(
        data,
        capsys,
        "run",
        "--indicator",
        "p1",
        "--start",
        "2020-01-01",
        "--end",
        "2020-03-31",
        "--data-end",
        "2024-09-30",
        "--json",
    )
    assert told["stretches"][1] == ["2020-01-01", "2020-03-31"]
    assert (told["points"][1]["count"], told["points"][1]["of"]) == (one["numerator"], one["denominator"])


def test_units_add_up_and_stand_in_the_order_of_their_names(data, capsys):
    told = asked(data, capsys, "compare", "--indicator", "p5", *YEAR, "--by", "race_eth")
    (one,) = asked(data, capsys, "run", "--indicator", "p5", *YEAR, "--json")
    assert list(told["units"]) == sorted(told["units"])
    assert sum(own["observed"] for own in told["units"].values()) == one["numerator"]
    assert sum(own["expected"] for own in told["units"].values()) == pytest.approx(one["numerator"])
    assert told["overall"] == pytest.approx(one["numerator"] / one["denominator"])
    assert {own["funnel"]["place"] for own in told["units"].values()} <= {
        "within",
        "outside_95",
        "outside_998",
    }


def test_a_run_gives_the_interval_over_children_beside_the_other(data, capsys):
    (one,) = asked(data, capsys, "run", "--indicator", "p5", *YEAR, "--json", "--bootstrap", "7")
    assert (one["bootstrap"]["seed"], one["bootstrap"]["draws"]) == (7, 2000)
    low, high = one["bootstrap"]["interval"]
    assert low < one["value"] < high
    assert high - low > one["interval"][1] - one["interval"][0], "moves come in clusters within a child"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (["trend", "--indicator", "time_in_care"], "has no control chart"),
        (["compare", "--indicator", "entry_rate", "--by", "race_eth"], "cannot be standardised"),
        (["compare", "--indicator", "p1"], "episodes has no agency_local"),
        (
            ["run", "--indicator", "p1", "--public", "--bootstrap", "1"],
            "--bootstrap does not go with --public",
        ),
    ],
)
def test_what_cannot_be_answered_is_refused(data, capsys, more, why):
    assert run([more[0], "--data", str(data), *YEAR, *more[1:]]) == 2
    assert why in capsys.readouterr().err
