"""A plan says what would make it more; a log is of what one could see (rule 49)."""

from threefold.toolkit.answers import problems
from threefold.tools.family_time.definition import TOOL


def test_a_plan_says_what_must_be_seen_so_that_there_is_more_time() -> None:
    missing = {one.prompt for one in problems(TOOL, {}, finishing=True)}
    assert {"more", "practise", "watch", "phase"} <= missing
    assert "times" not in missing, "a plan is finished before its first time"


def test_each_time_says_who_saw_it() -> None:
    (log,) = [prompt for section, prompt in TOOL.prompts() if section.key == "log"]
    assert {"seen", "seen_by", "words", "next"} <= {one.key for one in log.columns}
