"""The pages of one family: each package names its own at start, the shell shows those that exist."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from threefold.disclosure.groups import Group
from threefold.families.access import Opened


@dataclass(frozen=True, kw_only=True, order=True)
class Tab:
    """A page of one family. `url` takes the family's id as `family`; `aside`: it stands under "More"."""

    order: int
    key: str
    label: Promise | str
    url: str
    group: Group
    aside: bool = False


@dataclass(frozen=True, kw_only=True)
class ShownTab:
    """A tab as a page shows it."""

    label: str
    href: str
    current: bool
    aside: bool


_tabs: dict[str, Tab] = {}


def use_tab(tab: Tab) -> None:
    """Add a page to every family."""
    _tabs[tab.key] = tab


def tabs_for(opened: Opened, current: str) -> tuple[ShownTab, ...]:
    """The pages that this reader may open, in order."""
    rows = sorted(_tabs.values(), key=lambda tab: tab.order)
    return tuple(
        ShownTab(
            label=str(tab.label),
            href=reverse(tab.url, kwargs={"family": opened.family.pk}),
            current=tab.key == current,
            aside=tab.aside,
        )
        for tab in rows
        if opened.may_see(tab.group)
    )
