"""What can hold up something that is given."""

from threefold.practice.errors import ThreefoldError


class MovedOn(ThreefoldError):
    """It stands elsewhere by now: what was asked for cannot be done any more."""


class Unanswered(ThreefoldError):
    """Words could identify a family, and nobody has said that they do not."""


class WordsNeeded(ThreefoldError):
    """Who sends something back or withdraws it says why, in words."""


class TooMany(ThreefoldError):
    """It has as many files as it may have."""
