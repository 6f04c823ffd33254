"""A report whose family nobody has met in person yet."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.models import Referral
from threefold.mapping.first_meeting import perhaps_met
from threefold.mapping.models import MapSession
from threefold.practice.clock_kinds import KINDS, ClockName
from threefold.practice.clocks import IMMEDIATE, TEN_DAYS, Clock, Standing
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.phrases import plain_day, short_day


def needs(desk: Desk, *, only_late: bool = False) -> Iterator[Need]:
    """First meetings that are due, however far ahead: the family waits. Where a conversation with the family in the
    room was written down since, it may have been the meeting.
    """
    rows = Referral.objects.filter(family__in=desk.writing(Group.REPORT_SAFE), responded_at__isnull=True)
    waiting = list(rows.exclude(response=Referral.Response.EVALUATED_OUT).order_by("received_at", "pk"))
    meetings = desk.seeing(Group.MEETINGS)
    seen = perhaps_met([one for one in waiting if one.family_id in meetings])
    for row in waiting:
        clock, talk = row.clock(desk.lengths), seen.get(row.pk)
        late = clock is not None and clock.standing(desk.at) is Standing.OVERDUE
        if clock is None or (only_late and not late):
            continue
        yield Need(
            what=_("Meet the %(name)s family in person") % {"name": desk.name_of(row.family_id)},
            why=_why(desk, row, clock, talk),
            href=_met(row, talk) if talk else link(row.family_id, "families:referral"),
            action=_("Write down that it was") if talk else _("Open the report"),
            day=day_of(clock.due),
            late=late,
            family=row.family_id,
            brief=_("First meeting"),
        )


def _why(desk: Desk, row: Referral, clock: Clock, talk: MapSession | None) -> str:
    if talk is not None:
        return _("Was the conversation of %(day)s the first meeting in person?") % {
            "day": short_day(talk.held_on)
        }
    asks = _asks(row, desk)
    if clock.due_has_hour:
        return asks
    by = _("Its hour is not known, so it counts from the beginning of that day: by the end of %(day)s.")
    return f"{asks} {by % {'day': plain_day(day_of(clock.due))}}"


def _asks(row: Referral, desk: Desk) -> str:
    """By which clock: the state's own two, or the county's where it asks for less."""
    immediate, within = row.response == Referral.Response.IMMEDIATE, row.within(desk.lengths)
    if within == (IMMEDIATE if immediate else TEN_DAYS):
        return (
            _("The report asks for it within 24 hours.")
            if immediate
            else _("The report asks for it within 10 days.")
        )
    kind = KINDS[ClockName.FIRST_MEETING_AT_ONCE if immediate else ClockName.FIRST_MEETING]
    length = within // (timedelta(hours=1) if immediate else timedelta(days=1))
    return _("The county asks for it within %(length)s.") % {
        "length": kind.said(length).in_(get_language() or "en")
    }


def _met(row: Referral, talk: MapSession) -> str:
    return link(row.family_id, "mapping:session", session=talk.pk) + "?first=1#id_first_meeting"
