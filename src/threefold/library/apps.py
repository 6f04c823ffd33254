"""Tells Django about this package, and its wording to the log."""

from importlib import import_module

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.library"
    label = "library"

    def ready(self) -> None:
        """What editors do at their desk is told to the audit."""
        import_module("threefold.library.watching").watch()
