"""Tells Django about this package, and the packages below it how a child's sheet is asked."""

from importlib import import_module

from django.apps import AppConfig


class ToolkitConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.toolkit"
    label = "toolkit"

    def ready(self) -> None:
        """Tell the packages below how it is asked."""
        import_module("threefold.toolkit.passing.joining").join()
