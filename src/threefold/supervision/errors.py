"""What a change around supervision can refuse, beside the errors of the practice."""

from threefold.practice.errors import ThreefoldError


class AnswerNeeded(ThreefoldError):
    """A question is answered with words."""


class AnsweredMeanwhile(ThreefoldError):
    """Somebody else answered it since the page was opened; what was typed now is not to be lost."""
