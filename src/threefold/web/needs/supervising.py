"""What waits for a supervisor in the unit's families: by family, never by worker."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.accounts.roles import Role
from threefold.plans.models import Override, Plan
from threefold.practice.clocks import Standing, plan_expiry
from threefold.web.needs import openings, referrals
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link


def waits(desk: Desk) -> Iterator[Need]:
    """Openings to look at, plans that end, and rules that were let pass for a plan still in force."""
    mine = [pk for pk, one in desk.families.items() if one.role is Role.SUPERVISOR]
    yield from openings.needs(desk)
    yield from _first_meetings(desk)
    yield from _ending(desk, mine)
    yield from _let_pass(desk, mine)


def late(desk: Desk) -> Iterator[Need]:
    """For the supervisor's own first page: first meetings of the unit that are overdue, plans that ran out."""
    unit = [pk for pk, one in desk.families.items() if one.role is Role.SUPERVISOR and not one.mine]
    if not unit:
        return
    yield from _first_meetings(desk)
    for need in _ending(desk, unit):
        if need.late and need.family is not None:
            yield replace(need, what=f"{desk.name_of(need.family)}: {need.what}")


def _first_meetings(desk: Desk) -> Iterator[Need]:
    """The overdue first meetings of families that others of the unit work with."""
    unit = {
        pk: replace(one, mine=True)
        for pk, one in desk.families.items()
        if one.role is Role.SUPERVISOR and not one.mine
    }
    return (need for need in referrals.needs(replace(desk, families=unit)) if need.late)


def _ending(desk: Desk, mine: list[UUID]) -> Iterator[Need]:
    rows = Plan.objects.filter(family__in=mine, status=Plan.Status.ACTIVE, expires_on__isnull=False)
    for row in rows.order_by("expires_on", "pk"):
        assert row.expires_on is not None
        if plan_expiry(row.expires_on).standing(desk.on) is Standing.AHEAD:
            continue
        over = row.expires_on < desk.on
        yield Need(
            what=_("The safety plan has ended by itself") if over else _("The safety plan ends"),
            why=_("Nothing holds now. End it together, or agree on more time and say why.")
            if over
            else _("End it together, or agree on more time and say why."),
            href=link(row.family_id, "plans:plan", plan=row.pk),
            action=_("Open the safety plan"),
            day=row.expires_on,
            late=over,
            family=row.family_id,
        )


def _let_pass(desk: Desk, mine: list[UUID]) -> Iterator[Need]:
    rows = Override.objects.filter(plan__family__in=mine).filter(plan__in=Plan.objects.in_force(desk.on))
    for row in rows.select_related("plan", "by").order_by("at", "pk"):
        yield Need(
            what=_("Rule %(number)d was let pass, with a reason") % {"number": row.rule},
            why=_("By %(worker)s. Look whether it is still needed.") % {"worker": row.by.name},
            href=link(row.plan.family_id, "plans:plan", plan=row.plan_id),
            action=_("Open the safety plan"),
            family=row.plan.family_id,
        )
