"""Tells Django about this package."""

from django.apps import AppConfig


class MappingConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.mapping"
    label = "mapping"
