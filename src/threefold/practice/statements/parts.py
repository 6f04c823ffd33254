"""Which parts a statement says, read from its text: the seam where a finer coach takes over.

The parts are those that the coach's texts are labelled with, kind by kind. What is read here comes from word lists; the
rules advise on it and hold nothing up.
"""

from collections.abc import Callable
from enum import StrEnum

from threefold.practice.statements import elements


class StatementKind(StrEnum):
    """What somebody set out to write."""

    HARM = "harm"
    DANGER = "danger"
    GOAL = "goal"
    ACTION = "action"


class Part(StrEnum):
    """A part that a text of some kind has or has not."""

    SOURCE = "has_source"
    CAREGIVER_BEHAVIOR = "has_caregiver_behavior"
    CHILD_IMPACT = "has_child_impact"
    WORRIED_WHO = "has_worried_who"
    CONTEXT = "has_context"
    FUTURE = "is_future"
    WHO = "has_who"
    NETWORK = "has_network"
    BEHAVIOR = "has_behavior"
    DURATION = "has_duration"
    OWNER = "has_owner"
    DEED = "is_behavior"
    WHEN = "has_when"


_READERS: dict[StatementKind, dict[Part, Callable[[str], bool]]] = {
    StatementKind.HARM: {
        Part.SOURCE: elements.says_source,
        Part.CAREGIVER_BEHAVIOR: elements.says_past_act,
        Part.CHILD_IMPACT: elements.says_impact,
    },
    StatementKind.DANGER: {
        Part.WORRIED_WHO: elements.says_who_worries,
        Part.CAREGIVER_BEHAVIOR: elements.says_feared_act,
        Part.CONTEXT: elements.says_context,
        Part.CHILD_IMPACT: elements.says_impact,
        Part.FUTURE: elements.looks_ahead,
    },
    StatementKind.GOAL: {
        Part.WHO: elements.says_caregiver,
        Part.NETWORK: elements.says_network,
        Part.BEHAVIOR: elements.says_presence,
        Part.DURATION: elements.says_duration,
    },
    StatementKind.ACTION: {
        Part.OWNER: elements.says_owner,
        Part.DEED: elements.says_deed,
        Part.WHEN: elements.says_when,
    },
}


def parts_found(kind: StatementKind, text: str, lang: str) -> frozenset[Part]:
    """The parts that the text says, as far as word lists can see."""
    return frozenset(part for part, found in _READERS[kind].items() if found(text))
