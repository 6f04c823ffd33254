"""An attacker who kept what was published before and takes one publication from the other finds no few children."""

import csv
import json
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from threefold.cli.outcomes import run
from threefold.outcomes.declaring import Window
from threefold.outcomes.letting_out.protecting import protect
from threefold.outcomes.letting_out.remembering import Publication, link, published
from threefold.outcomes.letting_out.tests.asking import LIMITS, found_out, with_margins

YEAR = ["--start", "2022-10-01", "--end", "2023-09-30"]
LESS = ["--start", "2022-10-01", "--end", "2023-09-20"]
KNOWN = ["--data-end", "2024-09-30", "--json", "--public"]
ASKED = ["--indicator", "p1", "p4", "p5", "entry_rate", "--by", "sex"]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("given") / "data"
    assert run(["generate", "--children", "1500", "--years", "4", "--out", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def later(data, tmp_path_factory):
    """The same county without a few children: seen the other way round, a few more have come."""
    folder = tmp_path_factory.mktemp("later")
    for file in data.iterdir():
        with (
            file.open(encoding="utf-8", newline="") as lines,
            (folder / file.name).open("w", newline="") as out,
        ):
            rows = csv.DictReader(lines)
            kept = csv.DictWriter(out, rows.fieldnames)
            kept.writeheader()
            kept.writerows(one for one in rows if not one.get("child_id", "").endswith("77"))
    return folder


def counts(data, capsys, *more):
    """What is shown, by figure."""
    assert run(["run", "--data", str(data), *KNOWN, *ASKED, *more]) == 0
    found = {}
    for one in json.loads(capsys.readouterr().out):
        for group in (one, *one["by"]["sex"]):
            for name in ("numerator", "denominator"):
                found[one["id"], group.get("group", ""), name] = group[name]
    return found


def told_apart(before, after):
    """Differences of 1 to 10 that a reader of both reckons."""
    return {
        key: after[key] - count
        for key, count in before.items()
        if None not in (count, after[key]) and 1 <= abs(after[key] - count) <= 10
    }


def test_children_who_came_between_two_runs_are_not_told_apart(data, later, tmp_path, capsys):
    record = ["--published", str(tmp_path / "published.jsonl")]
    before = counts(later, capsys, *YEAR, *record)
    open_road = counts(data, capsys, *YEAR)
    assert told_apart(before, open_road), "without a record the attack finds somebody"
    after = counts(data, capsys, *YEAR, *record)
    assert told_apart(before, after) == {}
    assert sum(one is None for one in after.values()) > sum(one is None for one in open_road.values())


def test_children_of_a_few_days_more_are_not_told_apart(data, tmp_path, capsys):
    record = ["--published", str(tmp_path / "published.jsonl")]
    before = counts(data, capsys, *LESS, *record)
    assert told_apart(before, counts(data, capsys, *YEAR)), "without a record the attack finds somebody"
    assert told_apart(before, counts(data, capsys, *YEAR, *record)) == {}


def test_the_same_again_is_let_out_again(data, tmp_path, capsys):
    record = ["--published", str(tmp_path / "published.jsonl")]
    assert counts(data, capsys, *YEAR, *record) == counts(data, capsys, *YEAR, *record)
    held = [json.loads(line) for line in (tmp_path / "published.jsonl").read_text().splitlines()]
    assert held[0] == held[1]
    assert all(count == 0 or count > 10 for count in held[0]["shown"].values()), "it holds what was shown"


@given(
    st.lists(st.integers(0, 40), min_size=12, max_size=12),
    st.lists(st.sampled_from([0, 0, 0, 1, 2, -1, 30]), min_size=12, max_size=12),
)
def test_tables_of_chance_keep_what_changed_open(counts, changes):
    then = [[max(one, 0) for one in counts[at : at + 4]] for at in (0, 4, 8)]
    both = [max(one + change, 0) for one, change in zip(counts, changes, strict=True)]
    now = [both[at : at + 4] for at in (0, 4, 8)]
    window = Window(0, 365, 365, 730)
    cells, sums = with_margins(then)
    before = published(window, cells, protect(cells, sums).hidden)
    cells, sums = with_margins(now)
    figures = SimpleNamespace(cells=cells, sums=sums, counted={}, limits=LIMITS)
    link(figures, window, [before])
    decided = protect(figures.cells, figures.sums)
    found = found_out(figures.cells, figures.sums, decided.hidden)
    assert set(found) <= set(decided.exposed), "whatever is found out is refused"
    shown = published(window, figures.cells, decided.hidden).shown
    if not decided.exposed:
        assert [key for key in shown if 1 <= abs(shown[key] - before.shown.get(key, shown[key])) <= 10] == []


def test_what_cannot_be_kept_open_is_refused(data, tmp_path, capsys):
    """Everything was shown once, by somebody who hid nothing."""
    assert run(["run", "--data", str(data), *YEAR, *KNOWN[:-1], *ASKED]) == 0
    (whole, *_rest) = json.loads(capsys.readouterr().out)
    days = {"start": 19266, "end": 19630, "as_of": 19630}
    shown = {f"p1///{kind}": whole[name] for kind, name in (("n", "numerator"), ("d", "denominator"))}
    for group in whole["by"]["sex"]:
        shown |= {f"p1/sex/{group['group']}/{kind}": group[name] for kind, name in (("n", "numerator"), ("d", "denominator"))}  # fmt: skip
    shown["p1/sex/female/n"] -= 1
    file = tmp_path / "published.jsonl"
    file.write_text(json.dumps({**days, "shown": shown}) + "\n")
    asked = ["run", "--data", str(data), *YEAR, *KNOWN, "--indicator", "p1", "--by", "sex"]
    assert run([*asked, "--published", str(file)]) == 2
    said = capsys.readouterr()
    assert "these figures would tell of 10 children or fewer" in said.err and said.out == ""
    assert len(file.read_text().splitlines()) == 1


@pytest.mark.parametrize(
    "held", ["{half", '{"start": 1}', "[]", '{"start":1,"end":2,"as_of":3,"shown":{"a":"x"}}']
)
def test_a_record_that_cannot_be_read_lets_nothing_out(data, tmp_path, capsys, held):
    file = tmp_path / "published.jsonl"
    file.write_text(held)
    asked = ["run", "--data", str(data), *YEAR, *KNOWN, "--indicator", "p2", "--published", str(file)]
    assert run(asked) == 2
    said = capsys.readouterr()
    assert "cannot be read as a record of what was published" in said.err and said.out == ""
    assert file.read_text() == held


def test_equity_remembers_too(data, later, tmp_path, capsys):
    file = tmp_path / "published.jsonl"

    def shown(folder, *more):
        assert run(["equity", "--data", str(folder), *YEAR, "--json", "--public", *more]) == 0
        rows = json.loads(capsys.readouterr().out)["rows"]
        return {(one["point"], one["group"]): one["count"] for one in rows}

    before = shown(later, "--published", str(file))
    assert told_apart(before, shown(data))
    assert told_apart(before, shown(data, "--published", str(file))) == {}


def test_other_windows_are_no_matter():
    own = Publication(100, 200, 200, {})
    assert own.holds_or_lies_in(Window(100, 150, 150, 999)) and own.holds_or_lies_in(
        Window(50, 200, 200, 999)
    )
    assert not own.holds_or_lies_in(Window(150, 250, 250, 999))
