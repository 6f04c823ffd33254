"""What one look found: a state, plain words, and what to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Good; to be looked at by somebody; or wrong, so that the command ends with 1."""

    GOOD = "good"
    LOOK = "look"
    WRONG = "wrong"


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One line. `name` is for machines."""

    name: str
    state: State
    said: str
    remedy: str = ""


Look = Callable[[], Iterator[Finding]]


def good(name: str, said: str) -> Finding:
    """Nothing to do."""
    return Finding(name=name, state=State.GOOD, said=said)


def to_look_at(name: str, said: str, remedy: str) -> Finding:
    """Somebody should look, and the installation works."""
    return Finding(name=name, state=State.LOOK, said=said, remedy=remedy)


def wrong(name: str, said: str, remedy: str) -> Finding:
    """Words could be lost, or are open to others."""
    return Finding(name=name, state=State.WRONG, said=said, remedy=remedy)


def passed(moment_ago: float) -> str:
    """How long ago, in words: 3 minutes, 5 hours, 2 days."""
    for size, word in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if moment_ago >= size:
            count = int(moment_ago // size)
            return f"{count:,} {word}{'' if count == 1 else 's'}"
    return "less than a minute"
