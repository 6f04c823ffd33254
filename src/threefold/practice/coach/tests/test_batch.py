"""The batch form: one line in, one line out, in order, with the promised names; a bad line stops nothing."""

import io
import json
import sys

import pytest

from tests.architecture.source import ROOT
from threefold.cli import coach
from threefold.practice.coach.batch import answer, answers
from threefold.practice.coach.document import render


def line(**given):
    return json.dumps({"id": "a", "lang": "en", "kind": "harm", "text": "Mom hit Abe.", **given})


def test_an_answer_has_the_names_of_its_kind():
    said = answer(line())
    assert list(said) == ["id", "elements", "issues", "grade", "findings"]
    assert said["elements"] == {
        "has_source": False,
        "has_caregiver_behavior": True,
        "has_child_impact": False,
    }
    assert [sorted(one) for one in said["findings"]] == [["end", "message", "question", "rule", "start"]] * 2


def test_only_a_map_entry_has_a_column():
    said = answer(line(kind="map"))
    assert said["elements"] == {} and said["issues"] == []
    assert said["column"] in (
        "harm",
        "danger",
        "complicating_factor",
        "strength",
        "acts_of_protection",
        "next_step",
    )


def test_messages_are_in_the_language_of_the_text():
    assert (
        answer(line(lang="es", text="Mamá le pegó a Abe."))["findings"][0]["message"]
        == "No dice quién lo vio o lo dijo."
    )


@pytest.mark.parametrize(
    "bad",
    ["{", "[]", "3", line(kind="poem"), line(lang="fr"), line(lang=None), line(text=None), "[" * 100_000],
)
def test_a_bad_line_is_answered_and_the_rest_goes_on(bad):
    said = [json.loads(one) for one in answers([line(id=1), bad, "", line(id=2)])]
    assert [one["id"] for one in (said[0], said[2])] == [1, 2]
    assert said[1]["error"]
    assert "elements" not in said[1]


def test_the_command_reads_standard_input_and_writes_json(monkeypatch, capsys):
    given = io.TextIOWrapper(io.BytesIO((line() + "\nnot json\n").encode() + b"\xff\n"))
    monkeypatch.setattr(sys, "stdin", given)
    assert coach.run(["--json"]) == 0
    said = [json.loads(one) for one in capsys.readouterr().out.splitlines()]
    assert ["error" in one for one in said] == [False, True, True]


def test_the_command_prints_a_file_for_people(tmp_path, capsys):
    file = tmp_path / "texts.jsonl"
    file.write_text(line() + "\n" + line(id="b", kind="map", lang="es") + "\n", encoding="utf-8")
    assert coach.run([str(file)]) == 0
    out = capsys.readouterr().out
    assert "It does not say who saw it or said it." in out
    assert "Columna:" in out


def test_a_file_that_is_not_there_is_said(tmp_path, capsys):
    assert coach.run([str(tmp_path / "none")]) == 1
    assert "cannot read" in capsys.readouterr().err


def test_the_document_is_that_of_the_rules():
    assert (ROOT / "docs/coach.md").read_text(encoding="utf-8") == render()
