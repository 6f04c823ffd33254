"""What publishing can refuse, beside the errors of the practice."""

from threefold.practice.errors import ThreefoldError


class NoPublication(ThreefoldError):
    """The document is none that this version of Threefold can show."""
