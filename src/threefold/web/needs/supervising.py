"""What waits for a supervisor in the unit's families: by family, never by worker."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from threefold.accounts.roles import Role
from threefold.plans.models import Override, Plan
from threefold.web.needs import clocks, openings, plans, referrals
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link

# What the law and the county give days for: late, it is the supervisor's as well.
DEADLINES = (referrals.needs, clocks.needs)


def waits(desk: Desk) -> Iterator[Need]:
    """Openings to look at, deadlines that have passed, plans that end, and rules that were let pass for a plan
    still in force.
    """
    unit = _unit(desk, own=True)
    yield from openings.needs(desk)
    yield from _passed(unit)
    yield from plans.needs(unit)
    yield from _let_pass(unit)


def late(desk: Desk) -> Iterator[Need]:
    """For the supervisor's own first page: what is overdue in families that others of the unit work with."""
    unit = _unit(desk, own=False)
    if not unit.families:
        return
    yield from _passed(unit)
    yield from (need for need in plans.needs(unit) if need.late)


def by_lateness(waiting: tuple[Need, ...]) -> tuple[bool, bool, date]:
    """Where a family stands among the others: what is late longest first, then what waits, by its day."""
    overdue = [need.day for need in waiting if need.late and need.day]
    days = overdue or [need.day for need in waiting if need.day]
    return (not overdue, not waiting, min(days, default=date.max))


def _unit(desk: Desk, *, own: bool) -> Desk:
    """The families of the unit as if they were the supervisor's to work with; with `own`, also those that are."""
    return replace(
        desk,
        families={
            pk: replace(one, mine=True)
            for pk, one in desk.families.items()
            if one.role is Role.SUPERVISOR and (own or not one.mine)
        },
    )


def _passed(unit: Desk) -> Iterator[Need]:
    return (need for source in DEADLINES for need in source(unit) if need.late)


def _let_pass(unit: Desk) -> Iterator[Need]:
    rows = Override.objects.filter(plan__family__in=unit.families).filter(
        plan__in=Plan.objects.in_force(unit.on)
    )
    for row in rows.select_related("plan", "by").order_by("at", "pk"):
        yield Need(
            what=_("Rule %(number)d was let pass, with a reason") % {"number": row.rule},
            why=_("By %(worker)s. Look whether it is still needed.") % {"worker": row.by.name},
            href=link(row.plan.family_id, "plans:plan", plan=row.plan_id),
            action=_("Open the safety plan"),
            family=row.plan.family_id,
        )
