"""My families beside the week: a line each."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.models import Person
from threefold.web.needs.desk import Desk, Need
from threefold.web.needs.words import names_beside
from threefold.web.phrases import listed, plain_day


@dataclass(frozen=True, kw_only=True)
class Line:
    """A family's name, its children, and the next thing."""

    id: UUID
    name: str
    children: str
    next: str


def lines_of(desk: Desk, needs: tuple[Need, ...]) -> tuple[Line, ...]:
    """The families that are the worker's own, in the order of their names."""
    children = _children(desk)
    return tuple(
        Line(id=pk, name=one.family.name, children=listed(children.get(pk, [])), next=_next(desk, pk, needs))
        for pk, one in desk.families.items()
        if one.mine
    )


def _children(desk: Desk) -> dict[UUID, list[str]]:
    found: dict[UUID, list[str]] = {}
    rows = Person.objects.filter(family__in=desk.seeing(Group.CHILDREN), standing=Person.Standing.CHILD)
    for one in names_beside(desk, rows.exclude(deceased=True).order_by("born_on", "created_at", "pk")):
        found.setdefault(one.family, []).append(one.name)
    return found


def _next(desk: Desk, family: UUID, needs: tuple[Need, ...]) -> str:
    first = next((need for need in needs if need.family == family and need.brief), None)
    if first is None:
        return desk.families[family].family.get_stage_display()
    if first.day is None or first.late:
        return first.brief
    return _("%(what)s, %(day)s") % {"what": first.brief, "day": plain_day(first.day)}
