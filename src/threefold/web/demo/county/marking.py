"""Marks that make every text of a story that is recorded one of a kind, so that it can be found again in the rows."""

from collections.abc import Callable

# Private letters of Unicode that no keyboard has; each text gets one of its own.
_FIRST, _LAST = "\ue000", "\uf8ff"
# Who works with a family while its story is recorded.
RECORDER = f"Recorder{_LAST}"


def marker() -> Callable[[str], str]:
    """A function that gives each text an ending of its own."""
    letters = iter(range(ord(_FIRST), ord(_LAST)))
    return lambda text: text + chr(next(letters))


def is_mark(letter: str) -> bool:
    """Whether a letter is such an ending."""
    return _FIRST <= letter <= _LAST
