"""Tells Django about this package."""

from django.apps import AppConfig


class PrintingConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.printing"
    label = "printing"
