"""The last line is what the runs say: no run that broke off or ran nothing can look well."""

import pytest

from threefold.cli.suite import run
from threefold.cli.suite.parts import Missing
from threefold.cli.suite.tally import Outcome, Tally, read_report


def report(tmp_path, **counts):
    numbers = {"tests": 0, "failures": 0, "errors": 0, "skipped": 0} | counts
    text = " ".join(f'{name}="{count}"' for name, count in numbers.items())
    path = tmp_path / "report.xml"
    path.write_text(f"<testsuites><testsuite {text}/></testsuites>")
    return path


def test_errors_count_as_failed_and_skipped_as_neither(tmp_path):
    found = read_report(report(tmp_path, tests=10, failures=2, errors=1, skipped=3), exit_code=1)
    assert found == Outcome(Tally(passed=4, failed=3, skipped=3))


@pytest.mark.parametrize(
    ("counts", "code", "trouble"),
    [
        ({"tests": 0}, 5, "no test ran"),
        ({"tests": 2, "skipped": 2}, 0, "no test ran"),
        ({"tests": 5}, 2, "code 2"),
    ],
)
def test_a_run_that_did_not_do_its_work_fails(tmp_path, counts, code, trouble):
    found = read_report(report(tmp_path, **counts), exit_code=code)
    assert trouble in found.trouble
    assert found.counted.failed == 1


def test_a_run_without_a_report_fails(tmp_path):
    assert read_report(tmp_path / "none.xml", exit_code=-9).counted == Tally(failed=1)


def stages(**outcomes):
    def stage(outcome):
        def go(_):
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        return go

    return {name: stage(outcome) for name, outcome in outcomes.items()}


@pytest.mark.parametrize(
    ("outcomes", "code", "last"),
    [
        ({"a": Outcome(Tally(3)), "b": Outcome(Tally(4, 0, 1))}, 0, "7 passed, 0 failed, 1 skipped"),
        ({"a": Outcome(Tally(3)), "b": Outcome(Tally(4, 2))}, 1, "7 passed, 2 failed"),
        ({"a": Outcome(Tally(3)), "b": Outcome(Tally(), "no test ran")}, 1, "3 passed, 1 failed"),
        (
            {"a": Outcome(Tally(3)), "b": Missing("Chromium", "no network", "install it")},
            1,
            "3 passed, 1 failed",
        ),
    ],
)
def test_the_last_line_adds_up_all_stages(monkeypatch, capsys, outcomes, code, last):
    monkeypatch.setattr(run, "STAGES", stages(**outcomes))
    assert run.run([]) == code
    said = capsys.readouterr().out
    assert said.splitlines()[-1] == last
    if "1 failed" in last:
        assert "counts as failed:" in said


def test_what_is_missing_is_named_with_reason_and_remedy(monkeypatch, capsys):
    monkeypatch.setattr(
        run, "STAGES", stages(journeys=Missing("Chromium", "no network", "apt install chromium"))
    )
    run.run([])
    assert "Chromium is missing: no network\n    What to do: apt install chromium" in capsys.readouterr().out
