"""The same invented lives as CSV and as federal files give the same figures."""

import json

import pytest

from threefold.cli import outcomes
from threefold.outcomes.federal.inventing import FORMATS

ASKED = ["--start", "2022-10-01", "--end", "2023-09-30", "--data-end", "2024-09-30", "--json", "--ids"]
HOMES = {"p5", "siblings_all", "siblings_some"}
ANSWERS = {"timely_response_immediate", "timely_response_ten_day"}
UNTOLD = {"afcars": HOMES, "ncands": ANSWERS, "federal": HOMES | ANSWERS}
"""Figures that rest on something that such files do not hold."""


def generated(folder, kind):
    made = ["generate", "--children", "1500", "--years", "6", "--seed", "5", "--format", kind, "--out"]
    assert outcomes.run([*made, str(folder)]) == 0
    return folder


def figures(folder, capsys, *more):
    capsys.readouterr()
    assert outcomes.run(["run", "--data", str(folder), *ASKED, *more]) == 0
    return {one["id"]: _known(one) for one in json.loads(capsys.readouterr().out)}


def _known(one):
    """With children of reports alone by their own number again, in any order; flags by how many records they are on."""
    ids = {
        name: sorted(id.removeprefix("chid:") for id in one[name] or ())
        for name in ("numerator_ids", "denominator_ids")
    }
    flags = {each["flag"]: each["count"] for each in one["flags"] if "count" in each}
    return (
        {name: one[name] for name in ("numerator", "denominator", "value", "interval")}
        | ids
        | {"flags": flags}
    )


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    return generated(tmp_path_factory.mktemp("plain") / "csv", "csv")


@pytest.mark.parametrize("kind", FORMATS)
def test_federal_files_give_the_same_figures(plain, tmp_path, capsys, kind):
    mine, theirs = figures(plain, capsys), figures(generated(tmp_path / kind, kind), capsys)
    assert mine.keys() == theirs.keys() and len(mine) > 15
    assert {id for id in mine if mine[id] != theirs[id]} == UNTOLD[kind]
    assert all(one["denominator"] for id, one in theirs.items() if id not in UNTOLD[kind])


def test_moves_are_the_same_where_nobody_asks_for_the_names_of_homes(plain, tmp_path, capsys):
    split = ("--indicator", "p5", "--set", "same_provider=split")
    mine = figures(plain, capsys, *split)
    assert (
        mine == figures(generated(tmp_path / "afcars", "afcars"), capsys, *split) and mine["p5"]["numerator"]
    )


def test_federal_files_are_not_written_in_part(tmp_path, capsys):
    asked = ["generate", "--children", "9", "--format", "federal", "--tables", "children", "--out"]
    assert outcomes.run([*asked, str(tmp_path / "new")]) == 2 and not (tmp_path / "new").exists()
    assert "whole lives" in capsys.readouterr().err
