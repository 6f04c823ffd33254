"""What counts as a reason: words that somebody else can read in two years, not a mark to get past a field."""

import re

FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def says_why(text: str) -> bool:
    """Whether there are at least three different words: "x" and "x x x" say nothing."""
    return len({word.casefold() for word in _WORD.findall(text)}) >= FEWEST_WORDS
