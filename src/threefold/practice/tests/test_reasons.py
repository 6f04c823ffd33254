"""What counts as a reason."""

import pytest

from threefold.practice.reasons import says_why


@pytest.mark.parametrize(
    "text",
    [
        "The board decided.",
        "Lo decidió el condado.",
        "We're short-staffed today",
        "Así lo pide la ley",
        "理由 は これ",
    ],
)
def test_three_words_are_a_reason(text: str) -> None:
    assert says_why(text)


@pytest.mark.parametrize(
    "text", ["", "x", "x x x", "The board", "1 2 3 4", "... --- ...", "Why why WHY why", "_a_ b"]
)
def test_fewer_are_none(text: str) -> None:
    assert not says_why(text)
