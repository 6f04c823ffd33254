"""Tells Django about this package."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.accounts"
    label = "accounts"
