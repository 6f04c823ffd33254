"""What a tool may declare, and what may be answered."""

from collections.abc import Callable
from typing import Any

import pytest

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience
from threefold.practice.words import Words
from threefold.toolkit.answers import (
    MISSING,
    TOO_LARGE,
    UNKNOWN,
    WRONG,
    is_empty,
    of_section,
    people_in,
    problems,
)
from threefold.toolkit.definition import WITH, Kind, Misdeclared, Option, Prompt, Section, Tool
from threefold.toolkit.drawing.reading import MARKS, TOO_BIG, TOO_MANY
from threefold.toolkit.drawing.taking import SHAPE, SIGNS
from threefold.toolkit.drawing.tests.drawn import line, paper, stamp, words
from threefold.toolkit.kinds import TOO_LONG

SAYS = Words("Here", "Aquí")
TWO = (Option(key="yes", says=SAYS), Option(key="no", says=SAYS))
ID = "01990000-0000-7000-8000-000000000001"


def prompt(key: str, kind: Kind = Kind.SHORT_TEXT, **more: Any) -> Prompt:
    return Prompt(key=key, asks=SAYS, kind=kind, **more)


def section(**more: Any) -> Section:
    rows = prompt("rows", Kind.ROWS, columns=(prompt("w"),))
    return Section(key="one", title=SAYS, group=Group.CHILD_VOICE, prompts=(rows,), **more)


def notes(**more: Any) -> Section:
    """A section that is no child's sheet."""
    given = {"key": "one", "title": SAYS, "group": Group.WORKING_NOTES, "prompts": (prompt("a"),)}
    return Section(**given | more)


def tool(*prompts: Prompt, **more: Any) -> Tool:
    one = Section(key="one", title=SAYS, group=Group.MAP, prompts=prompts)
    return Tool(
        **{
            "key": "some",
            "version": 1,
            "title": SAYS,
            "about": SAYS,
            "for_whom": SAYS,
            "credit": SAYS,
            "sections": (one,),
            **more,
        }
    )


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: prompt("Two words"),
        lambda: prompt("a", Kind.CHOICE),
        lambda: prompt("a", options=TWO),
        lambda: prompt("a", Kind.CHOICE, options=TWO[:1] * 2),
        lambda: prompt("a", Kind.ROWS),
        lambda: prompt("a", Kind.ROWS, columns=(prompt("b", Kind.DRAWING, paper="good"),)),
        lambda: prompt("a", Kind.ROWS, columns=(prompt("b", required=True),)),
        lambda: prompt("a", Kind.DRAWING, paper="cellar"),
        lambda: prompt("a", paper="good"),
        lambda: tool(prompt("a"), prompt("a")),
        lambda: tool(prompt("b", when=("a", "yes")), prompt("a", Kind.CHOICE, options=TWO)),
        lambda: tool(prompt("a"), version=0),
        lambda: prompt("a", Kind.DRAWING),
        lambda: tool(sections=(section(only_with="two"),)),
        lambda: tool(sections=(section(keeps_from=("one", "rows", "w")),)),
        lambda: tool(sections=()),
        lambda: section(audience=Audience.FAMILY),
        lambda: notes(audience=Audience.FAMILY),
        lambda: notes(group=Group.MAP, audience=Audience.KEPT),
        lambda: notes(group=Group.MAP, audience=Audience.CHOSEN),
        lambda: notes(group=Group.MAP, meant_for=(WITH,)),
        lambda: tool(sections=(notes(group=Group.MAP, audience=Audience.CHOSEN, meant_for=("one.a",)),)),
        lambda: tool(sections=(notes(fits=("one.a", ("yes",))),)),
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
        (Kind.EXACT_WORDS, [{}, EXACT], ["I hid.", {"text": 1}, {"who": "x"}, {"read_back": 1}, {"said_by": "me"},
                            {"text": "x", "language": "xx"}, {"language": "en"}]),
        (Kind.CHOICE, ["", "yes"], ["perhaps", 1, ["yes"]]),
        (Kind.CHOICES, [[], ["yes", "no"]], ["yes", ["perhaps"], [["yes"]], [{}], ["yes", "yes"]]),
        (Kind.DATE, ["", "2026-03-02"], ["yesterday", 20260302, "20260302", "2026-W10-1"]),
        (Kind.SCALE, [0, 10], [-1, 11, 2.5, True, "4"]),
        (Kind.PERSON, ["", ID], ["Pearl", 7, ID.replace("-", "")]),
        (Kind.ROWS, [[], [{"c": "x"}]], ["x", ["x"], [{"c": 1}], [{"d": "x"}]]),
        (Kind.DRAWING, [{}, paper(), paper(line(), stamp(), words(lang="omq"))],
         ["<svg onload='x()'/>", [], {"marks": []}, {"d": "<svg/>"}, paper(sheet="worries"),
          paper(tool="safety"), paper(path=3)]),
    ],
)  # fmt: skip
def test_an_answer_is_of_its_kind(kind: Kind, fine: list[Any], wrong: list[Any]) -> None:
    more: dict[str, Any] = {"options": TWO} if kind in (Kind.CHOICE, Kind.CHOICES) else {}
    more |= {"columns": (prompt("c"),)} if kind is Kind.ROWS else {}
    more |= {"paper": "good"} if kind is Kind.DRAWING else {}
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
    asked = tool(rows, prompt("p", Kind.PERSON), prompt("d", Kind.DRAWING, paper="good"), prompt("t"))
    drawn = paper(line(), stamp(), words(text="boat"))
    payload = {
        "one": {
            "rows": [{"w": {**EXACT, "translation": "Me escondí."}, "p": ID}, {}],
            "p": ID,
            "d": drawn,
            "t": "x",
        }
    }
    assert problems(asked, payload) == ()
    assert [str(one) for one in people_in(asked, payload)] == [ID, ID, ID]
    assert of_section(asked.sections[0], payload) == ("I hid.", "Me escondí.", "boat", "x")
    assert list(people_in(asked, {})) == []
    assert of_section(asked.sections[0], {}) == ()


@pytest.mark.parametrize(
    ("drawn", "says"),
    [
        (paper(stamp(s="<svg onload=alert(1)>")), SHAPE),
        (paper(line(c="url(#x)")), SHAPE),
        (paper(words(text="a\x00b")), SIGNS),
        (paper(*[line(f"l{i}", d=[0, 0]) for i in range(MARKS + 1)]), TOO_MANY),
        (paper(*[line(f"l{i}", d=[1, 1] + [10, -10, -10, 10] * 1_450) for i in range(100)]), TOO_BIG),
    ],
    ids=["svg", "colour", "sign", "many", "big"],
)
def test_a_drawing_is_read_strictly_when_it_is_kept_and_told_in_plain_words(drawn: Any, says: Words) -> None:
    asked = tool(prompt("before"), prompt("d", Kind.DRAWING, paper="good"))
    (found,) = problems(asked, {"one": {"before": "stays", "d": drawn}})
    assert (found.section, found.prompt, found.says) == ("one", "d", says)
    assert says.en
    assert says.es


def test_letters_that_no_database_holds_are_told() -> None:
    assert [one.says for one in problems(tool(prompt("a")), {"one": {"a": "x\0"}})] == [SIGNS]
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    assert [one.says for one in problems(tool(prompt("a")), {"one": {"a": deep}})] == [WRONG]


@pytest.mark.parametrize(
    "value",
    [None, "", " ", [], {}, [{}], [{"words": {"text": ""}}], {"text": " ", "language": "en"}, paper()],
)
def test_nothing_is_nothing_in_every_form(value: Any) -> None:
    assert is_empty(value)


@pytest.mark.parametrize(
    "value", [0, "x", ["yes"], EXACT, [{"words": EXACT}], paper(line()), paper(path=0), paper(path="none")]
)
def test_something_is_something(value: Any) -> None:
    assert not is_empty(value)
