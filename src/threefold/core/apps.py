"""Tells Django about this package, and what production asks."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.core"
    label = "core"

    def ready(self) -> None:
        """Register the checks of production, and how long a connection waits."""
        from django.db.backends.signals import connection_created

        from threefold.core import checks  # noqa: F401
        from threefold.core.patience import be_patient

        connection_created.connect(be_patient)
