"""A worry about somebody is a worker's note, apart from the circles that a family may see one day."""

from threefold.disclosure.groups import Group
from threefold.toolkit.answers import problems
from threefold.tools.safety_circles.definition import TOOL


def test_a_worry_about_somebody_stands_apart_from_the_circles() -> None:
    groups = {prompt.key: section.group for section, prompt in TOOL.prompts()}
    assert groups["concern"] == Group.WORKING_NOTES
    assert TOOL.section("circles").group == Group.NETWORK  # type: ignore[union-attr]


def test_a_talk_names_at_least_one_person() -> None:
    given = {"talk": {"on": "2026-11-11", "with_whom": "The mother"}}
    assert [one.prompt for one in problems(TOOL, given, finishing=True)] == ["people"]
