"""What becomes of a statement: read with the family, no longer needed, taken up again, put in another order."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.core.ids import new_id
from threefold.families.models import Family
from threefold.families.roles import role_towards
from threefold.mapping.changes.keeping import hold, kind_of
from threefold.mapping.changes.wording import Row
from threefold.mapping.errors import ReasonNeeded
from threefold.mapping.events import statements as events
from threefold.mapping.models import DangerStatement, HarmStatement, SafetyGoal, StatementOverride
from threefold.mapping.statement_facts import findings_of
from threefold.practice.errors import NotAllowed, RuleBroken
from threefold.practice.findings import Finding, Moment, blocks


@change("mapping.share_statement", writes="map.items")
def share_statement(
    *, by: Worker, family: Family, id: UUID, at: datetime, statement: Row, shared_on: date | None
) -> Row:
    """Write down that a statement was read with the family: from then on it may stand on their copies. None: it was
    not, after all, and is a draft again.

    Raises:
        RuleBroken: a rule of the practice holds it back, and no supervisor let it pass. Nothing is lost.
        NotAllowed: what was not read, or is no longer needed, cannot become unread.
    """
    row = hold(by=by, family=family, statement=statement, at=at)
    if shared_on is None:
        return _unshare(row, by=by, family=family, at=at)
    passed = _passed(row)
    found = findings_of(row, role_towards(by, family, on=day_of(at), at=at))
    held = [one for one in blocks(found, Moment.SHARE, passed) if one.subject == row.pk]
    if held:
        raise RuleBroken(tuple(held))
    row.status, row.shared_on = row.Status.SHARED, shared_on
    row.save(update_fields=["status", "shared_on"])
    told = events.StatementShared(statement=row.pk, statement_kind=kind_of(row), overridden=len(passed))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _unshare(row: Row, *, by: Worker, family: Family, at: datetime) -> Row:
    if row.status != row.Status.SHARED:
        raise NotAllowed("map.items")
    row.status, row.shared_on = row.Status.DRAFT, None
    row.save(update_fields=["status", "shared_on"])
    told = events.StatementNotShared(statement=row.pk, statement_kind=kind_of(row))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.override_statement_rule", writes="map.items")
def override_statement_rule(
    *, by: Worker, family: Family, id: UUID, at: datetime, danger: DangerStatement, rule: int, reason: str
) -> StatementOverride:
    """A supervisor lets one rule pass for one worry and its goal, with a reason that stays on record.

    Raises:
        NotAllowed: not the supervisor of this family's worker.
        ReasonNeeded: no reason was given.
        RuleBroken: the rule is firm, or it does not hold this worry back.
    """
    if role_towards(by, family, on=day_of(at)) is not Role.SUPERVISOR:
        raise NotAllowed("map.items")
    if not reason.strip():
        raise ReasonNeeded
    row = hold(by=by, family=family, statement=danger, at=at)
    held = tuple(one for one in _blocked(row) if one.rule == rule)
    if not held or any(one.firm for one in held):
        raise RuleBroken(held)
    made, _new = StatementOverride.objects.get_or_create(
        danger=row, rule=rule,
        defaults={"id": new_id(), "agency_id": row.agency_id, "created_at": at, "reason": reason, "by": by, "at": at},
    )  # fmt: skip
    told = events.StatementRuleOverridden(danger=row.pk, rule=rule)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return made


def _passed(row: Row) -> frozenset[int]:
    if isinstance(row, HarmStatement):
        return frozenset()
    danger = row.danger if isinstance(row, SafetyGoal) else row
    return frozenset(danger.overrides.values_list("rule", flat=True))


def _blocked(row: DangerStatement) -> tuple[Finding, ...]:
    return blocks(findings_of(row), Moment.SHARE) + blocks(findings_of(row), Moment.PRINT)


@change("mapping.close_statement", writes="map.items")
def close_statement(
    *, by: Worker, family: Family, id: UUID, at: datetime, statement: Row, reason: str, closed_on: date
) -> Row:
    """A statement is no longer needed. It stays on record, with the reason.

    Raises:
        ReasonNeeded: no reason was given.
    """
    if not reason.strip():
        raise ReasonNeeded
    row = hold(by=by, family=family, statement=statement, at=at)
    row.status, row.closed_on, row.closed_reason = row.Status.CLOSED, closed_on, reason
    row.save(update_fields=["status", "closed_on", "closed_reason"])
    told = events.StatementClosed(statement=row.pk, statement_kind=kind_of(row))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.reopen_statement", writes="map.items")
def reopen_statement(*, by: Worker, family: Family, id: UUID, at: datetime, statement: Row) -> Row:
    """Take a closed statement up again, as the draft or the shared words that it was."""
    row = hold(by=by, family=family, statement=statement, at=at)
    if row.status != row.Status.CLOSED:
        raise NotAllowed("map.items")
    row.status = row.Status.SHARED if row.shared_on else row.Status.DRAFT
    row.closed_on, row.closed_reason = None, ""
    row.save(update_fields=["status", "closed_on", "closed_reason"])
    told = events.StatementReopened(statement=row.pk, statement_kind=kind_of(row))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.move_statement", writes="map.items")
def move_statement(
    *, by: Worker, family: Family, id: UUID, at: datetime, statement: Row, before: UUID | None
) -> Row:
    """Put a statement before another one of its kind; None: at the end."""
    row = hold(by=by, family=family, statement=statement, at=at)
    rows: Any = type(row)._default_manager
    others: list[Row] = list(
        rows.filter(family=family).exclude(pk=row.pk).order_by("place", "created_at", "pk")
    )
    index = next((number for number, one in enumerate(others) if one.pk == before), len(others))
    others.insert(index, row)
    for place, one in enumerate(others, start=1):
        one.place = place
    rows.bulk_update(others, ["place"])
    told = events.StatementsOrdered(statement=row.pk, statement_kind=kind_of(row), place=index + 1)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row
