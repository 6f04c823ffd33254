"""Copies that were made and are still on the worker's table (rule 47)."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.models import HandedOver
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.links import link


def needs(desk: Desk) -> Iterator[Need]:
    """One need for each person who waits for their copy: who is kept safe from whom never stand in one line."""
    rows = HandedOver.objects.filter(family__in=desk.seeing(Group.ACCOUNTING), by=desk.worker)
    names: dict[UUID, list[str]] = {}
    for row in rows.select_related("person").order_by("at", "pk"):
        waiting = names.setdefault(row.family_id, [])
        if row.outcome == HandedOver.Outcome.MADE and row.person.called not in waiting:
            waiting.append(row.person.called)
        elif row.outcome != HandedOver.Outcome.MADE and row.person.called in waiting:
            waiting.remove(row.person.called)
    for family, people in names.items():
        for name in people:
            yield Need(
                what=_("Give %(people)s their copy") % {"people": name},
                why=_("It is made for the %(name)s family, and nobody wrote down that it was given.")
                % {"name": desk.name_of(family)},
                href=link(family, "web:copies", "web:desk"),
                action=_("Open the copies"),
                family=family,
                brief=_("A copy is not given yet"),
            )
