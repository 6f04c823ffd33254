"""What keeps a backup from being made or used, in words for whoever runs the installation."""


class Refused(Exception):
    """Nothing was changed; the message says why and what to do."""
