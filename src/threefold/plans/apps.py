"""Tells Django about this package."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.plans"
    label = "plans"
