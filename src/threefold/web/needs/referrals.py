"""A report whose family nobody has met in person yet."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.models import Referral
from threefold.practice.clocks import Standing, referral_response
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link


def needs(desk: Desk) -> Iterator[Need]:
    """First meetings that are due, however far ahead: the family waits."""
    rows = Referral.objects.filter(family__in=desk.seeing(Group.HEADER), responded_at__isnull=True)
    for row in rows.exclude(response=Referral.Response.EVALUATED_OUT).order_by("received_at", "pk"):
        immediate = row.response == Referral.Response.IMMEDIATE
        clock = referral_response(row.received_at, immediate=immediate)
        yield Need(
            what=_("Meet the %(name)s family in person") % {"name": desk.name_of(row.family_id)},
            why=_("The report asks for it within 24 hours.")
            if immediate
            else _("The report asks for it within 10 days."),
            href=link(row.family_id, "families:referral"),
            action=_("Open the report"),
            day=day_of(clock.due),
            late=clock.standing(desk.at) is Standing.OVERDUE,
            family=row.family_id,
            brief=_("First meeting"),
        )
