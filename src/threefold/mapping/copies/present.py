"""Which workers have a meeting on a screen of theirs now, as those who look at it may know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.accounts.presence import here
from threefold.accounts.roles import Duty
from threefold.core.clock import day_of
from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Assignment, Family
from threefold.families.roles import role_towards


@dataclass(frozen=True, kw_only=True)
class PresentCopy:
    """A worker who takes part, by name and by what they are towards the family."""

    name: str = shown("meetings", default="")
    role: Any = shown("meetings", default="")
    screens: int = 1


def present_for(
    family: Family, meeting: UUID, readers: Sequence[Reader], *, at: datetime
) -> tuple[PresentCopy, ...]:
    """Who is there, where every one of the readers may know who works with the family."""
    if not readers or not all(may_see(one, Group.MEETINGS, Surface.SCREEN) for one in readers):
        return ()
    found, roles = here(meeting, at=at), _roles(family, at)
    return tuple(
        build(
            PresentCopy, readers[0], Surface.SCREEN, name=one.worker.name, screens=one.screens,
            role=roles.get(one.worker.pk) or _supervises(one.worker),
        )
        for one in found
    )  # fmt: skip


def works_with(worker: Worker, family: Family, *, at: datetime) -> bool:
    """Whether somebody is there by their work with the family. Who broke the glass looks, and takes no part."""
    return role_towards(worker, family, on=day_of(at)) is not None


def _roles(family: Family, at: datetime) -> dict[UUID, Any]:
    rows = Assignment.objects.current(day_of(at)).filter(family=family)
    return {worker: Assignment.Kind(kind).label for worker, kind in rows.values_list("worker", "kind")}


def _supervises(worker: Worker) -> Any:
    return Duty.SUPERVISION.label if worker.has_duty(Duty.SUPERVISION) else ""
