"""Safety plans that end soon, have ended by themselves, or are to be looked at together."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.plans.copies.reminders import expiry
from threefold.plans.models import Plan
from threefold.practice.clocks import Standing
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link


def needs(desk: Desk) -> Iterator[Need]:
    """Reviews of the week, and ends from a week before until somebody ends or renews the plan."""
    rows = Plan.objects.filter(family__in=desk.writing(Group.PLAN), status=Plan.Status.ACTIVE)
    rows = rows.order_by("expires_on", "pk")
    held = {row.family_id for row in rows if not row.expires_on or row.expires_on >= desk.on}
    for row in rows:
        if row.review_on and desk.on <= row.review_on <= desk.until and row.review_on != row.expires_on:
            yield _review(desk, row, row.review_on)
        if row.expires_on and _is_near(desk, row.starts_on, row.expires_on):
            yield _end(desk, row, row.expires_on, held=row.family_id in held)


def _is_near(desk: Desk, starts: date | None, expires: date) -> bool:
    return expiry(starts, expires, desk.lengths).standing(desk.on) is not Standing.AHEAD


def _review(desk: Desk, row: Plan, day: date) -> Need:
    return Need(
        what=_("Look at the %(name)s family’s safety plan together") % {"name": desk.name_of(row.family_id)},
        why=_("Everybody agreed to this day."),
        href=_page(row),
        action=_("Open the safety plan"),
        day=day,
        family=row.family_id,
        brief=_("Plan looked at"),
    )


def _end(desk: Desk, row: Plan, day: date, *, held: bool) -> Need:
    """The end of a plan, ahead or behind. `held`: some plan holds for the family today."""
    over = day < desk.on
    name = {"name": desk.name_of(row.family_id)}
    return Need(
        what=_("The %(name)s family’s safety plan has ended by itself") % name
        if over
        else _("The %(name)s family’s safety plan ends") % name,
        why=_("Nothing holds now. End it together, or agree on more time and say why.")
        if not held
        else _("End it together, or agree on more time and say why."),
        href=_page(row),
        action=_("Open the safety plan"),
        day=day,
        late=over,
        family=row.family_id,
        brief=_("Plan has ended") if over else _("Plan ends"),
    )


def _page(row: Plan) -> str:
    return link(row.family_id, "plans:plan", plan=row.pk)
