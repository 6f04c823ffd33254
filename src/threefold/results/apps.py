"""Tells Django about this package."""

from django.apps import AppConfig


class ResultsConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.results"
    label = "results"
