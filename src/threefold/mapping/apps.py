"""Tells Django about this package, and every family about its map."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

# Importing them registers their events and changes.
REGISTERED = (
    "events.items",
    "events.rounds",
    "events.scaling",
    "events.statements",
    "changes.items",
    "changes.sorting",
    "changes.sessions",
    "changes.goals",
    "changes.positions",
    "changes.choosing",
    "changes.rounds",
    "changes.scaling",
    "changes.standing",
    "changes.statements",
)


class MappingConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.mapping"
    label = "mapping"

    def ready(self) -> None:
        """Register events and changes, and the map as a page of every family."""
        from threefold.disclosure.groups import Group
        from threefold.families.helping import use_help
        from threefold.families.tabs import Tab, use_tab
        from threefold.families.worries import use_worries

        for module in REGISTERED:
            import_module(f"threefold.mapping.{module}")
        use_worries(import_module("threefold.mapping.copies.statements").worries_for)
        use_help(import_module("threefold.mapping.beside_form").help_of)
        use_tab(Tab(order=20, key="map", label=_("Map"), url="mapping:map", group=Group.MAP))
        worries = _("Worries and goals")
        use_tab(Tab(order=30, key="statements", label=worries, url="mapping:statements", group=Group.MAP))
