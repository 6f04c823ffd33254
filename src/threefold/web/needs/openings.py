"""What was opened with a reason and a supervisor has to look at."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from threefold.accounts.roles import Role
from threefold.families.models import Opening
from threefold.web.needs.desk import Desk, Need


def needs(desk: Desk) -> Iterator[Need]:
    """Break-glass openings of the supervisor's families that nobody has reviewed."""
    mine = [pk for pk, one in desk.families.items() if one.role is Role.SUPERVISOR]
    rows = Opening.objects.filter(family__in=mine, break_glass=True, reviewed_at__isnull=True)
    for row in rows.exclude(worker=desk.worker).select_related("worker").order_by("created_at", "pk"):
        yield Need(
            what=_("Look at what %(worker)s opened") % {"worker": row.worker.name},
            why=_("Something sealed of the %(name)s family was opened with a reason.")
            % {"name": desk.name_of(row.family_id)},
            href=reverse("families:review_opening", args=[row.pk]),
            action=_("Read the reason"),
            day=desk.on,
            family=row.family_id,
            brief=_("Opened with a reason"),
        )
