"""Filling a tool in: a draft, the finished tool, the next version with its reason, and withdrawing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family, Person
from threefold.practice.errors import NotAllowed, Stale
from threefold.practice.spoken_languages import KNOWN
from threefold.toolkit.answers import Problem
from threefold.toolkit.changes.alarms import take_back
from threefold.toolkit.changes.rows import GROUP, check, check_finished, of_family
from threefold.toolkit.changes.versions import FINISHED, beside_unread, next_version, note_draft, write_over
from threefold.toolkit.errors import FinishedAlready, NotAnswered, NotFinished, ReasonNeeded, StillWaiting
from threefold.toolkit.events import ToolFinished, ToolWithdrawn
from threefold.toolkit.kinds import WRONG
from threefold.toolkit.models import FilledTool
from threefold.toolkit.registry import tools
from threefold.toolkit.voice.alarms import waiting


@dataclass(frozen=True, kw_only=True)
class Begin:
    """What a new draft is of: the tool, and the child to whom it belongs."""

    tool: str
    person: UUID | None
    language: str


@change("toolkit.keep_draft", writes=GROUP)
def keep_draft(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    payload: dict[str, Any],
    begin: Begin | None = None,
    filled: UUID | None = None,
    seen: int = 0,
    taken_back: str = "",
) -> FilledTool:
    """Begin a draft under this id, or keep what was typed into one that was read at the edition `seen`. What stands in
    sections that `by` may not see stays as it is. `taken_back`: why it says no more that the child is not safe.

    Raises:
        NotAllowed: there is no such tool, child or draft in this family.
        NotAnswered: it holds what the tool does not ask.
        FinishedAlready: it stands as it is.
        Stale: somebody else wrote in it meanwhile.
        AlarmStands: it said that the child is not safe, and nobody says why it does not any more.
    """
    if begin is not None:
        row = _begun(by, family, id, at, begin, payload)
    else:
        row = of_family(family, filled)
        answers = beside_unread(row, by, payload, at)
        check(row.definition, family, answers)
        if row.state == FINISHED:
            raise FinishedAlready
        if row.edition != seen:
            raise Stale(row)
        take_back(row, answers, by=by, id=id, at=at, reason=taken_back)
        write_over(row, answers, by=by, at=at)
    return row


@change("toolkit.finish_tool", writes=GROUP)
def finish_tool(*, by: Worker, family: Family, id: UUID, at: datetime, filled: UUID, seen: int) -> FilledTool:
    """Let a draft stand as it is from now on, as it was read at the edition `seen`.

    Raises:
        NotAllowed: there is no such draft in this family.
        NotAnswered: something that must be answered is not.
        FinishedAlready: it was finished meanwhile.
        Stale: somebody else wrote in it meanwhile.
    """
    row = of_family(family, filled)
    if row.state == FINISHED:
        raise FinishedAlready
    if row.edition != seen:
        raise Stale(row)
    check_finished(row, family, row.answers)
    row.state, row.finished_at = FINISHED, at
    row.save(update_fields=["state", "finished_at"])
    record(ToolFinished(tool=row.tool, number=row.number), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("toolkit.amend_tool", writes=GROUP)
def amend_tool(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    filled: UUID,
    payload: dict[str, Any],
    reason: str,
) -> FilledTool:
    """Put something finished right: a next version with its reason. The earlier one stays, and so does what `by` may
    not see; what the child said about who may see each sheet goes on.

    Raises:
        NotAllowed: there is no such tool in this family.
        ReasonNeeded: there are no words in it.
        NotFinished: a draft is changed itself.
        Stale: there is a next version already.
        NotAnswered: the answers cannot be kept so.
    """
    before = of_family(family, filled)
    if not reason.strip():
        raise ReasonNeeded
    if before.state != FINISHED:
        raise NotFinished
    later = FilledTool.objects.filter(amends=before).first()
    if later is not None:
        raise Stale(later)
    answers = beside_unread(before, by, payload, at)
    check_finished(before, family, answers)
    take_back(before, answers, by=by, id=id, at=at, reason=reason)
    return next_version(before, answers, by=by, id=id, at=at, reason=reason)


@change("toolkit.withdraw_tool", writes=GROUP)
def withdraw_tool(
    *, by: Worker, family: Family, id: UUID, at: datetime, filled: UUID, reason: str
) -> FilledTool:
    """Withdraw a tool with all its versions, also a draft: from now on it stands only before workers who look back.

    Raises:
        NotAllowed: there is no such tool in this family.
        ReasonNeeded: there are no words in it.
        Withdrawn: it was withdrawn before.
        StillWaiting: the child said that they are not safe, and nobody has written what was done.
    """
    row = of_family(family, filled)
    if not reason.strip():
        raise ReasonNeeded
    if any(one.root == row.root for one in waiting([family.pk])):
        raise StillWaiting
    versions = FilledTool.objects.filter(Q(pk=row.root) | Q(first=row.root))
    versions.update(withdrawn_at=at, withdrawn_by=by, withdrawn_reason=reason)
    row.refresh_from_db()
    record(ToolWithdrawn(tool=row.tool, number=row.number), by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _begun(
    by: Worker, family: Family, id: UUID, at: datetime, begin: Begin, payload: dict[str, Any]
) -> FilledTool:
    tool = tools().get(begin.tool)
    person = Person.objects.filter(pk=begin.person, family=family).first() if begin.person else None
    # What holds a child's own voice belongs to a child.
    if (
        tool is None
        or (begin.person and person is None)
        or (tool.is_childs and not (person and person.is_child))
    ):
        raise NotAllowed(GROUP)
    check(tool, family, payload)
    if begin.language not in KNOWN:
        raise NotAnswered((Problem(section="", prompt="language", says=WRONG),))
    row = FilledTool.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, person=person, tool=tool.key,
        schema=tool.version, payload=payload, language=begin.language, written_by=by,
    )  # fmt: skip
    note_draft(row, by=by, at=at)
    return row
