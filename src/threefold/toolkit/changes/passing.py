"""A supervisor lets pass what a tool's own rules hold up."""

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
from threefold.toolkit.changes.rows import GROUP, of_family, unread
from threefold.toolkit.errors import ReasonNeeded
from threefold.toolkit.models import FilledTool, HoldPassed
from threefold.toolkit.passing.events import HoldLetPass
from threefold.toolkit.passing.held import held


@change("toolkit.let_pass", writes=Group.HEADER.value)
def let_pass(*, by: Worker, family: Family, id: UUID, at: datetime, filled: UUID, reason: str) -> FilledTool:
    """Let a draft be finished although its own rules hold it up, with a reason that stays on record. It covers what
    holds it up now and may be read by who decides, in this version and in all later ones.

    Raises:
        NotAllowed: `by` does not supervise, or nothing is held up that they may read.
        Withdrawn: the tool was withdrawn.
        ReasonNeeded: it does not say why.
    """
    row = of_family(family, filled)
    if role_towards(by, family, on=day_of(at)) is not Role.SUPERVISOR:
        raise NotAllowed(GROUP)
    if not reason.strip():
        raise ReasonNeeded
    hidden = unread(row, by, at)
    found = [one for one in held(row) if one.section not in hidden]
    if not found:
        raise NotAllowed(GROUP)
    for one in found:
        HoldPassed.objects.create(
            id=uuid5(id, f"{one.section}.{one.prompt}"), agency_id=family.agency_id, created_at=at, at=at, by=by,
            family=family, filled_id=row.root, section=one.section, prompt=one.prompt, reason=reason,
        )  # fmt: skip
    record(HoldLetPass(tool=row.tool, rules=len(found)), by=by, at=at, family=family.pk, subject=row.pk)
    return row
