"""The three houses are the child's, and the reason is asked where the parents were not."""

from threefold.toolkit.answers import problems
from threefold.toolkit.definition import Kind
from threefold.toolkit.voice.facts import facts_of
from threefold.tools.three_houses.definition import TOOL


def test_the_houses_are_the_childs_and_what_was_prepared_is_the_workers() -> None:
    assert [one.key for one in TOOL.sections if one.is_sheet] == [
        "good",
        "worries",
        "dreams",
        "helper",
        "timeline",
    ]
    assert TOOL.is_childs


def test_where_the_parents_were_not_asked_somebody_says_why() -> None:
    prepared = {"on": "2026-11-12", "parents_asked": "no"}
    given = {"prepare": prepared, "chosen": {"told_limits": "yes"}, "end": {"unsafe": "no"}}
    assert [one.prompt for one in problems(TOOL, given, finishing=True)] == ["why_not"]
    assert (
        problems(TOOL, {**given, "prepare": {**prepared, "why_not": "He waits outside."}}, finishing=True)
        == ()
    )


def test_a_child_who_stops_before_a_word_was_said_has_a_finished_tool() -> None:
    given = {
        "prepare": {"on": "2026-11-12", "parents_asked": "yes"},
        "chosen": {"told_limits": "yes"},
        "end": {"stopped": "yes", "unsafe": "no"},
    }
    assert problems(TOOL, given, finishing=True) == ()


def test_those_who_made_it_are_named() -> None:
    for language in ("en", "es"):
        assert "Nicki Weld" in TOOL.credit.in_(language)
        assert "Maggie Greening" in TOOL.credit.in_(language)
        assert "Vania Da Paz" in TOOL.credit.in_(language)


def test_the_helper_has_a_paper_of_its_own() -> None:
    papers = [prompt.paper for _section, prompt in TOOL.prompts() if prompt.kind is Kind.DRAWING]
    assert papers == ["good", "worries", "dreams", "helper"]


def test_what_a_child_said_becomes_facts_in_exact_words() -> None:
    words = {"text": "I hid.", "language": "en", "read_back": True, "translation": ""}
    given = {
        "good": {"said": [{"words": {**words, "text": "Soup."}}, {}]},
        "worries": {"said": [{"words": words}]},
        "timeline": {
            "moments": [{"words": {**words, "text": "A boat."}, "is_to_me": "dreams"}, {"words": words}]
        },
    }
    found = [(one.kind, one.sheet, one.text) for one in facts_of(TOOL, given)]
    assert found == [
        ("good", "good", "Soup."),
        ("worry", "worries", "I hid."),
        ("hope", "timeline", "A boat."),
    ]
