"""Tells Django about this package."""

from django.apps import AppConfig


class ToolkitConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.toolkit"
    label = "toolkit"
