"""What supervisors asked about decisions: it waits until somebody who works with the family has answered."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.supervision.models import DecisionKind, Review
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.phrases import days_since

SHOWN = timedelta(days=7)


def needs(desk: Desk) -> Iterator[Need]:
    """Questions that nobody has answered, the longest waiting first. Whoever may not answer reads where it stands."""
    here = desk.seeing(Group.SUPERVISION_NOTES) & desk.writing(Group.WORKING_NOTES)
    rows = Review.objects.filter(family__in=here, answered_at__isnull=True).exclude(question="")
    for row in rows.select_related("by").order_by("at", "pk"):
        told = {"who": row.by.name, "what": about(row, desk)}
        mine = desk.may_write(row.family_id, Group.WORKING_NOTES)
        yield Need(
            what=_("%(who)s asks you something about %(what)s") % told
            if mine
            else _("What %(who)s asked about %(what)s is not answered yet") % told,
            why=_("Asked %(ago)s. It waits for an answer.") % {"ago": days_since(day_of(row.at), desk.on)},
            href=link(row.family_id, "web:answer_question", review=row.pk)
            if mine
            else link(row.family_id, "web:prepare") + "#said",
            action=_("Read the question, and answer") if mine else _("Read the question"),
            family=row.family_id,
            brief=_("A question from supervision"),
            since=_("asked %(ago)s") % {"ago": days_since(day_of(row.at), desk.on)},
        )


def told(desk: Desk) -> Iterator[Need]:
    """For a week: what a supervisor wrote who asked nothing, for the worker; an answer, for whoever had asked."""
    here = desk.seeing(Group.SUPERVISION_NOTES)
    said = Review.objects.filter(family__in=here, question="", at__gt=desk.at - SHOWN).exclude(words="")
    for row in said.exclude(by=desk.worker).select_related("by").order_by("at", "pk"):
        yield _to_read(
            row, desk, _("%(who)s looked at %(what)s and wrote to you") % _who(row.by.name, row, desk)
        )
    shared = desk.seeing(Group.SUPERVISION_NOTES, mine=False)
    rows = Review.objects.filter(family__in=shared, by=desk.worker, answered_at__gt=desk.at - SHOWN)
    for row in rows.select_related("answered_by").order_by("answered_at", "pk"):
        who = row.answered_by.name if row.answered_by else ""
        yield _to_read(row, desk, _("%(who)s answered what you asked about %(what)s") % _who(who, row, desk))


def about(row: Review, desk: Desk) -> str:
    """What a review is about, for the middle of a sentence."""
    name = {"name": desk.name_of(row.family_id)}
    if row.decision == DecisionKind.PLAN:
        return _("the %(name)s family’s safety plan") % name
    if row.decision == DecisionKind.GOAL:
        return _("a goal of the %(name)s family") % name
    return _("a rule that was let pass for the %(name)s family") % name


def _who(name: str, row: Review, desk: Desk) -> dict[str, str]:
    return {"who": name, "what": about(row, desk)}


def _to_read(row: Review, desk: Desk, what: str) -> Need:
    at = row.answered_at or row.at
    return Need(
        what=what,
        why=_("It was written %(ago)s.") % {"ago": days_since(day_of(at), desk.on)},
        href=link(row.family_id, "web:prepare") + "#said",
        action=_("Read it"),
        family=row.family_id,
        brief=_("Something to read"),
    )
