"""The child and family team meets soon after a child came to live with a resource parent (rule 40)."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.db.models import Max, Q
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.models import Person, Residence
from threefold.mapping.models import MapSession
from threefold.practice.clock_kinds import ClockName
from threefold.practice.clocks import Standing, team_meeting
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.phrases import plain_day, why_of

RULE = 40


def needs(desk: Desk) -> Iterator[Need]:
    """A conversation of the family written down since the newest placement counts as the meeting."""
    placed = _placed(desk)
    met = MapSession.objects.filter(family__in=placed, held_on__lte=desk.on)
    last: dict[UUID, date] = dict(met.values_list("family").annotate(Max("held_on"))) if placed else {}
    for family, since in placed.items():
        if family in last and last[family] >= since:
            continue
        clock = team_meeting(since, days=desk.lengths.of(ClockName.TEAM_MEETING, since))
        if clock.due > desk.until:
            continue
        told = _("A child came to live with a resource parent on %(day)s.") % {"day": plain_day(since)}
        yield Need(
            what=_("The %(name)s family’s team is to meet") % {"name": desk.name_of(family)},
            why=f"{told} {why_of(RULE)}",
            href=link(family, "mapping:sessions"),
            action=_("Plan it, or write down that it was"),
            day=clock.due,
            late=clock.standing(desk.on) is Standing.OVERDUE,
            family=family,
            rule=RULE,
            brief=_("Team meeting due"),
        )


def _placed(desk: Desk) -> dict[UUID, date]:
    """By family, the newest day on which a child who still lives there came into a resource parent's home."""
    families = desk.writing(Group.MEETINGS) & desk.seeing(Group.ADULTS)
    here = Q(until__isnull=True) | Q(until__gte=desk.on)
    rows = Residence.objects.filter(
        here, person__family__in=families, person__standing=Person.Standing.CHILD, person__deceased=False,
        since__isnull=False, since__lte=desk.on,
    )  # fmt: skip
    homes = Residence.objects.filter(
        here, person__family__in=families,
        person__standing=Person.Standing.RESOURCE_PARENT,
    ).values("household")  # fmt: skip
    rows = rows.filter(household__in=homes)
    found: dict[UUID, date] = dict(rows.values_list("person__family").annotate(Max("since")))
    return found
