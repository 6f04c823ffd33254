"""Tells Django about this package."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.web"
    label = "web"
