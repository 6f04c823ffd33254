"""The gate of every change: may this worker write this field group, for this family or for the agency."""

from typing import Any

from threefold.accounts.models import Worker
from threefold.accounts.roles import AGENCY_ROLE, Duty
from threefold.core.clock import day_of, now
from threefold.disclosure.common import COMMON, Common, may_common
from threefold.disclosure.groups import Group
from threefold.disclosure.policy import may_write
from threefold.families.models import Family
from threefold.families.roles import role_towards

# Without a family there is only this: opening a new one, and the agency's own accounts.
_OPENS_FAMILIES = {Duty.CASEWORK, Duty.SUPERVISION}


def gate(*, by: Any, family: Any, writes: str) -> bool:
    """Fails closed: an unknown group, a stranger or somebody signed out may write nothing."""
    if not isinstance(by, Worker) or not by.is_active:
        return False
    if writes in COMMON:
        return family is None and may_common(by.duties, Common(writes))
    group = Group(writes)
    if isinstance(family, Family):
        at = now()
        role = role_towards(by, family, on=day_of(at), at=at)
        return role is not None and may_write(role, group)
    if group is Group.HEADER:
        return any(by.has_duty(duty) for duty in _OPENS_FAMILIES)
    return any(may_write(AGENCY_ROLE[duty], group) for duty in by.duties if duty in AGENCY_ROLE)
