"""Tells Django about this package."""

from django.apps import AppConfig


class NetworksConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.networks"
    label = "networks"
