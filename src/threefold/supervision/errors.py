"""What a change around supervision can refuse, beside the errors of the practice."""

from threefold.practice.errors import ThreefoldError


class AnswerNeeded(ThreefoldError):
    """A question is answered with words."""
