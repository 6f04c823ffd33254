"""Safety plans that were written, perhaps agreed by everybody, and hold for nobody because they are not in force."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.plans.not_in_force import Lying, lying
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.phrases import days_since, plain_day


def needs(desk: Desk) -> Iterator[Need]:
    """What everybody agreed to is to be put in force today; what is only written says how long it has lain there."""
    for one in lying(desk.writing(Group.PLAN), on=desk.on):
        yield _agreed(desk, one) if one.agreed else _written(desk, one)


def _agreed(desk: Desk, one: Lying) -> Need:
    return Need(
        what=_("Put the %(name)s family’s safety plan in force") % {"name": desk.name_of(one.family)},
        why=_("Everybody agreed to it on %(day)s (%(ago)s), and it does not hold yet.") % _since(desk, one),
        href=link(one.family, "plans:finish-plan", plan=one.plan),
        action=_("Put it in force"),
        day=desk.on,
        family=one.family,
        brief=_("Agreed plan not in force"),
        since=_("agreed %(ago)s") % _since(desk, one),
    )


def _written(desk: Desk, one: Lying) -> Need:
    return Need(
        what=_("The %(name)s family’s safety plan is not in force yet") % {"name": desk.name_of(one.family)},
        why=_("It was begun on %(day)s (%(ago)s). Until it is in force, it holds for nobody.")
        % _since(desk, one)
        if one.written
        else _("It was begun on %(day)s (%(ago)s), and nobody does anything in it yet.") % _since(desk, one),
        href=link(one.family, "plans:plan", plan=one.plan),
        action=_("Open the safety plan"),
        family=one.family,
        brief=_("Plan not in force yet"),
        since=_("begun %(ago)s") % _since(desk, one),
    )


def _since(desk: Desk, one: Lying) -> dict[str, str]:
    return {"day": plain_day(one.since), "ago": days_since(one.since, desk.on)}
