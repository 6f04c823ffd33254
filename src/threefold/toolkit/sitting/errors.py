"""What the keeping of a sitting can refuse."""

from threefold.practice.errors import ThreefoldError


class Closed(ThreefoldError):
    """The worker has the screen back: nothing more is kept."""
