"""Tells Django about this package, and the packages below it how a child's sheet is asked."""

from importlib import import_module

from django.apps import AppConfig


class ToolkitConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.toolkit"
    label = "toolkit"

    def ready(self) -> None:
        """What came out of a child's sheet is shared as that sheet is."""
        from threefold.families.sheets import use_sheets

        use_sheets(import_module("threefold.toolkit.onward.sheets").sheets_of)
