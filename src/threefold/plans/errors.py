"""What a change of a plan can refuse, beside the errors of the practice."""

from threefold.practice.errors import ThreefoldError


class ReasonNeeded(ThreefoldError):
    """A plan in force changes only with a reason that people can read."""


class PlanIsOver(ThreefoldError):
    """The plan has ended or was replaced: what it said stays as it was."""


class NotLater(ThreefoldError):
    """More time means a later last day."""


class NotSigned(ThreefoldError):
    """Nothing was drawn, or no name typed."""


class NotYet(ThreefoldError):
    """Only what has happened is written down: the day has not come."""


class OutsidePlan(ThreefoldError):
    """A day of the log lies in the days of its plan: not before it began, and not after it ended."""
