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
    [
        *("{", "[]", "3", "[" * 100_000),
        *(line(kind="poem"), line(kind=["harm"]), line(text=None), line(text=["a"])),
        *(line(lang="fr"), line(lang="est"), line(lang=None), line(lang={}), line(id=True)),
    ],
)
def test_a_bad_line_is_answered_and_the_rest_goes_on(bad):
    said = [json.loads(one) for one in answers([line(id=1), bad, "", line(id=2)])]
    assert [one["id"] for one in (said[0], said[2])] == [1, 2]
    assert said[1]["error"]
    assert "elements" not in said[1]


def test_a_language_may_name_its_country():
    asked = [line(lang=one) for one in ("es", "es-MX", "es_US", "ES")]
    assert [answer(one)["findings"][0]["message"][:2] for one in asked] == ["No"] * 4


def test_the_command_reads_standard_input_and_writes_json(monkeypatch, capsys):
    given = io.TextIOWrapper(io.BytesIO((line() + "\nnot json\n").encode() + b"\xff\n"))
    monkeypatch.setattr(sys, "stdin", given)
    assert coach.run(["--json"]) == 0
    said = [json.loads(one) for one in capsys.readouterr().out.splitlines()]
    assert ["error" in one for one in said] == [False, True, True]


def test_half_a_letter_and_an_id_that_is_none_stop_nothing(tmp_path, capsys):
    file = tmp_path / "texts.jsonl"
    rest = '"lang": "en", "kind": "harm", "text": "Mom \\ud800 left."}\n'
    file.write_text(f'{{"id": "\\ud800", {rest}{{"id": 1e999, {rest}{{"id": [1], {rest}{{"id": 9, {rest}')
    assert coach.run([str(file), "--json"]) == 0
    said = [json.loads(one) for one in capsys.readouterr().out.splitlines()]
    assert [(one["id"], "error" in one) for one in said] == [
        ("\ud800", False),
        (None, True),
        (None, True),
        (9, False),
    ]
    assert coach.run([str(file)]) == 1
    assert "Mom \\ud800 left." in capsys.readouterr().out


def test_the_command_prints_a_file_for_people(tmp_path, capsys):
    file = tmp_path / "texts.jsonl"
    file.write_text(line() + "\n" + line(id="b", kind="map", lang="es") + "\n", encoding="utf-8")
    assert coach.run([str(file)]) == 0
    out = capsys.readouterr().out
    assert "It does not say who saw it or said it." in out
    assert "Columna:" in out


def test_people_read_names_of_columns_and_each_question_once(tmp_path, capsys):
    file = tmp_path / "texts.jsonl"
    rows = [
        line(
            id="a",
            kind="map",
            lang="es",
            text="La tía Rosa se llevó a los niños cuando el papá empezó a gritar.",
        ),
        line(id="b", kind="action", text="Mom will comply, cooperate and be appropriate at all times."),
        line(id="c", kind="map", text="asdf qwer zxcv"),
    ]
    file.write_text("\n".join(rows), encoding="utf-8")
    assert coach.run([str(file)]) == 0
    first, second, third = capsys.readouterr().out.strip().split("\n\n")
    assert "Columna: Acto de protección" in first and "acts_of_protection" not in first
    asked = [one for one in second.splitlines() if one.strip().startswith("Ask:")]
    assert asked and len(asked) == len(set(asked))
    assert "Column: these words do not say clearly where it belongs" in third


def test_plain_text_is_read_a_paragraph_at_a_time(tmp_path, capsys):
    file = tmp_path / "texts.txt"
    file.write_text(
        "\nDad hit Leo with a belt\non Friday.\n\nLa tía va a llamar a la mamá el lunes.\n", encoding="utf-8"
    )
    assert coach.run([str(file)]) == 0
    first, second = capsys.readouterr().out.strip().split("\n\n")
    assert first.startswith("1 (what happened)\n  Dad hit Leo with a belt on Friday.")
    assert second.startswith("2 (un paso de un plan)")
    assert coach.run([str(file), "--kind", "danger", "--lang", "en"]) == 0
    assert capsys.readouterr().out.count("(a worry)") == 2


def test_a_file_without_a_word_says_so(tmp_path, capsys):
    file = tmp_path / "empty.txt"
    file.write_text("\n \n", encoding="utf-8")
    assert coach.run([str(file)]) == 0
    assert capsys.readouterr().out == "There is no text in it.\n"
    assert coach.run([str(file), "--json"]) == 0
    assert capsys.readouterr().out == ""


def test_a_bad_line_says_where_it_is_and_what_is_expected(tmp_path, capsys):
    file = tmp_path / "texts.jsonl"
    file.write_text(line() + "\n\nDad hit Leo.\n", encoding="utf-8")
    assert coach.run([str(file)]) == 1
    out = capsys.readouterr().out
    assert "Line 3: not a line of JSON." in out and '"kind": "harm"' in out and "None" not in out


@pytest.mark.parametrize("missing", [{}, {"id": None}])
def test_a_missing_id_is_an_error_that_names_its_line(missing):
    bad = json.dumps({"lang": "en", "kind": "harm", "text": "Mom hit Abe.", **missing})
    said = [json.loads(one) for one in answers([line(), "", bad])]
    assert said[1] == {"id": None, "error": "line 3: id is missing"}


def test_a_file_that_is_not_there_is_said(tmp_path, capsys):
    assert coach.run([str(tmp_path / "none")]) == 1
    assert "cannot read" in capsys.readouterr().err


def test_the_document_is_that_of_the_rules():
    assert (ROOT / "docs/coach.md").read_text(encoding="utf-8") == render()
