"""Why data are not taken."""


class Refused(ValueError):
    """The data, or what was asked, cannot be used. The message is for the person who sent them."""
