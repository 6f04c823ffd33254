"""Safety goals: exactly one for each worry, agreed with the family, never moved without a reason (rule 44)."""

from datetime import date, datetime
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.audit.events import Event
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.mapping.changes.keeping import (
    hold,
    keep_beside,
    new_row,
    people_of,
    refuse_strangers,
    rewrite,
)
from threefold.mapping.changes.wording import NewGoal
from threefold.mapping.errors import ReasonNeeded
from threefold.mapping.events import statements as events
from threefold.mapping.models import DangerStatement, SafetyGoal, StatementVersion
from threefold.mapping.sentences import sentence_of
from threefold.practice.errors import NotAllowed

_SAID = ("text", "family_text", "duration_value", "duration_unit")


@change("mapping.write_goal", writes="map.items")
def write_goal(
    *, by: Worker, family: Family, id: UUID, at: datetime, danger: DangerStatement, goal: NewGoal
) -> SafetyGoal:
    """Write the goal of a worry. A worry has exactly one: when a colleague was faster, both are kept."""
    worry = hold(by=by, family=family, statement=danger, at=at)
    standing = SafetyGoal.objects.select_for_update(of=("self",)).filter(danger=worry).first()
    if standing is not None:
        refuse_strangers(family, goal)
        keep_beside(standing, goal, by=by, id=uuid5(id, "beside"), at=at, base_version=0)
        return standing
    row = new_row(SafetyGoal, goal, by=by, family=family, id=id, at=at, danger=worry)
    told = events.GoalWritten(statement=row.pk, danger=worry.pk, audience=row.audience)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.change_goal", writes="map.items")
def change_goal(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    statement: SafetyGoal,
    words: NewGoal,
    base_version: int,
    reason: str = "",
    family_told_on: date | None = None,
) -> SafetyGoal:
    """Change a goal. The earlier wording is kept, with the reason and the day on which the family was told.

    Raises:
        ReasonNeeded: the goal was agreed or read with the family, what it says changes, and no reason was given.
    """
    row = hold(by=by, family=family, statement=statement, at=at)
    if needs_reason(row, words) and not reason.strip():
        raise ReasonNeeded
    return rewrite(
        row, words, by=by, family=family, id=id, at=at, base_version=base_version, reason=reason,
        family_told_on=family_told_on,
    )  # fmt: skip


def needs_reason(row: SafetyGoal, words: NewGoal) -> bool:
    """Whether this moves a goal that the family knows."""
    known = row.agreed_on is not None or row.status != SafetyGoal.Status.DRAFT
    if not known:
        return False
    given = {name: getattr(words, name) for name in _SAID}
    given["text"] = sentence_of(words, people_of(row.family))
    return given != {name: getattr(row, name) for name in _SAID}


@change("mapping.agree_goal", writes="map.items")
def agree_goal(
    *, by: Worker, family: Family, id: UUID, at: datetime, statement: SafetyGoal, agreed_on: date | None
) -> SafetyGoal:
    """Write down the day on which the family and the county agreed on the goal as it reads now; None: not after all."""
    row = hold(by=by, family=family, statement=statement, at=at)
    row.agreed_on = agreed_on
    row.save(update_fields=["agreed_on"])
    told: Event = events.GoalNotAgreed(statement=row.pk)
    if agreed_on is not None:
        told = events.GoalAgreed(statement=row.pk, version=row.version)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.meet_goal", writes="map.items")
def meet_goal(
    *, by: Worker, family: Family, id: UUID, at: datetime, statement: SafetyGoal, met_on: date | None
) -> SafetyGoal:
    """Write down that the goal was shown for the time that was agreed; None: it is not met after all."""
    row = hold(by=by, family=family, statement=statement, at=at)
    row.met_on = met_on
    row.save(update_fields=["met_on"])
    kind = events.GoalNotMet if met_on is None else events.GoalMet
    told = kind(statement=row.pk)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.tell_family_of_change", writes="map.items")
def tell_family_of_change(
    *, by: Worker, family: Family, id: UUID, at: datetime, version: StatementVersion, told_on: date
) -> StatementVersion:
    """Write down the day on which the family was told that a goal had changed."""
    kept = (
        StatementVersion.objects.select_for_update(of=("self",)).filter(pk=version.pk, beside=False).first()
    )
    if kept is None or kept.goal is None:
        raise NotAllowed("map.items")
    row = hold(by=by, family=family, statement=kept.goal, at=at)
    kept.family_told_on = told_on
    kept.save(update_fields=["family_told_on"])
    told = events.FamilyToldOfChange(statement=row.pk, version=kept.number)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return kept
