"""The county's two clocks: the safety assessment after the first meeting, and the case plan."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext as _

from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.models import CourtDate, Family, Referral
from threefold.mapping.models import Threat
from threefold.practice.clock_kinds import ClockName
from threefold.practice.clocks import Standing, case_plan, safety_assessment
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.phrases import why_of


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
        clock = safety_assessment(met, working_days=desk.lengths.of(ClockName.SAFETY_ASSESSMENT, met))
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
    """The case plan itself is written elsewhere, so it is only announced ahead and never called late."""
    held = CourtDate.objects.filter(family__in=desk.seeing(Group.COURT), kind=CourtDate.Kind.DISPOSITION)
    dispositions: dict[UUID, date] = dict(held.order_by("-on").values_list("family", "on"))
    for pk in desk.writing(Group.MAP):
        family = desk.families[pk].family
        days = desk.lengths.of(ClockName.CASE_PLAN, family.opened_on)
        clock = case_plan(family.opened_on, days=days, disposition=dispositions.get(pk))
        if family.stage != Family.Stage.RESPONSE and desk.on <= clock.due <= desk.until:
            yield Need(
                what=_("The case plan of the %(name)s family is due") % {"name": family.name},
                why=why_of(39),
                href=link(pk, "mapping:statements"),
                action=_("Open worries and goals"),
                day=clock.due,
                family=pk,
                brief=_("Case plan due"),
            )
