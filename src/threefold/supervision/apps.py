"""Tells Django about this package."""

from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.supervision"
    label = "supervision"
