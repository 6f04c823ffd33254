"""Tells Django about this package."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.disclosure"
    label = "disclosure"
