"""A kept sheet of a worker who left goes to the worker who took over the family."""

from datetime import datetime
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.models import Family
from threefold.families.roles import role_towards
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes.rows import GROUP, of_family
from threefold.toolkit.errors import ReasonNeeded
from threefold.toolkit.models import FilledTool, SheetKeeper
from threefold.toolkit.voice.events import KeptGiven
from threefold.toolkit.voice.left import left_behind
from threefold.toolkit.voice.said import said_with

# A kept sheet is nobody else's, by the policy.
TAKES_OVER = (Role.SOCIAL_WORKER,)


@change("toolkit.give_kept", writes=Group.HEADER.value)
def give_kept(
    *, by: Worker, family: Family, id: UUID, at: datetime, filled: UUID, keeper: Worker, reason: str
) -> FilledTool:
    """Give what workers who left kept in a tool to one who works with the family now. A supervisor does it, as they say
    who works with a family. What the child said stays: it is for one worker, and for nobody else.

    Raises:
        NotAllowed: `by` does not supervise, `keeper` does not work with the family, or there is no such sheet.
        Withdrawn: the tool was withdrawn.
        ReasonNeeded: it does not say why.
    """
    row, on = of_family(family, filled), day_of(at)
    if (
        role_towards(by, family, on=on) is not Role.SUPERVISOR
        or role_towards(keeper, family, on=on) not in TAKES_OVER
    ):
        raise NotAllowed(GROUP)
    if not reason.strip():
        raise ReasonNeeded
    left = left_behind(row, said_with(row), at)
    if not left:
        raise NotAllowed(GROUP)
    for one in left:
        SheetKeeper.objects.create(
            id=uuid5(id, one.section.key), agency_id=family.agency_id, created_at=at, at=at, by=by, family=family,
            filled_id=row.root, sheet=one.section.key, keeper=keeper, reason=reason,
        )  # fmt: skip
    record(
        KeptGiven(tool=row.tool, sheets=len(left), keeper=keeper.pk),
        by=by,
        at=at,
        family=family.pk,
        subject=row.pk,
    )
    return row
