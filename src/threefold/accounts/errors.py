"""What can go wrong when a county sets one of its clocks."""

from threefold.practice.errors import ThreefoldError


class OutOfReach(ThreefoldError):
    """The length is shorter or longer than a county may say."""


class AlreadyBegun(ThreefoldError):
    """The day is past. What has begun keeps the clock that it began with."""


class TooFar(ThreefoldError):
    """The day is more than a year ahead: nobody would find out a slip in it."""


class ReasonNeeded(ThreefoldError):
    """A county says why, in words."""
