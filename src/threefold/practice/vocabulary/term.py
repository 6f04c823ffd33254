"""A term of the practice: a string that is stored, with the words that people read."""

from enum import StrEnum
from typing import Self

from threefold.practice.words import Words

# Every member says both; the defaults let `Category("harm")` look a member up under a type checker.
_UNSAID = Words("", "")


class Term(StrEnum):
    """Base of the vocabularies. A member is written as value, label, meaning and, where needed, the test that
    tells it from its neighbours.
    """

    _value_: str
    label: Words
    meaning: Words
    test: Words | None

    def __new__(
        cls, value: str, label: Words = _UNSAID, meaning: Words = _UNSAID, test: Words | None = None
    ) -> Self:
        """Make the string member and hang its words on it."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.label, term.meaning, term.test = label, meaning, test
        return term

    @classmethod
    def choices(cls, lang: str) -> list[tuple[str, str]]:
        """Value and label of each member in a language, for a form field."""
        return [(term.value, term.label.in_(lang)) for term in cls]
