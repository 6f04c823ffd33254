"""Tells Django about this package, and every family about its copies."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.web"
    label = "web"

    def ready(self) -> None:
        """Register the shell's pages of a family."""
        from threefold.disclosure.groups import Group
        from threefold.families.tabs import Tab, use_tab

        use_tab(Tab(order=70, key="copies", label=_("Copies"), url="web:copies", group=Group.ACCOUNTING))
