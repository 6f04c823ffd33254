"""Which parts a statement says, as the writing coach reads it: one reader for the rules and for the help beside a text.

The parts are those that the coach's texts are labelled with, kind by kind. The rules advise on what is read here and
hold nothing up.
"""

from collections.abc import Iterable
from enum import StrEnum

from threefold.practice.coach import Known
from threefold.practice.coach.reading import elements_of, stands_in_the_way


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


def parts_found(kind: StatementKind, text: str, lang: str, cast: Iterable[Known] = ()) -> frozenset[Part]:
    """The parts that the text says. `cast` are the people known of the family; of an empty text none is found."""
    if not text.strip():
        return frozenset()
    return frozenset(Part(one.name) for one in elements_of(kind, text, lang, cast) if one.found)


def says_duration(text: str, lang: str) -> bool:
    """Whether a goal says in its words for how long it must be shown."""
    return Part.DURATION in parts_found(StatementKind.GOAL, text, lang)


def only_absence(text: str, lang: str) -> bool:
    """Whether a goal says only what will stop, and nothing that will be there."""
    return stands_in_the_way("absence_only", StatementKind.GOAL, text, lang)
