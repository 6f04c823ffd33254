"""What comes next with this family, and the dates ahead."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.mapping.copies.map import MapCopy
from threefold.web.needs.desk import Desk, Need, OnDesk
from threefold.web.needs.links import link
from threefold.web.needs.registry import needs_of


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """A day and what it brings."""

    day: date
    what: str
    who: str = ""


def coming(opened: Opened, desk: Desk) -> tuple[Need, ...]:
    """What needs doing with this family, the first thing first; where nothing waits, the next step of the practice."""
    family = opened.family
    here = OnDesk(family=family, role=opened.reader.role, mine=True)
    return needs_of(replace(desk, families={family.pk: here}))


def first_step(opened: Opened, the_map: MapCopy) -> Need | None:
    """Where nothing waits: an empty map is begun, a filled one is opened with the family."""
    if not opened.may_write(Group.MAP):
        return None
    if not the_map.items:
        return Need(
            what=_("Begin the map together"),
            why=_("Ask the three questions, and write down what people say in their own words."),
            href=link(family_of(opened), "mapping:map"),
            action=_("Open the map"),
        )
    return Need(
        what=_("Look at the map together"),
        why=_("Nothing waits. Ask what has changed since, and what has worked."),
        href=link(family_of(opened), "mapping:map"),
        action=_("Open the map"),
    )


def family_of(opened: Opened) -> UUID:
    """The family's id."""
    return opened.family.pk


def steps_ahead(the_map: MapCopy, on: date) -> tuple[Ahead, ...]:
    """Open next steps that have a day, whoever took them on."""
    return tuple(
        Ahead(day=item.due_on, what=item.text, who=item.owner)
        for item in the_map.items
        if item.due_on and item.due_on >= on and not item.done_on
    )
