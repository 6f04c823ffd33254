"""A filled tool as JSON: what goes out comes in as it was, and what is not as the tool asks is named."""

import json
from typing import Any

import pytest

from threefold.core.ids import new_id
from threefold.practice.words import Words
from threefold.toolkit.exchange import coming_in
from threefold.toolkit.exchange.coming_in import NotTaken, taken
from threefold.toolkit.exchange.going_out import written
from threefold.toolkit.kinds import UNKNOWN, WRONG
from threefold.toolkit.registry import kept_with, tools
from threefold.toolkit.tests.things import houses

Whole = dict[str, Any]


def whole(**more: Any) -> Whole:
    return {**json.loads(written("three_houses", "hmn", houses())), **more}


def refused(made: bytes | Whole, *people: Any) -> NotTaken:
    with pytest.raises(NotTaken) as no:
        taken(made if isinstance(made, bytes) else json.dumps(made).encode(), people)
    return no.value


@pytest.mark.parametrize("key", tools())
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_goes_out_comes_in_as_it_was(key: str, language: str) -> None:
    answers = json.loads(kept_with(tools()[key], "example.json"))
    made = written(key, language, answers)
    found = taken(made.encode(), ())
    assert (found.tool.key, found.language, found.answers) == (key, language, answers)
    assert written(found.tool.key, found.language, found.answers) == made
    assert taken(b"\xef\xbb\xbf" + made.encode(), ()).answers == answers, "as some programs begin a file"


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (b"{", coming_in.NOT_JSON),
        (b"\xff{}", coming_in.NOT_JSON),
        (b"[" * 100_000, coming_in.NOT_JSON),
        (b'{"format": NaN}', coming_in.NOT_JSON),
        (b'{"tool": "a", "tool": "b"}', coming_in.TWICE),
        (b"[]", coming_in.NOT_OURS),
        (b"{}", coming_in.NOT_OURS),
        (whole(more=1), coming_in.NOT_OURS),
        (whole(format="other"), coming_in.NOT_OURS),
        (whole(tool="four_houses"), coming_in.NO_TOOL),
        (whole(tool=[]), coming_in.NO_TOOL),
        (whole(version=2), coming_in.NEWER),
        (whole(version=0), coming_in.NEWER),
        (whole(version=True), coming_in.NEWER),
        (whole(language="xx"), coming_in.NO_LANGUAGE),
        (whole(language={}), coming_in.NO_LANGUAGE),
        (b'{"a": "' + b"x" * 5_000_000 + b'"}', coming_in.TOO_LARGE),
    ],
)
def test_what_is_no_filled_tool_is_said_in_plain_words(made: bytes | Whole, says: Words) -> None:
    assert refused(made).words == says
    assert says.es and says.es != says.en


def old(**answers: Any) -> Whole:
    """A file of Family Time as it was in its first version."""
    return {**whole(tool="family_time", version=1), "answers": answers}


def test_a_file_of_an_earlier_version_comes_in_as_the_tool_asks_today() -> None:
    plan = {"parent": "Mom", "where": "Home", "more": "Six times in a row.", "less": "Late twice."}
    made = old(plan=plan, log={"times": [{"day": "2026-03-02"}]})
    assert taken(json.dumps(made).encode(), ()).answers == {
        "when": {"parent": "Mom", "where": "Home"},
        "grow": {"more": "Six times in a row.", "less": "Late twice."},
        "log": {"times": [{"day": "2026-03-02"}]},
    }


@pytest.mark.parametrize(
    ("answers", "place", "says"),
    [
        ({"when": {"parent": "Mom"}}, ("when", "parent"), UNKNOWN),
        ({"plan": {"color": "blue"}}, ("plan", "color"), UNKNOWN),
        ({"plan": {"parent": 4}}, ("when", "parent"), WRONG),
        ({"plan": []}, ("", ""), WRONG),
        ({"cellar": {}}, ("cellar", ""), UNKNOWN),
    ],
)
def test_a_fault_in_a_file_of_an_earlier_version_is_named(
    answers: Any, place: tuple[str, str], says: Words
) -> None:
    (fault,) = refused(old(**answers)).faults
    assert ((fault.section, fault.prompt), fault.says) == (place, says)


def test_every_fault_is_named_with_its_place() -> None:
    answers = houses(
        good={"name": 4, "color": "blue"}, cellar={"name": "x"}, end={"unsafe": "perhaps"},
        worries={"said": [{"words": {"text": "a", "said_by": "b"}}]},
    )  # fmt: skip
    no = refused(whole(answers=answers))
    found = {(one.section, one.prompt): one.says for one in no.faults}
    assert found == {
        ("good", "name"): WRONG, ("good", "color"): UNKNOWN, ("cellar", ""): UNKNOWN, ("end", "unsafe"): WRONG,
        ("worries", "said"): WRONG,
    }  # fmt: skip


@pytest.mark.parametrize("answers", [[], "x", {"good": []}, None])
def test_answers_of_no_shape_are_a_fault(answers: Any) -> None:
    assert refused(whole(answers=answers)).faults


def test_who_is_not_of_the_family_is_told_and_who_is_may_stand_there() -> None:
    who = new_id()

    def named(pk: Any) -> Whole:
        return whole(answers=houses(worries={"said": [{"words": {"text": "a", "said_by": str(pk)}}]}))

    (fault,) = refused(named(who), new_id()).faults
    assert (fault.section, fault.prompt, fault.says) == ("worries", "said", coming_in.STRANGER)
    assert taken(json.dumps(named(who)).encode(), [who]).answers["worries"]
