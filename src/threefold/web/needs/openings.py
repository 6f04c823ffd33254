"""What was opened with a reason and a supervisor has to look at."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from threefold.families.alerts import due_by, to_review
from threefold.web.needs.desk import Desk, Need


def needs(desk: Desk) -> Iterator[Need]:
    """Openings that this supervisor was told of and that nobody has looked at: they come before all else."""
    for row in to_review(desk.worker):
        due = due_by(row.created_at, desk.lengths)
        yield Need(
            what=_("Look at what %(worker)s opened") % {"worker": row.worker.name},
            why=_("Something sealed of the %(name)s family was opened with a reason.")
            % {"name": row.family.name},
            href=reverse("families:review_opening", args=[row.pk]),
            action=_("Read the reason"),
            day=due,
            late=due < desk.on,
            family=row.family_id,
            brief=_("Opened with a reason"),
            first=True,
        )
