"""Writing harm and danger statements, changing their words, and settling two wordings."""

from datetime import datetime
from typing import Literal
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.mapping.changes.keeping import hold, keep_wording, kind_of, new_row, reword, rewrite
from threefold.mapping.changes.wording import KIND, NewDanger, NewHarm, Row, from_json
from threefold.mapping.events import statements as events
from threefold.mapping.models import DangerStatement, HarmStatement, StatementVersion
from threefold.practice.errors import NotAllowed

Kept = Literal["standing", "beside"]


@change("mapping.state_harm", writes="map.items")
def state_harm(*, by: Worker, family: Family, id: UUID, at: datetime, harm: NewHarm) -> HarmStatement:
    """Write down what a caregiver did or did not do, and what it did to the child. Begins as a draft."""
    row = new_row(HarmStatement, harm, by=by, family=family, id=id, at=at)
    told = events.HarmStated(statement=row.pk, audience=row.audience)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.change_harm", writes="map.items")
def change_harm(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    statement: HarmStatement,
    words: NewHarm,
    base_version: int,
    reason: str = "",
) -> HarmStatement:
    """Change a harm statement. The earlier wording is kept; a late edit is kept beside the words that stand."""
    return rewrite(
        statement, words, by=by, family=family, id=id, at=at, base_version=base_version, reason=reason
    )


@change("mapping.state_danger", writes="map.items")
def state_danger(*, by: Worker, family: Family, id: UUID, at: datetime, danger: NewDanger) -> DangerStatement:
    """Write down a worry about what may happen, with or without a harm that it grew from. Begins as a draft."""
    row = new_row(DangerStatement, danger, by=by, family=family, id=id, at=at)
    told = events.DangerStated(statement=row.pk, audience=row.audience, harms=len(danger.harms))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.change_danger", writes="map.items")
def change_danger(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    statement: DangerStatement,
    words: NewDanger,
    base_version: int,
    reason: str = "",
) -> DangerStatement:
    """Change a danger statement. The earlier wording is kept; a late edit is kept beside the words that stand."""
    return rewrite(
        statement, words, by=by, family=family, id=id, at=at, base_version=base_version, reason=reason
    )


@change("mapping.settle_statement", writes="map.items")
def settle_statement(
    *, by: Worker, family: Family, id: UUID, at: datetime, beside: StatementVersion, keep: Kept
) -> StatementVersion:
    """Choose which of two wordings stands; the other one stays among the earlier wordings."""
    row = hold(by=by, family=family, statement=statement_of(beside), at=at)
    late = StatementVersion.objects.filter(pk=beside.pk, beside=True, settled_at__isnull=True).first()
    if late is None:
        raise NotAllowed("map.items")
    if keep == "beside":
        keep_wording(row, by=by, id=uuid5(id, "before"), at=at, reason=late.reason)
        reword(row, from_json(KIND[type(row)], late.texts))
    late.settled_at = at
    late.save(update_fields=["settled_at"])
    told = events.StatementSettled(statement=row.pk, statement_kind=kind_of(row), beside=late.pk, kept=keep)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return late


def statement_of(version: StatementVersion) -> Row:
    """The statement whose wording this was, or waits to be."""
    found = version.harm or version.danger or version.goal
    if found is None:
        raise NotAllowed("map.items")
    return found
