"""Invented children: the same from one seed, in both formats, and such that every indicator has something to count."""

import json

import pytest

from threefold.cli import outcomes
from threefold.outcomes.inventing.writing import TABLES, generate
from threefold.outcomes.registry import every


def results(folder, capsys):
    asked = [
        "run",
        "--data",
        str(folder),
        "--start",
        "2021-10-01",
        "--end",
        "2022-09-30",
        "--data-end",
        "2024-09-30",
        "--json",
    ]
    assert outcomes.run([*asked, "--indicator", *every()]) == 0
    return {one["id"]: one for one in json.loads(capsys.readouterr().out)}


def test_every_indicator_has_a_figure_and_both_formats_the_same(tmp_path, capsys):
    for kind in ("csv", "parquet"):
        made = [
            "generate",
            "--children",
            "1500",
            "--years",
            "6",
            "--seed",
            "5",
            "--format",
            kind,
            "--out",
            str(tmp_path / kind),
        ]
        assert outcomes.run(made) == 0
    capsys.readouterr()
    found, other = results(tmp_path / "csv", capsys), results(tmp_path / "parquet", capsys)
    assert [id for id, one in found.items() if not one["denominator"] or one["value"] is None] == []
    assert found == other


def test_one_seed_writes_one_county(tmp_path):
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        rows = generate(tmp_path / name, count=300, years=3, seed=seed)
        assert set(rows) == set(TABLES) and rows["children"] == 300 <= rows["episodes"]
    assert (tmp_path / "a/episodes.csv").read_bytes() == (tmp_path / "b/episodes.csv").read_bytes()
    assert (tmp_path / "a/episodes.csv").read_bytes() != (tmp_path / "c/episodes.csv").read_bytes()


@pytest.mark.parametrize(
    "wrong",
    [["--children", "0"], ["--children", "9", "--years", "0"], ["--children", "9", "--tables", "cats"]],
)
def test_what_cannot_be_written_is_refused(tmp_path, wrong, capsys):
    assert outcomes.run(["generate", "--out", str(tmp_path / "new"), *wrong]) == 2
    assert not (tmp_path / "new").exists()


def test_nothing_is_written_over(tmp_path, capsys):
    (tmp_path / "notes.txt").write_text("mine")
    assert outcomes.run(["generate", "--children", "9", "--out", str(tmp_path)]) == 2
    assert "not empty" in capsys.readouterr().err
