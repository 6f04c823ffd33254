"""No question has to be asked, and a number says what both its ends mean."""

from threefold.toolkit.answers import problems
from threefold.toolkit.definition import Kind
from threefold.tools.solution_focused_interview.definition import TOOL


def test_nobody_has_to_ask_every_question() -> None:
    given = {"with": {"on": "2026-11-18", "who": "The father"}}
    assert problems(TOOL, given, finishing=True) == ()


def test_the_number_says_both_ends_ten_first() -> None:
    (number,) = [one for _section, one in TOOL.prompts() if one.kind is Kind.SCALE]
    for text in (number.asks.en, number.asks.es):
        assert 0 < text.index("10:") < text.index("0:", text.index("10:") + 3)
