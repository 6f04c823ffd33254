"""Tells Django about this package, and puts the gate before every change."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FamiliesConfig(AppConfig):
    """The package's name and label."""

    name = "threefold.families"
    label = "families"

    def ready(self) -> None:
        """Every change asks this package who may write; every family has these pages."""
        from threefold.core.changes import use_gate, use_listener
        from threefold.disclosure.groups import Group
        from threefold.families.gate import gate
        from threefold.families.tabs import Tab, use_tab
        from threefold.families.written import remember

        use_gate(gate)
        use_listener(remember)
        for order, key, label, group, aside in (
            (60, "people", _("People"), Group.ADULTS, False),
            (100, "referral", _("How we came to know"), Group.REPORT_SAFE, True),
            (110, "team", _("Team"), Group.HEADER, True),
            (120, "timeline", _("Timeline"), Group.HEADER, True),
        ):
            use_tab(Tab(order=order, key=key, label=label, url=f"families:{key}", group=group, aside=aside))
