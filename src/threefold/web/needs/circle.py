"""People who keep a child safe and were not told the worries (rule 45)."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.mapping.models import DangerStatement
from threefold.networks.models import Member
from threefold.practice.vocabulary.circle import NetworkRole
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link
from threefold.web.needs.words import people_on
from threefold.web.phrases import listed


def needs(desk: Desk) -> Iterator[Need]:
    """One need a family, with the names of those who still have to hear it."""
    worries: dict[UUID, set[UUID]] = {}
    rows = DangerStatement.objects.filter(family__in=desk.writing(Group.NETWORK))
    rows = rows.filter(status=DangerStatement.Status.SHARED, closed_on__isnull=True)
    for family, danger in rows.values_list("family", "pk"):
        worries.setdefault(family, set()).add(danger)
    untold = []
    members = Member.objects.filter(family__in=worries, active=True, role=NetworkRole.SAFETY_PERSON)
    for row in members.select_related("person").prefetch_related("told").order_by("created_at", "pk"):
        if worries[row.family_id] - {told.danger for told in row.told.all()}:
            untold.append(row.person)
    names: dict[UUID, list[str]] = {}
    for one in people_on(desk, untold, Group.NETWORK):
        names.setdefault(one.family, []).append(one.name)
    for family, people in names.items():
        yield Need(
            what=_("Tell %(people)s the worries") % {"people": listed(people)},
            why=_("They help keep the children of the %(name)s family safe, and nobody told them all of it.")
            % {"name": desk.name_of(family)},
            href=link(family, "networks:circle"),
            action=_("Open the circle"),
            family=family,
            brief=_("Somebody is not told yet"),
        )
