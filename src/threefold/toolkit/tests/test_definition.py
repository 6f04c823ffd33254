"""What a tool may declare, and what may be answered."""

from collections.abc import Callable
from typing import Any

import pytest

from threefold.disclosure.groups import Group
from threefold.practice.words import Words
from threefold.toolkit.answers import MISSING, TOO_LARGE, TOO_LONG, UNKNOWN, WRONG, people_in, problems, texts
from threefold.toolkit.definition import Kind, Misdeclared, Option, Prompt, Section, Tool

SAYS = Words("Here", "Aquí")
TWO = (Option(key="yes", says=SAYS), Option(key="no", says=SAYS))
ID = "01990000-0000-7000-8000-000000000001"


def prompt(key: str, kind: Kind = Kind.SHORT_TEXT, **more: Any) -> Prompt:
    return Prompt(key=key, asks=SAYS, kind=kind, **more)


def tool(*prompts: Prompt, **more: Any) -> Tool:
    one = Section(key="one", title=SAYS, group=Group.MAP, prompts=prompts)
    return Tool(**{"key": "some", "version": 1, "title": SAYS, "credit": SAYS, "sections": (one,), **more})


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: prompt("Two words"),
        lambda: prompt("a", Kind.CHOICE),
        lambda: prompt("a", options=TWO),
        lambda: prompt("a", Kind.CHOICE, options=TWO[:1] * 2),
        lambda: prompt("a", Kind.ROWS),
        lambda: prompt("a", Kind.ROWS, columns=(prompt("b", Kind.DRAWING),)),
        lambda: tool(prompt("a"), prompt("a")),
        lambda: tool(prompt("b", when=("a", "yes")), prompt("a", Kind.CHOICE, options=TWO)),
        lambda: tool(prompt("a"), version=0),
        lambda: tool(sections=()),
    ],
)
def test_a_tool_that_cannot_be_filled_in_is_refused_when_it_is_loaded(wrong: Callable[[], object]) -> None:
    with pytest.raises(Misdeclared):
        wrong()


EXACT = {"text": "I hid.", "said_by": ID, "language": "en", "read_back": True, "translation": ""}


@pytest.mark.parametrize(
    ("kind", "fine", "wrong"),
    [
        (Kind.SHORT_TEXT, ["", "x" * 300], [3, ["x"], {"a": "b"}]),
        (Kind.LONG_TEXT, ["x" * 20_000], [False]),
        (Kind.EXACT_WORDS, [{}, EXACT], ["I hid.", {"text": 1}, {"who": "x"}, {"read_back": 1}, {"said_by": "me"}]),
        (Kind.CHOICE, ["", "yes"], ["perhaps", 1, ["yes"]]),
        (Kind.CHOICES, [[], ["yes", "no"]], ["yes", ["perhaps"], [["yes"]], [{}]]),
        (Kind.DATE, ["", "2026-03-02"], ["yesterday", 20260302]),
        (Kind.SCALE, [0, 10], [-1, 11, 2.5, True, "4"]),
        (Kind.PERSON, ["", ID], ["Pearl", 7]),
        (Kind.ROWS, [[], [{"c": "x"}]], ["x", ["x"], [{"c": 1}], [{"d": "x"}]]),
        (Kind.DRAWING, [{}, {"marks": []}], ["<svg onload='x()'/>", []]),
    ],
)  # fmt: skip
def test_an_answer_is_of_its_kind(kind: Kind, fine: list[Any], wrong: list[Any]) -> None:
    more: dict[str, Any] = {"options": TWO} if kind in (Kind.CHOICE, Kind.CHOICES) else {}
    more |= {"columns": (prompt("c"),)} if kind is Kind.ROWS else {}
    asked = tool(prompt("a", kind, **more))
    assert [one for one in fine if problems(asked, {"one": {"a": one}})] == []
    kept = [one for one in wrong if not problems(asked, {"one": {"a": one}})]
    assert kept == []


def test_what_is_wrong_is_told_where_it_stands() -> None:
    asked = tool(prompt("a"), prompt("rows", Kind.ROWS, columns=(prompt("c"),)))

    def said(payload: Any) -> list[tuple[str, str, Words]]:
        return [(one.section, one.prompt, one.says) for one in problems(asked, payload)]

    assert said({"two": {"a": "x"}, "one": {"b": "x"}}) == [("two", "", UNKNOWN), ("one", "b", UNKNOWN)]
    assert said({"one": {"a": "x" * 301}}) == [("one", "a", TOO_LONG)]
    assert said({"one": {"rows": [{}] * 201}}) == [("one", "rows", TOO_LONG)]
    for broken in ("x", [], {"one": "x"}, {"one": {"a": float("nan")}}, {"one": {"a": {1}}}):
        assert said(broken) == [("", "", WRONG)]
    assert said({"one": {"a": "x" * 5_000_000}}) == [("", "", TOO_LARGE)]


def test_an_empty_form_says_every_answer_that_is_missing_and_a_draft_may_be_empty() -> None:
    asked = tool(
        prompt("a", Kind.CHOICE, options=TWO, required=True),
        prompt("why", required=True, when=("a", "no")),
        prompt("scale", Kind.SCALE, required=True),
        prompt("words", Kind.EXACT_WORDS, required=True),
        prompt("rows", Kind.ROWS, columns=(prompt("c"),), required=True),
    )

    def missing(**answers: Any) -> set[str]:
        found = problems(asked, {"one": answers}, finishing=True)
        assert {one.says for one in found} <= {MISSING}
        return {one.prompt for one in found}

    assert problems(asked, {}) == ()
    assert missing() == {"a", "scale", "words", "rows"}
    assert missing(a="no", scale=0, words={"text": " "}, rows=[{"c": "x"}]) == {"why", "words"}
    assert missing(a="yes", scale=0, words={"text": "I hid."}, rows=[{"c": "x"}]) == set()


def test_every_word_and_every_person_is_found() -> None:
    rows = prompt("rows", Kind.ROWS, columns=(prompt("w", Kind.EXACT_WORDS), prompt("p", Kind.PERSON)))
    asked = tool(rows, prompt("p", Kind.PERSON), prompt("d", Kind.DRAWING))
    payload = {"one": {"rows": [{"w": EXACT, "p": ID}, {}], "p": ID, "d": {"marks": [{"t": "boat", "x": 4}]}}}
    assert problems(asked, payload) == ()
    assert [str(one) for one in people_in(asked, payload)] == [ID, ID, ID]
    assert {"I hid.", "boat"} <= set(texts(payload))
    assert list(people_in(asked, {})) == []
