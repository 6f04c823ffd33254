"""An alarm about a child: taken back with a reason, answered by a supervisor, looked at by a supervisor."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty, Role
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families.models import Family
from threefold.families.roles import role_towards
from threefold.practice.errors import NotAllowed, ThreefoldError
from threefold.toolkit.changes.rows import GROUP, of_family
from threefold.toolkit.models import FilledTool
from threefold.toolkit.voice.alarms import is_raised, waiting
from threefold.toolkit.voice.events import AlarmAnswered, AlarmLookedAt, AlarmTakenBack
from threefold.toolkit.voice.models import AlarmNote


class AlarmStands(ThreefoldError):
    """It says that the child is not safe: that is not taken back without a reason in words."""


class AnsweredAlready(ThreefoldError):
    """Somebody has written meanwhile what was done, or has looked at it."""


class NotYet(ThreefoldError):
    """What was done was done today or before."""


@dataclass(frozen=True, kw_only=True)
class Done:
    """What was done about it, by whom, on what day."""

    words: str
    by: str
    on: date


def take_back(
    row: FilledTool, answers: dict[str, Any], *, by: Worker, id: UUID, at: datetime, reason: str
) -> None:
    """Where these answers no more say that the child is not safe: note why, for the supervisor and in the log.

    Raises:
        AlarmStands: it does not say why.
    """
    if not is_raised(row.definition, row.answers) or is_raised(row.definition, answers):
        return
    if not reason.strip():
        raise AlarmStands
    made = _note(row, AlarmNote.Kind.TAKEN_BACK, by=by, id=uuid5(id, "alarm"), at=at, words=reason)
    record(AlarmTakenBack(tool=row.tool), by=by, at=at, family=row.family_id, subject=made.pk)


@change("toolkit.answer_alarm", writes=Group.HEADER.value)
def answer_alarm(
    *, by: Worker, family: Family, id: UUID, at: datetime, filled: UUID, done: Done
) -> AlarmNote:
    """A supervisor writes down what was done; with that the alarm ends, and the workers of the family are told.

    Raises:
        NotAllowed: `by` does not supervise the family, or something is left open.
        Withdrawn: the tool was withdrawn.
        AnsweredAlready: no alarm waits in it any more.
        NotYet: the day is still ahead.
    """
    row = of_family(family, filled)
    if role_towards(by, family, on=day_of(at)) is not Role.SUPERVISOR:
        raise NotAllowed(GROUP)
    if not done.words.strip() or not done.by.strip():
        raise NotAllowed(GROUP)
    if done.on > day_of(at):
        raise NotYet
    if not any(one.root == row.root for one in waiting([family.pk])):
        raise AnsweredAlready
    kind = AlarmNote.Kind.ANSWERED
    made = _note(row, kind, by=by, id=id, at=at, words=done.words, done_by=done.by, done_on=done.on)
    record(AlarmAnswered(tool=row.tool), by=by, at=at, family=family.pk, subject=made.pk)
    return made


@change("toolkit.look_at_alarm", writes=Group.HEADER.value)
def look_at_alarm(
    *, by: Worker, family: Family, id: UUID, at: datetime, note: UUID, words: str = ""
) -> AlarmNote:
    """A supervisor has read why an alarm was taken back, and may say something to it.

    Raises:
        NotAllowed: there is none, or `by` does not supervise, or took it back themself.
        AnsweredAlready: somebody has looked meanwhile.
    """
    rows = AlarmNote.objects.select_for_update().filter(family=family, kind=AlarmNote.Kind.TAKEN_BACK)
    row = rows.filter(pk=note).first()
    if row is None or not may_look(by, family, row.by_id, at):
        raise NotAllowed(GROUP)
    if row.looked_at is not None:
        raise AnsweredAlready
    row.looked_by, row.looked_at, row.looked_words = by, at, words
    row.save(update_fields=["looked_by", "looked_at", "looked_words"])
    told = AlarmLookedAt(tool=row.filled.tool)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def may_look(by: Worker, family: Family, took_back: UUID, at: datetime) -> bool:
    """Whoever supervises looks at what somebody else took back."""
    role = role_towards(by, family, on=day_of(at))
    return role is not None and by.has_duty(Duty.SUPERVISION) and by.pk != took_back


def _note(
    row: FilledTool, kind: AlarmNote.Kind, *, by: Worker, id: UUID, at: datetime, **said: Any
) -> AlarmNote:
    return AlarmNote.objects.create(
        id=id, agency_id=row.agency_id, created_at=at, at=at, by=by, family_id=row.family_id, filled_id=row.root,
        kind=kind, **said,
    )  # fmt: skip
