"""A plan is put in force, gets more time, is ended or replaced; a supervisor may let a rule pass."""

from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.core.ids import new_id
from threefold.disclosure.readers import Reader
from threefold.families.models import Family
from threefold.families.readers import KNOWING, reader_for_worker
from threefold.families.roles import role_towards
from threefold.plans import events
from threefold.plans.changes.editions import OVER, editing, keep_edition, locked
from threefold.plans.errors import NotLater, PlanIsOver, ReasonNeeded
from threefold.plans.facts import findings_of
from threefold.plans.models import Override, Plan
from threefold.practice.errors import NotAllowed, RuleBroken
from threefold.practice.findings import Finding, Moment, blocks


@change("plans.finish_plan", writes="plan.text")
def finish_plan(*, by: Worker, family: Family, id: UUID, at: datetime, plan: Plan) -> Plan:
    """Put a plan in force. The plan whose place it takes ends with it.

    Raises:
        RuleBroken: rules of the practice hold it up, and no supervisor let them pass; nothing is lost.
        PlanIsOver: it has ended already.
    """
    row = locked(family, plan)
    if row.status in OVER:
        raise PlanIsOver
    passed = frozenset(row.overrides.values_list("rule", flat=True))
    found = findings_of(row, on=day_of(at), reader=_not_knowing(by, family, at))
    problems = blocks(found, Moment.FINISH, passed)
    if problems:
        raise RuleBroken(problems)
    row.status = Plan.Status.ACTIVE
    row.finished_at = row.finished_at or at
    row.version += 1
    row.save(update_fields=["status", "finished_at", "version"])
    keep_edition(row, by=by, at=at)
    finished = events.PlanFinished(
        plan=row.pk, plan_kind=row.kind, edition=row.edition, overridden=len(passed)
    )
    record(finished, by=by, at=at, family=family.pk, subject=row.pk)
    if row.follows is not None and row.follows.status not in OVER:
        _close(row.follows, Plan.Status.REPLACED, on=day_of(at), reason="", by=by, at=at)
    return row


def _not_knowing(by: Worker, family: Family, at: datetime) -> Reader | None:
    """A worker to whom things are sealed: that a plan cannot be put in force must not tell them which words are."""
    role = role_towards(by, family, on=day_of(at), at=at)
    if role is None or role in KNOWING:
        return None
    return reader_for_worker(by, family, role, at=at)


@change("plans.override_rule", writes="plan.text")
def override_rule(
    *, by: Worker, family: Family, id: UUID, at: datetime, plan: Plan, rule: int, reason: str
) -> Override:
    """A supervisor lets one rule pass for one plan, with a reason that stays on record.

    Raises:
        NotAllowed: not the supervisor of this family's worker.
        ReasonNeeded: no reason was given.
        RuleBroken: nobody may let it pass, or it does not hold this plan up.
        PlanIsOver: it has ended.
    """
    on = day_of(at)
    if role_towards(by, family, on=on) is not Role.SUPERVISOR:
        raise NotAllowed("plan.text")
    if not reason.strip():
        raise ReasonNeeded
    row = locked(family, plan)
    if row.status in OVER:
        raise PlanIsOver
    made = let_pass(row, rule, held_by(row, rule, on=on), by=by, at=at, reason=reason)
    # Whoever had asked for it has their answer.
    row.override_requests.filter(rule=rule, answered_at=None).update(
        granted=True, answer=reason, answered_by=by, answered_at=at
    )
    return made


def held_by(plan: Plan, rule: int, *, on: date) -> tuple[Finding, ...]:
    """What one rule finds that keeps a plan from being put in force."""
    return tuple(one for one in blocks(findings_of(plan, on=on), Moment.FINISH) if one.rule == rule)


def let_pass(
    row: Plan, rule: int, held: tuple[Finding, ...], *, by: Worker, at: datetime, reason: str
) -> Override:
    """Let a rule pass for a plan, once; within a change that has asked who may.

    Raises:
        RuleBroken: the rule is firm, or it does not hold this plan up.
    """
    if not held or any(one.firm for one in held):
        raise RuleBroken(held)
    made, _new = Override.objects.get_or_create(
        plan=row,
        rule=rule,
        defaults={"id": new_id(), "agency_id": row.agency_id, "created_at": at, "reason": reason, "by": by,
                  "at": at},
    )  # fmt: skip
    passed = events.RuleOverridden(plan=row.pk, rule=rule)
    record(passed, by=by, at=at, family=row.family_id, subject=row.pk)
    return made


@change("plans.extend_plan", writes="plan.text")
def extend_plan(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    plan: Plan,
    until: date,
    reason: str,
    review_on: date | None = None,
) -> Plan:
    """Give a plan in force more time. It never goes on by itself (rule 13).

    Raises:
        ReasonNeeded: no reason was given.
        NotLater: the new last day is not later than the one that stands.
        PlanIsOver: it has ended.
    """
    if not reason.strip():
        raise ReasonNeeded
    with editing(family, plan, by=by, at=at, reason=reason) as row:
        if row.expires_on is not None and until <= row.expires_on:
            raise NotLater
        days = (until - row.expires_on).days if row.expires_on else 0
        row.expires_on = until
        row.review_on = review_on or row.review_on
    extended = events.PlanExtended(plan=row.pk, edition=row.edition, days=days)
    record(extended, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("plans.end_plan", writes="plan.text")
def end_plan(
    *, by: Worker, family: Family, id: UUID, at: datetime, plan: Plan, on: date, reason: str
) -> Plan:
    """End a plan, or give up one that was never in force. What it said stays as it was.

    Raises:
        ReasonNeeded: no reason was given.
        PlanIsOver: it has ended already.
    """
    if not reason.strip():
        raise ReasonNeeded
    row = locked(family, plan)
    if row.status in OVER:
        raise PlanIsOver
    return _close(row, Plan.Status.ENDED, on=on, reason=reason, by=by, at=at)


def _close(plan: Plan, status: str, *, on: date, reason: str, by: Worker, at: datetime) -> Plan:
    plan.status, plan.ended_on, plan.ended_reason = status, on, reason
    plan.version += 1
    plan.save(update_fields=["status", "ended_on", "ended_reason", "version"])
    ended = events.PlanEnded(plan=plan.pk, how=status)
    record(ended, by=by, at=at, family=plan.family_id, subject=plan.pk)
    return plan
