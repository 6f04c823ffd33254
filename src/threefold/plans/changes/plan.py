"""Changes of the plan itself."""

from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.ids import new_id
from threefold.families.models import Family
from threefold.plans import events
from threefold.plans.changes.content import ActionText, LineText, PlanText, TriggerText
from threefold.plans.changes.editions import editing, locked
from threefold.plans.changes.late import keep_late
from threefold.plans.changes.rows import (
    fill,
    fill_many,
    from_json,
    given_of,
    known,
    ours,
    refuse_strangers,
    to_json,
)
from threefold.plans.models import Action, LateWording, Plan, PlanLine, Trigger
from threefold.practice.errors import NotAllowed
from threefold.practice.vocabulary.plans import PlanKind


@change("plans.start_plan", writes="plan.text")
def start_plan(
    *, by: Worker, family: Family, id: UUID, at: datetime, text: PlanText, follows: Plan | None = None
) -> Plan:
    """Begin a plan. `follows`: it is to take that plan's place, and begins with what that one says people do.

    Raises:
        NotAllowed: an id of another family, or a kind that the practice does not know.
    """
    _check(family, text)
    if follows is not None:
        ours(family, follows.family_id)
    plan = Plan(id=id, agency_id=family.agency_id, created_at=at, family=family, follows=follows)
    fill(plan, text)
    plan.save()
    fill_many(plan, text)
    if follows is not None:
        _carry_over(follows, plan, by, at)
    begun = events.PlanStarted(plan=plan.pk, plan_kind=plan.kind, follows=follows.pk if follows else None)
    record(begun, by=by, at=at, family=family.pk, subject=plan.pk)
    return plan


@change("plans.change_plan", writes="plan.text")
def change_plan(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    plan: Plan,
    text: PlanText,
    base_version: int,
    reason: str = "",
) -> Plan | LateWording:
    """Change dates, bottom lines, checks and the plan's other words. A late edit is kept beside what stands.

    Raises:
        NotAllowed: an id of another family.
        ReasonNeeded: the plan is in force and no reason was given.
    """
    _check(family, text)
    if locked(family, plan).version != base_version:
        return keep_late(by=by, family=family, id=id, at=at, plan=plan, given=text, reason=reason)
    with editing(family, plan, by=by, at=at, reason=reason) as row:
        fill(row, text)
        row.save()
        fill_many(row, text)
    changed = events.PlanChanged(plan=row.pk, edition=row.edition)
    record(changed, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _check(family: Family, text: PlanText) -> None:
    refuse_strangers(family, Plan, text)
    known(PlanKind, text.kind)
    if text.language not in ("en", "es"):
        raise NotAllowed("plan.text")


def _carry_over(old: Plan, new: Plan, by: Worker, at: datetime) -> None:
    """What people do goes on, unless somebody takes it out. Days that named the old plan's time do not."""
    kinds: tuple[tuple[type[Action | Trigger | PlanLine], type], ...] = (
        (Action, ActionText),
        (Trigger, TriggerText),
        (PlanLine, LineText),
    )
    for model, kind in kinds:
        for row in model._default_manager.filter(plan=old, removed_at=None).order_by("place", "created_at"):
            kept = {**to_json(given_of(row, kind)), "starts_on": None, "ends_on": None}
            given: Any = from_json(model, kind, kept)
            copy = model(
                id=new_id(), agency_id=new.agency_id, created_at=at, family=new.family, plan=new,
                written_by=by, place=row.place,
            )  # fmt: skip
            fill(copy, given)
            copy.save()
            fill_many(copy, given)
