"""Two people wrote at the same time: both wordings are kept, and a person settles which stands."""

from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.plans import events
from threefold.plans.changes.content import ActionText, LineText, PlanText, TriggerText
from threefold.plans.changes.editions import editing
from threefold.plans.changes.rows import fill, fill_many, from_json, ours, to_json
from threefold.plans.models import Action, LateWording, Plan, PlanLine, Trigger

Part = Action | Trigger | PlanLine


def keep_late(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    plan: Plan,
    given: Any,
    part: Part | None = None,
    reason: str = "",
) -> LateWording:
    """Keep words from an older version beside what stands, as part of another change."""
    late = LateWording.objects.create(
        id=id,
        agency_id=family.agency_id,
        created_at=at,
        plan=plan,
        action=part if isinstance(part, Action) else None,
        trigger=part if isinstance(part, Trigger) else None,
        line=part if isinstance(part, PlanLine) else None,
        given=to_json(given),
        reason=reason,
        by=by,
        at=at,
    )
    kept = events.LateWordingKept(plan=plan.pk, late=late.pk)
    record(kept, by=by, at=at, family=family.pk, subject=plan.pk)
    return late


@change("plans.settle_wording", writes="plan.text")
def settle_wording(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    late: LateWording,
    take_late: bool,
    reason: str = "",
) -> LateWording:
    """Choose which of two wordings stands: what is there, or the late one. The other stays on record.

    Raises:
        ReasonNeeded: the late one is taken into a plan in force without a reason.
    """
    ours(family, late.plan.family_id)
    row = LateWording.objects.select_for_update(of=("self",)).get(pk=late.pk)
    if row.settled_at is None and take_late:
        with editing(family, row.plan, by=by, at=at, reason=reason or row.reason) as plan:
            _take(plan, row)
    row.settled_at = row.settled_at or at
    row.save(update_fields=["settled_at"])
    kept = "late" if take_late else "standing"
    settled = events.LateWordingSettled(plan=row.plan_id, late=row.pk, kept=kept)
    record(settled, by=by, at=at, family=family.pk, subject=row.plan_id)
    return row


def target_of(late: LateWording, plan: Plan) -> tuple[Plan | Part, type]:
    """The row that late words are about, and what kind of words they are."""
    if late.action is not None:
        return late.action, ActionText
    if late.trigger is not None:
        return late.trigger, TriggerText
    return (late.line, LineText) if late.line is not None else (plan, PlanText)


def _take(plan: Plan, late: LateWording) -> None:
    target, kind = target_of(late, plan)
    given: Any = from_json(type(target), kind, late.given)
    fill(target, given)
    if not isinstance(target, Plan):
        target.version += 1
    target.save()
    fill_many(target, given)
