"""What comes next with this family, and the dates ahead."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.copies.court import CourtDateCopy
from threefold.mapping.copies.map import MapCopy
from threefold.plans.copies.reminders import days_ahead
from threefold.plans.copies.shapes import PlanCopy
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
            href=link(opened.family.pk, "mapping:map"),
            action=_("Open the map"),
        )
    return Need(
        what=_("Look at the map together"),
        why=_("Nothing waits. Ask what has changed since, and what has worked."),
        href=link(opened.family.pk, "mapping:map"),
        action=_("Open the map"),
    )


def ahead_of(
    the_map: MapCopy, plans: tuple[PlanCopy, ...], court: tuple[CourtDateCopy, ...], on: date
) -> tuple[Ahead, ...]:
    """The days ahead in order: open next steps that have a day, the plans' own days, and days in court."""
    steps = [
        Ahead(day=item.due_on, what=item.text, who=item.owner)
        for item in the_map.items
        if item.due_on and item.due_on >= on and not item.done_on
    ]
    return tuple(
        sorted(
            dict.fromkeys([*steps, *_plan_days(plans, on), *_hearings(court, on)]), key=lambda one: one.day
        )
    )


def _plan_days(plans: tuple[PlanCopy, ...], on: date) -> list[Ahead]:
    language = get_language() or "en"
    return [
        Ahead(day=one.day, what=one.what.in_(language))
        for plan in plans
        for one in days_ahead(plan, on)
        if one.day >= on
    ]


def _hearings(court: tuple[CourtDateCopy, ...], on: date) -> list[Ahead]:
    return [
        Ahead(day=one.on, what=_("In court: %(hearing)s") % {"hearing": one.kind_label}, who=one.about)
        for one in court
        if one.on is not None and one.on >= on
    ]
