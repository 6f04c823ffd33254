"""Decisions that no supervisor has looked at yet: by family and by day, never by worker."""

from collections.abc import Iterator

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.supervision.decisions import Decision, unreviewed
from threefold.supervision.models import DecisionKind
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.phrases import days_since, plain_day, sentence_of


def needs(unit: Desk) -> Iterator[Need]:
    """What colleagues decided in these families, the longest waiting first."""
    for one in unreviewed(unit.families.keys(), at=unit.at, lengths=unit.lengths):
        if one.by_worker != unit.worker.pk:
            yield need_of(unit, one)


def need_of(unit: Desk, one: Decision) -> Need:
    """One decision, when it was made and by whom."""
    return Need(
        what=what_of(one, unit.name_of(one.family)),
        why=_why(unit, one),
        href=link(one.family, "web:review_decision", decision=one.kind.value, subject=one.subject),
        action=_("Look at the decision"),
        # The sentence says the day already.
        day=None,
        late=one.due is not None and one.due < unit.on,
        family=one.family,
        brief=_("Decided, not looked at"),
        rule=one.rule,
    )


def _why(unit: Desk, one: Decision) -> str:
    """How long ago, by whom, and by when it is to be looked at."""
    made = _("%(when)s, by %(worker)s.") % {
        "when": days_since(one.on, unit.on, begins=True),
        "worker": one.by,
    }
    if one.due is None:
        return made
    by = (
        _("To be looked at by %(day)s: that day is over.")
        if one.due < unit.on
        else _("To be looked at by %(day)s.")
    )
    return f"{made} {by % {'day': plain_day(one.due)}}"


def what_of(one: Decision, name: str) -> str:
    """What was decided, in a sentence with the family's name."""
    told = {"name": name, "rule": sentence_of(one.rule) if one.rule else ""}
    if one.kind is DecisionKind.PLAN:
        return _("The %(name)s family’s safety plan is in force") % told
    if one.kind is DecisionKind.GOAL:
        return _("A goal of the %(name)s family is agreed") % told
    if one.tool is not None:
        tool = one.tool.in_(get_language() or "en")
        return _("A rule of “%(tool)s” was let pass for the %(name)s family") % {**told, "tool": tool}
    return _("A rule was let pass for the %(name)s family: “%(rule)s”") % told
