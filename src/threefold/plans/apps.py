"""Tells Django about this package."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.plans"
    label = "plans"

    def ready(self) -> None:
        """Every family has its safety plans."""
        from threefold.disclosure.groups import Group
        from threefold.families.tabs import Tab, use_tab

        use_tab(Tab(order=40, key="plans", label=_("Safety plan"), url="plans:plans", group=Group.PLAN))
