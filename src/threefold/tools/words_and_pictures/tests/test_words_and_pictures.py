"""A story is finished only with its steps, and what is not agreed yet is said."""

from threefold.toolkit.answers import problems
from threefold.tools.words_and_pictures.definition import TOOL

PREPARED = {"on": "2026-11-10", "makers": "The mother", "agreed": "no"}


def test_what_is_not_agreed_yet_is_said() -> None:
    story = {"steps": [{"says": "This is Ana."}]}
    missing = problems(TOOL, {"prepare": PREPARED, "story": story}, finishing=True)
    assert [one.prompt for one in missing] == ["why_not"]


def test_a_story_has_steps() -> None:
    prepared = {**PREPARED, "agreed": "yes"}
    assert [one.prompt for one in problems(TOOL, {"prepare": prepared}, finishing=True)] == ["steps"]


def test_it_is_told_to_a_child_and_is_not_the_childs_own_voice() -> None:
    assert not TOOL.is_childs
