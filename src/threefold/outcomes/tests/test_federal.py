"""The same invented lives as CSV and as federal files give the same figures."""

import json

import pytest

from threefold.cli import outcomes
from threefold.outcomes.federal.inventing import FORMATS

ASKED = ["--start", "2022-10-01", "--end", "2023-09-30", "--data-end", "2024-09-30", "--json", "--ids"]
HOMES = {"p5", "siblings_all", "siblings_some"}


def generated(folder, kind):
    made = ["generate", "--children", "1500", "--years", "6", "--seed", "5", "--format", kind, "--out", str(folder)]  # fmt: skip
    assert outcomes.run(made) == 0
    return folder


def figures(folder, capsys, *more):
    capsys.readouterr()
    assert outcomes.run(["run", "--data", str(folder), *ASKED, *more]) == 0
    found = json.loads(capsys.readouterr().out)
    return {one["id"]: {name: one[name] for name in ("numerator", "denominator", "value", "interval", "numerator_ids", "denominator_ids")} for one in found}  # fmt: skip


def flags(folder, capsys):
    capsys.readouterr()
    assert outcomes.run(["run", "--data", str(folder), *ASKED]) == 0
    found = json.loads(capsys.readouterr().out)
    return {one["id"]: {each["flag"]: each["count"] for each in one["flags"] if "count" in each} for one in found}  # fmt: skip


@pytest.mark.parametrize("kind", FORMATS)
def test_federal_files_give_the_same_figures(tmp_path, capsys, kind):
    plain, federal = generated(tmp_path / "csv", "csv"), generated(tmp_path / kind, kind)
    mine, theirs = figures(plain, capsys), figures(federal, capsys)
    assert mine.keys() == theirs.keys() and len(mine) > 15
    assert {id for id in mine if mine[id] != theirs[id]} <= HOMES
    assert all(one["denominator"] for id, one in theirs.items() if id not in HOMES)
    counted = [flags(one, capsys) for one in (plain, federal)]
    assert {id for id in mine if counted[0][id] != counted[1][id]} <= HOMES
    # Without the names of homes, each living arrangement is a home of its own in both.
    split = ("--indicator", "p5", "--set", "same_provider=split")
    assert figures(plain, capsys, *split) == figures(federal, capsys, *split)


def test_federal_files_are_not_written_in_part(tmp_path, capsys):
    asked = ["generate", "--children", "9", "--format", FORMATS[0], "--tables", "children", "--out", str(tmp_path / "new")]  # fmt: skip
    assert outcomes.run(asked) == 2 and not (tmp_path / "new").exists()
    assert "whole lives" in capsys.readouterr().err
