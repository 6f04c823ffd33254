"""What can go wrong with statements and scales, in words that a page can show."""

from threefold.practice.errors import ThreefoldError


class ReasonNeeded(ThreefoldError):
    """A goal that the family agreed to changes only with a reason (rule 44); the same for what is closed."""


class HasRatings(ThreefoldError):
    """The ends of a scale on which people have put a number stay as they are: other ends are another scale."""


class StillWriting(ThreefoldError):
    """Somebody has not finished a draft, of whom whoever lays the drafts open does not know."""


class LaidOpen(ThreefoldError):
    """The drafts lie side by side already: whoever writes still says first whether theirs may lie there too."""
