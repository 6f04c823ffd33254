"""Tells Django about this package."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.audit"
    label = "audit"
