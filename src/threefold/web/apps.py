"""Tells Django about this package, and puts the one page first and the copies last among a family's pages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.web"
    label = "web"

    def ready(self) -> None:
        """Every family opens on one page, and what is handed out lies on its desk."""
        from threefold.disclosure.groups import Group
        from threefold.families.tabs import Tab, use_tab
        from threefold.web.desk import sheets

        use_tab(Tab(order=10, key="page", label=_("One page"), url="web:family", group=Group.HEADER))
        use_tab(Tab(order=90, key="copies", label=_("Copies"), url="web:copies", group=Group.ACCOUNTING))
        use_tab(Tab(order=55, key="tools", label=_("Tools"), url="web:filled_tools", group=Group.CHILD_VOICE))
        said = _("You said, this changed")
        use_tab(
            Tab(
                order=195, key="answered", label=said, url="web:answered", group=Group.CHILD_VOICE, aside=True
            )
        )
        texts = _("Write once")
        use_tab(Tab(order=200, key="texts", label=texts, url="web:texts", group=Group.ACCOUNTING, aside=True))
        sheets.register()
