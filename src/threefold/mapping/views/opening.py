"""What the pages of worries and goals open: one statement of this family that the worker may see, or nothing."""

from typing import Any, TypeVar
from uuid import UUID

from django.http import Http404, HttpRequest

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import decide
from threefold.families.access import Opened, open_family
from threefold.families.models import Person
from threefold.families.sharing import Shareable
from threefold.mapping.changes.wording import Wording
from threefold.mapping.copies.statements import StatementCopy
from threefold.mapping.forms.statements import initial_of
from threefold.mapping.models import DangerStatement, HarmStatement, SafetyGoal
from threefold.mapping.sentences import order_people

KINDS: dict[str, type[HarmStatement] | type[DangerStatement] | type[SafetyGoal]] = {
    "harm": HarmStatement,
    "danger": DangerStatement,
    "goal": SafetyGoal,
}
S = TypeVar("S", bound=Shareable)


def opened_to_write(request: HttpRequest, family: UUID, group: Group = Group.MAP) -> Opened:
    """The family, for whoever may change this part of it; for everybody else it is not there."""
    opened = open_family(request, family, group)
    if not opened.may_write(group):
        raise Http404
    return opened


def found(opened: Opened, kind: type[S], pk: UUID) -> S:
    """A statement, position or rating of this family that the worker may see; else it is not there."""
    rows: Any = kind._default_manager.filter(family=opened.family, pk=pk).select_related("said_by")
    row: S | None = rows.first()
    if row is None or not decide(opened.reader, row.piece(), Surface.SCREEN).shown:
        raise Http404
    return row


def statement(opened: Opened, kind: str, pk: UUID) -> HarmStatement | DangerStatement | SafetyGoal:
    """A harm, a danger or a goal, by the word that stands in its address."""
    if kind not in KINDS:
        raise Http404
    row: HarmStatement | DangerStatement | SafetyGoal = found(opened, KINDS[kind], pk)
    return row


def people_of(opened: Opened) -> list[Person]:
    """Everybody who may be named, children first."""
    rows = Person.objects.filter(family=opened.family).order_by("created_at", "pk")
    return order_people(rows)


def stored(copy: StatementCopy | None, kind: type[Wording]) -> dict[str, Any]:
    """What a statement's form begins with: its parts, or for who may only read it, its sentence."""
    if copy is None:
        return initial_of(kind(), 0)
    return initial_of(copy.wording or kind(text=copy.text, language=copy.language), copy.version)
