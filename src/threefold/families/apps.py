"""Tells Django about this package, and puts the gate before every change."""

from django.apps import AppConfig


class FamiliesConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.families"
    label = "families"

    def ready(self) -> None:
        """Every change asks this package who may write."""
        from threefold.core.changes import use_gate
        from threefold.families.gate import gate

        use_gate(gate)
