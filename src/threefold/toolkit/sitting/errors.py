"""What the keeping of a sitting can refuse."""

from threefold.practice.errors import ThreefoldError


class NotPrepared(ThreefoldError):
    """Parents or child were not told what they are told first, and there is no reason why it cannot wait."""


class Closed(ThreefoldError):
    """The worker has the screen back: nothing more is kept."""
