"""Tells Django about this package."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.plans"
    label = "plans"

    def ready(self) -> None:
        """Every family has its safety plans, and its file closes only when they are over."""
        from threefold.disclosure.groups import Group
        from threefold.families.closing import use_closing
        from threefold.families.tabs import Tab, use_tab

        # Asked when a file is closed: by then every model is loaded.
        asked = import_module("threefold.plans.closing")
        use_closing("plans", asked.before_closing, asked.ways)
        use_tab(Tab(order=40, key="plans", label=_("Safety plan"), url="plans:plans", group=Group.PLAN))
