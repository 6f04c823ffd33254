"""What every change of a filled tool asks first: is it of this family, can it be kept, may this worker see it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.models import Family, Person
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.practice.errors import NotAllowed
from threefold.toolkit.answers import Problem, people_in, problems
from threefold.toolkit.definition import Tool
from threefold.toolkit.errors import NotAnswered, Withdrawn
from threefold.toolkit.models import FilledTool
from threefold.toolkit.passing.held import passed
from threefold.toolkit.ruling import unfinished
from threefold.toolkit.voice.said import said_with

GROUP = Group.CHILD_VOICE.value


def of_family(family: Family, filled: UUID | None) -> FilledTool:
    """A filled tool of the family, held until the change is made.

    Raises:
        NotAllowed: there is none.
        Withdrawn: it was withdrawn.
    """
    found = FilledTool.objects.select_for_update().filter(family=family)
    row = found.filter(pk=filled).first() if filled else None
    if row is None:
        raise NotAllowed(GROUP)
    if row.withdrawn_at is not None:
        raise Withdrawn
    return row


def unread(row: FilledTool, by: Worker, at: datetime) -> frozenset[str]:
    """The sections of a tool, with something in them, that a worker may not see."""
    role = role_towards(by, row.family, on=day_of(at), at=at)
    if role is None:
        raise NotAllowed(GROUP)
    return said_with(row).unread(row, reader_for_worker(by, row.family, role, at=at))


def check(tool: Tool, family: Family, payload: dict[str, Any]) -> None:
    """Refuse what cannot be kept.

    Raises:
        NotAnswered: with all that is wrong.
        NotAllowed: it names somebody who is not of this family.
    """
    _refuse(problems(tool, payload))
    of_this_family(family, set(people_in(tool, payload)))


def check_finished(row: FilledTool, family: Family, payload: dict[str, Any]) -> None:
    """Refuse answers with which this tool cannot stand: one is missing, or a rule that nobody let pass holds it up.

    Raises:
        NotAnswered: with all that is wrong.
        NotAllowed: it names somebody who is not of this family.
    """
    _refuse(unfinished(row.definition, payload, passed(row)))
    of_this_family(family, set(people_in(row.definition, payload)))


def _refuse(found: tuple[Problem, ...]) -> None:
    if found:
        raise NotAnswered(found)


def of_this_family(family: Family, people: Collection[UUID]) -> None:
    """Refuse people of whom one is not of this family."""
    if people and Person.objects.filter(pk__in=people, family=family).count() != len(set(people)):
        raise NotAllowed(GROUP)
