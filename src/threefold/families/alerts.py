"""Who is told when something sealed is opened, and the message: it names nobody, and says only where to look."""

import logging
from collections.abc import Sequence
from datetime import date, datetime

from django.core.mail import send_mail
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.core.clock import day_of
from threefold.families.models import Assignment, Family, Opening
from threefold.practice.clock_kinds import ClockName
from threefold.practice.clocks import working_days_after
from threefold.practice.lengths import STANDARD, Lengths

log = logging.getLogger(__name__)


def told_of(worker: Worker, family: Family, *, on: date) -> list[Worker]:
    """The supervisors of the worker's unit and of those who work with the family, without the worker."""
    units = set(Assignment.objects.current(on).filter(family=family).values_list("worker__unit", flat=True))
    told = [unit for unit in (*units, worker.unit_id) if unit is not None]
    rows = Worker.objects.filter(agency=family.agency_id, unit__in=told, is_active=True)
    barred = set(
        family.conflicts.filter(Q(ends__isnull=True) | Q(ends__gte=on)).values_list("worker", flat=True)
    )
    found = (one for one in rows.exclude(pk=worker.pk).order_by("name", "pk") if one.pk not in barred)
    return [one for one in found if one.has_duty(Duty.SUPERVISION)]


def to_review(supervisor: Worker) -> QuerySet[Opening]:
    """The openings that nobody has looked at yet and that this supervisor was told of, oldest first."""
    if not supervisor.has_duty(Duty.SUPERVISION) or supervisor.unit_id is None:
        return Opening.objects.none()
    theirs = Assignment.objects.filter(worker__unit=supervisor.unit_id).values("family")
    rows = Opening.objects.filter(
        Q(worker__unit=supervisor.unit_id) | Q(family__in=theirs),
        agency=supervisor.agency_id, reviewed_at__isnull=True,
    )  # fmt: skip
    rows = rows.exclude(worker=supervisor).exclude(family__conflicts__worker=supervisor)
    return rows.select_related("worker", "family").order_by("created_at").distinct()


def due_by(opened: datetime, lengths: Lengths = STANDARD) -> date:
    """The last day to review an opening: two working days after it, or what the county said by then."""
    on = day_of(opened)
    return working_days_after(on, lengths.of(ClockName.OPENING_REVIEW, on, opened))


def send(to: Sequence[str]) -> None:
    """Write to those who are told. A mail server that is down must not undo what was done: it is in the log and
    on their first page as well.
    """
    if not to:
        return
    subject = _("Something sealed was opened with a reason")
    body = _("A worker opened something sealed. Please sign in to Threefold and look at the reason.")
    try:
        send_mail(subject, body, None, list(to))
    except OSError:
        log.warning("an alert about an opening could not be sent")


def open_until(worker: Worker, family: Family, group: str, *, at: datetime) -> datetime | None:
    """Until when this worker has this group open, if at all."""
    rows = Opening.objects.filter(worker=worker, family=family, group=group, until__gt=at)
    found = rows.order_by("-until").first()
    return found.until if found else None
