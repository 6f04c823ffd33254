"""Tells Django about this package."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.core"
    label = "core"
