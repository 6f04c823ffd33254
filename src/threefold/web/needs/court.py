"""Days in court that are near, and what the court said where nobody wrote it down."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.models import CourtDate
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link

BACK = timedelta(days=30)


def needs(desk: Desk) -> Iterator[Need]:
    """Hearings of this week; of the last month those without an outcome."""
    rows = CourtDate.objects.filter(
        family__in=desk.seeing(Group.COURT), on__lte=desk.until, on__gte=desk.on - BACK
    )
    may_write_it = desk.writing(Group.COURT)
    for row in rows.filter(outcome="").order_by("on", "hour", "pk"):
        ahead = row.on >= desk.on
        if not ahead and row.family_id not in may_write_it:
            continue
        name = {"name": desk.name_of(row.family_id), "hearing": row.get_kind_display()}
        yield Need(
            what=_("The %(name)s family is in court: %(hearing)s") % name
            if ahead
            else _("Write down what the court said about the %(name)s family") % name,
            why=_("Tell the family before what will be asked, and what you will say.")
            if ahead
            else _("What a judge orders changes who may do what. Others plan with what is written."),
            href=link(row.family_id, "families:team") + "#court",
            action=_("Open the days in court"),
            day=row.on if ahead else None,
            family=row.family_id,
            brief=_("In court") if ahead else _("Court outcome"),
        )
