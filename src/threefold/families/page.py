"""What every page of one family starts with: its head and its tabs."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from threefold.accounts.roles import Role
from threefold.core.clock import now, today
from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.alerts import open_until
from threefold.families.tabs import tabs_for


@dataclass(frozen=True, kw_only=True)
class FamilyHead:
    """The head of a family's pages."""

    id: UUID
    name: str = shown("family.header", default="")
    stage: str = shown("family.header", default="")
    since: date | None = shown("family.header")


def family_page(opened: Opened, tab: str) -> dict[str, Any]:
    """The context that `web/family_base.html` needs; a view adds its own copies to it."""
    family = opened.family
    head = build(
        FamilyHead,
        opened.reader,
        Surface.SCREEN,
        id=family.pk,
        name=family.name,
        stage=family.get_stage_display(),
        since=family.opened_on,
    )
    return {
        "family": head,
        "tabs": tabs_for(opened, tab),
        "tab": tab,
        "glass": _glass(opened),
        "paper_day": today(),
        "may_take": opened.may_see(Group.ACCOUNTING),
    }


def _glass(opened: Opened) -> datetime | None:
    """Until when a worker who is not assigned has this family open; every page says it."""
    if opened.reader.role is not Role.SECONDARY_WORKER:
        return None
    return open_until(opened.worker, opened.family, Group.HEADER, at=now())
