"""Tells Django about this package, and listens for sign-ins."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Connect the sign-in events."""
        from threefold.accounts import signals  # noqa: F401
