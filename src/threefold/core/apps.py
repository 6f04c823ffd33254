"""Tells Django about this package, and what production asks."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.core"
    label = "core"

    def ready(self) -> None:
        """Register the checks of production."""
        from threefold.core import checks  # noqa: F401
