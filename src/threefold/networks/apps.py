"""Tells Django about this package, and the families who was told what."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworksConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.networks"
    label = "networks"

    def ready(self) -> None:
        """Readers are built with what the circle knows; every family has a circle page."""
        from threefold.disclosure.groups import Group
        from threefold.families.readers import use_circle
        from threefold.families.tabs import Tab, use_tab
        from threefold.networks.standing import in_circle

        use_circle(in_circle)
        use_tab(Tab(order=50, key="circle", label=_("Circle"), url="networks:circle", group=Group.NETWORK))
