"""What waits for a supervisor in the unit's families: by family, never by worker."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from django.utils.translation import gettext as _

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Group
from threefold.plans.changes.editions import OVER
from threefold.plans.models import Override, OverrideRequest, Plan
from threefold.web.needs import clocks, decided, plans, referrals
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.needs.of_families import in_families
from threefold.web.phrases import moment, sentence_of

SHOWN = timedelta(days=7)


def waits(desk: Desk) -> Iterator[Need]:
    """By family: all that waits there for its workers, and rules that this supervisor let pass for a plan still in
    force. Openings, questions and decisions stand in lists of their own.
    """
    unit = unit_of(desk, own=True)
    yield from in_families(unit)
    yield from _let_pass(unit)


def late(desk: Desk) -> Iterator[Need]:
    """For the supervisor's own first page: what is overdue in families that others of the unit work with."""
    unit = unit_of(desk, own=False)
    if not unit.families:
        return
    yield from asked(unit)
    yield from _passed(unit)
    yield from (need for need in plans.needs(unit) if need.late)
    yield from (need for need in decided.needs(unit) if need.late)


def by_lateness(waiting: tuple[Need, ...]) -> tuple[bool, bool, date]:
    """Where a family stands among the others: what is late longest first, then what waits, by its day."""
    overdue = [need.day for need in waiting if need.late and need.day]
    days = overdue or [need.day for need in waiting if need.day]
    return (not overdue, not waiting, min(days, default=date.max))


def unit_of(desk: Desk, *, own: bool) -> Desk:
    """The families of the unit as if they were the supervisor's to work with; with `own`, also those that are. The
    unit's list says what waits and quotes nobody.
    """
    return replace(
        desk,
        looks_on=True,
        quotes=False,
        families={
            pk: replace(one, mine=True)
            for pk, one in desk.families.items()
            if one.role is Role.SUPERVISOR and (own or not one.mine)
        },
    )


def _passed(unit: Desk) -> Iterator[Need]:
    """What the law and the county give days for: late, it is the supervisor's as well."""
    yield from referrals.needs(unit, only_late=True)
    yield from (need for need in clocks.needs(unit) if need.late)


def asked(unit: Desk) -> Iterator[Need]:
    """Workers who wait for an answer whether a rule may wait, the longest first."""
    rows = OverrideRequest.objects.filter(plan__family__in=unit.families, answered_at__isnull=True)
    rows = rows.exclude(plan__status__in=OVER)
    for row in rows.select_related("plan", "by").order_by("at", "pk"):
        told = {
            "worker": row.by.name,
            "rule": sentence_of(row.rule),
            "name": unit.name_of(row.plan.family_id),
        }
        yield Need(
            what=_("%(worker)s asks whether this may wait for the %(name)s family: “%(rule)s”") % told,
            why=_("Asked %(when)s. The plan waits for your answer.") % {"when": moment(row.at)},
            rule=row.rule,
            href=link(row.plan.family_id, "plans:answer-override", asked=row.pk),
            action=_("Read why, and answer"),
            family=row.plan.family_id,
            brief=_("A question for you"),
        )


def answered(desk: Desk) -> Iterator[Need]:
    """For whoever asked: the supervisor's answer, for a week, while the plan is still being written."""
    rows = OverrideRequest.objects.filter(
        plan__family__in=desk.writing(Group.PLAN), by=desk.worker, plan__status=Plan.Status.DRAFT,
        answered_at__gt=desk.at - SHOWN,
    )  # fmt: skip
    for row in rows.select_related("plan", "answered_by").order_by("answered_at", "pk"):
        told = {"rule": sentence_of(row.rule), "name": desk.name_of(row.plan.family_id)}
        yield Need(
            what=_("It may wait for the %(name)s family’s safety plan: “%(rule)s”") % told
            if row.granted
            else _("It comes first for the %(name)s family’s safety plan: “%(rule)s”") % told,
            why=_("%(worker)s answered what you asked.")
            % {"worker": row.answered_by.name if row.answered_by else ""},
            href=link(row.plan.family_id, "plans:finish-plan", plan=row.plan_id),
            action=_("Read the answer"),
            family=row.plan.family_id,
            brief=_("An answer for you"),
            rule=row.rule,
        )


def _let_pass(unit: Desk) -> Iterator[Need]:
    """The supervisor's own: what colleagues let pass stands among what was decided (`decided`)."""
    rows = Override.objects.filter(plan__family__in=unit.families, by=unit.worker).filter(
        plan__in=Plan.objects.in_force(unit.on).filter(family__in=unit.families)
    )
    for row in rows.select_related("plan").order_by("at", "pk"):
        yield Need(
            what=_("You let a rule pass, with a reason: “%(rule)s”") % {"rule": sentence_of(row.rule)},
            why=_("Look whether it is still needed."),
            href=link(row.plan.family_id, "plans:plan", plan=row.plan_id),
            action=_("Open the safety plan"),
            family=row.plan.family_id,
            rule=row.rule,
        )
