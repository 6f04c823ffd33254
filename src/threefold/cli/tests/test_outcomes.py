"""`threefold outcomes run`: by groups, and for the public."""

import json

import pytest

from threefold.cli.outcomes import run

WINDOW = ["--start", "2022-10-01", "--end", "2023-09-30", "--data-end", "2024-09-30"]


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("given") / "data"
    assert run(["generate", "--children", "300", "--years", "4", "--out", str(folder)]) == 0
    return folder


def asked(data, *more):
    return run(["run", "--data", str(data), *WINDOW, "--indicator", "p1", *more])


def test_public_figures_hide_small_counts_and_the_log_says_which(data, tmp_path, capsys):
    assert asked(data, "--by", "race_eth", "--json") == 0
    true = {
        one["group"]: one["denominator"] for one in json.loads(capsys.readouterr().out)[0]["by"]["race_eth"]
    }
    log = tmp_path / "hidden.json"
    assert asked(data, "--by", "race_eth", "--json", "--public", "--hidden-log", str(log)) == 0
    (shown,) = json.loads(capsys.readouterr().out)
    groups = {one["group"]: one for one in shown["by"]["race_eth"]}
    small = {name for name, count in true.items() if 1 <= count <= 10}
    assert small and all(groups[name]["denominator"] is None for name in small)
    assert all("value" in groups[name]["hidden"] for name in small)
    assert "1 to 10" in shown["hidden_why"]
    hidden = json.loads(log.read_text(encoding="utf-8"))["hidden"]
    assert {hidden[f"p1/race_eth/{name}/d"] for name in small} == {"few"}


def test_a_county_may_be_stricter(data, capsys):
    assert asked(data, "--by", "race_eth", "--json", "--public", "--limit", "few=15") == 0
    (shown,) = json.loads(capsys.readouterr().out)
    assert shown["limits"] == {"few": 15, "width": 14, "spread_percent": 50}
    counts = [one[name] for one in shown["by"]["race_eth"] for name in ("numerator", "denominator")]
    assert all(not count or count > 15 for count in counts)


def test_public_figures_as_lines_say_hidden(data, capsys):
    assert asked(data, "--by", "age", "--public") == 0
    assert "hidden of" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (["--public", "--ids"], "--public gives no child's figures"),
        (["--public", "--per-child"], "--public gives no child's figures"),
        (["--hidden-log", "x"], "go with --public"),
        (["--published", "x"], "go with --public"),
        (["--public", "--limit", "few=5"], "few may be 10 or more"),
        (["--public", "--limit", "some=5"], "no limit some. There are: few, width, spread_percent"),
        (["--by", "shoe"], "no figures by shoe. There are: age, sex, race_eth, county"),
        (["--by", "county"], "episodes has no agency_local"),
    ],
)
def test_what_does_not_fit_is_refused_in_plain_words(data, capsys, more, why):
    assert asked(data, *more) == 2
    told = capsys.readouterr()
    assert why in told.err and told.out == ""
