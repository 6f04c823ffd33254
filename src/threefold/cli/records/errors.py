"""What keeps a record from going out or coming in, in words for whoever runs the installation."""


class Refused(Exception):
    """Nothing was changed; each of `reasons` says why."""

    def __init__(self, *reasons: str) -> None:
        self.reasons = reasons
        super().__init__("; ".join(reasons))
