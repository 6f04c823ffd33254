"""What was opened with a reason and a supervisor has to look at."""

from collections.abc import Iterator
from datetime import timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.alerts import due_by, to_review
from threefold.families.models import Opening
from threefold.web.needs.desk import Desk, Need
from threefold.web.phrases import days_since

SHOWN = timedelta(days=7)


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
    yield from _of_a_child(desk)


def _of_a_child(desk: Desk) -> Iterator[Need]:
    """For a week, before those with whom children keep something: the child was promised to hear of it."""
    rows = Opening.objects.filter(
        family__in=desk.writing(Group.CHILD_VOICE), group=Group.CHILD_PRIVATE, created_at__gt=desk.at - SHOWN
    )
    for row in rows.exclude(worker=desk.worker).select_related("worker").order_by("created_at", "pk"):
        told = {"worker": row.worker.name, "name": desk.name_of(row.family_id)}
        yield Need(
            what=_("%(worker)s opened what a child of the %(name)s family asked to keep private") % told,
            why=_(
                "With a reason, %(ago)s. The child was told that this can happen: tell the child that it did."
            )
            % {"ago": days_since(day_of(row.created_at), desk.on)},
            href=reverse("web:filled_tools", args=[row.family_id]),
            action=_("See the tools of this family"),
            family=row.family_id,
            brief=_("Tell a child"),
        )
