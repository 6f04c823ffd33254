"""A worker asks that a rule may wait for one plan; the supervisor answers. Asked and answered both stay on record."""

from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.families.models import Family
from threefold.families.roles import role_towards
from threefold.plans import events
from threefold.plans.changes.editions import OVER, locked
from threefold.plans.changes.lifecycle import held_by, let_pass
from threefold.plans.errors import PlanIsOver, ReasonNeeded
from threefold.plans.models import OverrideRequest, Plan
from threefold.practice.errors import NotAllowed, RuleBroken


@change("plans.ask_override", writes="plan.text")
def ask_override(
    *, by: Worker, family: Family, id: UUID, at: datetime, plan: Plan, rule: int, reason: str
) -> OverrideRequest:
    """Ask that one rule may wait for one plan. While a request is open, asking again is the same request.

    Raises:
        ReasonNeeded: no reason was given.
        RuleBroken: the rule is firm, or it does not hold this plan up.
        PlanIsOver: it has ended.
    """
    if not reason.strip():
        raise ReasonNeeded
    row = locked(family, plan)
    if row.status in OVER:
        raise PlanIsOver
    held = held_by(row, rule, on=day_of(at))
    if not held or any(one.firm for one in held):
        raise RuleBroken(held)
    made, _new = OverrideRequest.objects.get_or_create(
        plan=row,
        rule=rule,
        answered_at=None,
        defaults={
            "id": id,
            "agency_id": row.agency_id,
            "created_at": at,
            "reason": reason,
            "by": by,
            "at": at,
        },
    )
    record(events.OverrideAsked(plan=row.pk, rule=rule), by=by, at=at, family=family.pk, subject=row.pk)
    return made


@change("plans.answer_override", writes="plan.text")
def answer_override(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    request: OverrideRequest,
    granted: bool,
    answer: str,
) -> OverrideRequest:
    """A supervisor answers, with a reason either way. A yes lets the rule pass, where it still holds the plan up. What
    somebody has answered meanwhile stays.

    Raises:
        NotAllowed: not the supervisor of this family's worker, or a plan of another family.
        ReasonNeeded: no reason was given.
        RuleBroken: yes, and nobody may let this rule pass.
        PlanIsOver: it has ended, and nobody waits for an answer.
    """
    on = day_of(at)
    if role_towards(by, family, on=on) is not Role.SUPERVISOR:
        raise NotAllowed("plan.text")
    if not answer.strip():
        raise ReasonNeeded
    plan = locked(family, request.plan)
    row = OverrideRequest.objects.select_for_update().get(pk=request.pk)
    if row.answered_at is None and plan.status in OVER:
        raise PlanIsOver
    if row.answered_at is None:
        held = held_by(plan, row.rule, on=on) if granted else ()
        if held:
            let_pass(plan, row.rule, held, by=by, at=at, reason=answer)
        row.granted, row.answer, row.answered_by, row.answered_at = granted, answer, by, at
        row.save(update_fields=["granted", "answer", "answered_by", "answered_at"])
    told = events.OverrideAnswered(plan=plan.pk, rule=row.rule, granted=bool(row.granted))
    record(told, by=by, at=at, family=family.pk, subject=plan.pk)
    return row
