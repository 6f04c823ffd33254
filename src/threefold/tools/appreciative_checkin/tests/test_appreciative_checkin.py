"""It belongs to supervision: nothing of it is of a group that a family's copy could hold."""

from threefold.disclosure.groups import Group
from threefold.tools.appreciative_checkin.definition import TOOL


def test_it_stays_with_those_who_supervise_the_work() -> None:
    assert {one.group for one in TOOL.sections} == {Group.SUPERVISION_NOTES}
    assert not TOOL.is_childs


def test_it_asks_for_one_thing_to_try() -> None:
    assert {prompt.key for _section, prompt in TOOL.prompts() if prompt.required} == {
        "on",
        "who",
        "work",
        "step",
    }
