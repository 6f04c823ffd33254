"""A journal has a keeper, a goal and at least one day; it is no child's sheet."""

from threefold.toolkit.answers import problems
from threefold.tools.safety_journal.definition import TOOL


def test_a_journal_without_a_day_is_not_finished() -> None:
    missing = {(one.section, one.prompt) for one in problems(TOOL, {}, finishing=True)}
    assert missing == {("about", "keeper"), ("about", "since"), ("about", "goal"), ("entries", "days")}


def test_it_is_the_familys_and_no_childs_own_voice() -> None:
    assert not TOOL.is_childs
    assert "Susie Essex" in TOOL.credit.en
