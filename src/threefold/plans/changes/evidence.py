"""What really happened: days of the log, and acts of protection. Both are taken back with a reason, never deleted."""

from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.families.models import Family
from threefold.plans import events
from threefold.plans.changes.content import ActText, LogText
from threefold.plans.changes.rows import fill, fill_many, known, ours, refuse_strangers
from threefold.plans.errors import NotYet, OutsidePlan, ReasonNeeded
from threefold.plans.models import Action, ActOfProtection, LogEntry, Plan
from threefold.practice.errors import NotAllowed
from threefold.practice.vocabulary.plans import LogOutcome

R = TypeVar("R", LogEntry, ActOfProtection)


@change("plans.log_day", writes="plan.text")
def log_day(*, by: Worker, family: Family, id: UUID, at: datetime, plan: Plan, text: LogText) -> LogEntry:
    """Write down how a day of the plan went. A plan that is over still takes a day that it covered.

    Raises:
        NotAllowed: an id of another family or another plan's action, or an outcome that the practice does not know.
        NotYet: the day has not come.
        OutsidePlan: the plan did not cover that day.
    """
    ours(family, plan.family_id)
    if not plan.covers(text.day):
        raise OutsidePlan
    refuse_strangers(family, LogEntry, text)
    known(LogOutcome, text.outcome)
    if text.action is not None and not Action.objects.filter(pk=text.action, plan=plan).exists():
        raise NotAllowed("plan.text")
    entry = LogEntry(plan=plan, **_new(by, family, id, at))
    _put(entry, text, at)
    logged = events.DayLogged(plan=plan.pk, entry=entry.pk, outcome=text.outcome)
    record(logged, by=by, at=at, family=family.pk, subject=plan.pk)
    return entry


@change("plans.withdraw_log", writes="plan.text")
def withdraw_log(
    *, by: Worker, family: Family, id: UUID, at: datetime, entry: LogEntry, reason: str
) -> LogEntry:
    """Take back a line that was entered in error; it stays on record.

    Raises:
        ReasonNeeded: no reason was given.
    """
    row = _withdraw(family, entry, at, reason)
    gone = events.LogWithdrawn(plan=row.plan_id, entry=row.pk)
    record(gone, by=by, at=at, family=family.pk, subject=row.plan_id)
    return row


@change("plans.record_act", writes="plan.text")
def record_act(*, by: Worker, family: Family, id: UUID, at: datetime, text: ActText) -> ActOfProtection:
    """Write down an act of protection: who, when, against which danger, seen by whom, for which children.

    Raises:
        NotAllowed: an id of another family.
        NotYet: the day has not come.
    """
    refuse_strangers(family, ActOfProtection, text)
    act = ActOfProtection(**_new(by, family, id, at))
    _put(act, text, at)
    seen = text.witness is not None or bool(text.witness_other)
    recorded = events.ActRecorded(act=act.pk, danger=text.danger, witnessed=seen)
    record(recorded, by=by, at=at, family=family.pk, subject=act.pk)
    return act


@change("plans.withdraw_act", writes="plan.text")
def withdraw_act(
    *, by: Worker, family: Family, id: UUID, at: datetime, act: ActOfProtection, reason: str
) -> ActOfProtection:
    """Take back an act that was entered in error; it stays on record.

    Raises:
        ReasonNeeded: no reason was given.
    """
    row = _withdraw(family, act, at, reason)
    gone = events.ActWithdrawn(act=row.pk)
    record(gone, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _new(by: Worker, family: Family, id: UUID, at: datetime) -> dict[str, Any]:
    return {"id": id, "agency_id": family.agency_id, "created_at": at, "family": family, "written_by": by}


def _put(row: LogEntry | ActOfProtection, text: LogText | ActText, at: datetime) -> None:
    if text.day > day_of(at):
        raise NotYet
    fill(row, text)
    row.save()
    fill_many(row, text)


def _withdraw(family: Family, given: R, at: datetime, reason: str) -> R:
    ours(family, given.family_id)
    if not reason.strip():
        raise ReasonNeeded
    row: R = type(given)._default_manager.select_for_update().get(pk=given.pk)
    row.removed_at, row.removed_reason = row.removed_at or at, reason
    row.save(update_fields=["removed_at", "removed_reason"])
    return row
