"""The county's clocks: the safety assessment after the first meeting, the case plan, and the case plan again."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.models import CourtDate, Family, Referral, TextTaken
from threefold.mapping.models import Threat
from threefold.practice.clock_kinds import ClockName
from threefold.practice.clocks import Standing, case_plan, case_plan_update, safety_assessment
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.phrases import plain_day, why_of

RULE = 39


def needs(desk: Desk) -> Iterator[Need]:
    """Rules 38 and 39."""
    yield from _assessments(desk)
    yield from _case_plans(desk)


def _assessments(desk: Desk) -> Iterator[Need]:
    """A result counts as written down once a threat is recorded, or the referral says how it came out."""
    assessed: dict[UUID, date] = dict(
        Threat.objects.filter(family__in=desk.families).values_list("family").annotate(Max("assessed_on"))
    )
    rows = Referral.objects.filter(
        family__in=desk.writing(Group.REPORT_SAFE),
        family__stage=Family.Stage.RESPONSE,
        responded_at__isnull=False,
    )
    for row in rows.filter(outcome="").order_by("responded_at", "pk"):
        assert row.responded_at is not None
        met = day_of(row.responded_at)
        if (done := assessed.get(row.family_id)) is not None and done >= met:
            continue
        began = row.responded_at if row.responded_hour_known else None
        days = desk.lengths.of(ClockName.SAFETY_ASSESSMENT, met, began)
        clock = safety_assessment(met, working_days=days)
        yield Need(
            what=_("Write down the safety assessment of the %(name)s family")
            % {"name": desk.name_of(row.family_id)},
            why=why_of(38),
            href=link(row.family_id, "families:referral"),
            action=_("Write down the result"),
            day=clock.due,
            late=clock.standing(desk.on) is Standing.OVERDUE,
            family=row.family_id,
            brief=_("Assessment due"),
        )


def _case_plans(desk: Desk) -> Iterator[Need]:
    """The case plan itself is written elsewhere, so it is only announced ahead and never called late. That its text was
    taken along from here is what this product knows of it.
    """
    held = CourtDate.objects.filter(family__in=desk.seeing(Group.COURT), kind=CourtDate.Kind.DISPOSITION)
    dispositions: dict[UUID, date] = dict(held.order_by("-on").values_list("family", "on"))
    here = desk.writing(Group.MAP)
    told = here & desk.seeing(Group.ACCOUNTING)
    texts = TextTaken.objects.filter(family__in=told, addressee=TextTaken.Addressee.CASE_PLAN)
    taken = {pk: day_of(at) for pk, at in texts.values_list("family").annotate(Max("at"))}
    for pk in here:
        family = desk.families[pk].family
        if family.stage == Family.Stage.RESPONSE:
            continue
        days = desk.lengths.of(ClockName.CASE_PLAN, family.opened_on)
        first = case_plan(family.opened_on, days=days, disposition=dispositions.get(pk))
        if pk in taken:
            yield from _again_since(desk, pk, taken[pk])
        elif desk.on <= first.due <= desk.until:
            yield _first(desk, pk, first.due)
        else:
            yield from _again_each(desk, pk, first.due)


def _first(desk: Desk, family: UUID, due: date) -> Need:
    return Need(
        what=_("The case plan of the %(name)s family is due") % {"name": desk.name_of(family)},
        why=why_of(RULE),
        href=link(family, "mapping:statements"),
        action=_("Open worries and goals"),
        day=due,
        family=family,
        brief=_("Case plan due"),
    )


def _again_since(desk: Desk, family: UUID, taken: date) -> Iterator[Need]:
    """Six months after the newest text for it, until a newer one is taken."""
    clock = case_plan_update(taken, months=desk.lengths.of(ClockName.CASE_PLAN_UPDATE, taken))
    if clock.due <= desk.until:
        why = _("The newest text for it was taken on %(day)s.") % {"day": plain_day(taken)}
        yield _again(desk, family, clock.due, f"{why} {why_of(RULE)}")


def _again_each(desk: Desk, family: UUID, first: date) -> Iterator[Need]:
    """No text was taken: every six months after the first was due, in the week before."""
    due = first
    while due < desk.on:
        due = case_plan_update(due, months=desk.lengths.of(ClockName.CASE_PLAN_UPDATE, due)).due
    if first < due <= desk.until:
        yield _again(desk, family, due, why_of(RULE))


def _again(desk: Desk, family: UUID, due: date, why: str) -> Need:
    may_take = family in desk.seeing(Group.ACCOUNTING)
    return Need(
        what=_("Go through the case plan of the %(name)s family again") % {"name": desk.name_of(family)},
        why=why,
        href=link(family, "web:case_plan_text" if may_take else "mapping:statements"),
        action=_("Make the text for the case plan") if may_take else _("Open worries and goals"),
        day=due if due >= desk.on else None,
        family=family,
        brief=_("Case plan again"),
    )
