"""The measuring of the indicators: every program counts the same children, and what is past a limit is told."""

import json
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bench.outcomes import BOTH, COLUMNS, SEVEN, columns, floor, ours, plain
from bench.outcomes.__main__ import judged, main
from bench.outcomes.measuring import measured
from threefold.outcomes.inventing.writing import generate


@pytest.mark.parametrize("seed", [1, 2])
def test_pandas_and_we_count_the_same(tmp_path, seed):
    generate(tmp_path, count=4000, years=4, seed=seed, kind="parquet", tables=tuple(COLUMNS), reports=2)
    found = plain.counts(tmp_path)
    assert found == columns.counts(tmp_path) == ours.counts(tmp_path, list(BOTH))
    assert min(found["p1"] + found["p5"]) > 0


def test_all_are_measured_side_by_side(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(
        sys, "argv", ["bench.outcomes", "--episodes", "900", "--times", "1", "2", "--keep", str(tmp_path)]
    )
    assert main() in (0, 1)  # times of so small a county say nothing
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"1", "2"}
    once, twice = found["1"], found["2"]
    assert once["plain pandas counts the same"] is True
    assert once["pandas by columns counts the same"] is True
    assert "plain pandas" not in twice
    assert twice["rows"]["episodes"] > once["rows"]["episodes"] > 800
    assert list(once["counts"]) == list(SEVEN)
    for name in ("seven", "p1 and p5", "floor", "plain pandas", "pandas by columns"):
        assert once[name]["processor"] > 0
        assert once[name]["megabytes"] > 10
        assert "fell" not in once[name]
    assert once["times the floor"]["processor"] > 1


def test_the_floor_reads_every_value(tmp_path):
    pq.write_table(pa.table({"a": ["x", "yy", None], "b": [1, 2, 3], "c": [0, 0, 0]}), tmp_path / "t.parquet")
    assert floor.read(tmp_path / "t.parquet", ("a", "b")) == [3, 6]


def test_a_program_that_falls_is_told_with_its_last_words(tmp_path):
    took = measured("bench.outcomes.plain", str(tmp_path))
    assert "children.parquet" in took.fell
    assert took.told()["fell"] == took.fell


GOOD = {
    "seven": {"clock": 14.0, "processor": 20.0}, "floor": {}, "times the floor": {"processor": 11.0},
    "plain pandas takes times as long": {"clock": 21.0}, "plain pandas counts the same": True,
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        (
            {"plain pandas takes times as long": {"clock": 9.0}},
            ["1x: plain pandas takes 9.0 times as long; the aim is 20"],
        ),
        ({"seven": {"clock": 16.0}}, ["1x: 16.0 s by the clock; the limit is 15 s"]),
        ({"times the floor": {"processor": 13.0}}, ["1x: 13.0 times the floor; the limit is 12"]),
        ({"plain pandas counts the same": False}, ["1x: plain pandas and we do not count the same"]),
        ({"floor": {"fell": "no room"}, "times the floor": None}, ["1x: floor fell: no room"]),
    ],
)
def test_what_is_past_its_limit_is_told(changed, said):
    assert list(judged({1.0: GOOD | changed}, 650_000)) == said


def test_what_grows_faster_than_the_number_of_children_is_told():
    assert list(judged({1.0: GOOD, 2.0: GOOD | {"seven": {"clock": 0, "processor": 45.0}}}, 9)) == []
    assert list(judged({1.0: GOOD, 2.0: GOOD | {"seven": {"clock": 0, "processor": 50.0}}}, 9)) == [
        "2x takes 2.5 times as long as 1x"
    ]
