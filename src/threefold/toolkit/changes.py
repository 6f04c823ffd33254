"""Every write of filled tools."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family, Person
from threefold.practice.errors import NotAllowed, Stale
from threefold.toolkit.answers import people_in, problems
from threefold.toolkit.definition import Tool
from threefold.toolkit.errors import FinishedAlready, NotAnswered, NotFinished, ReasonNeeded
from threefold.toolkit.events import DraftKept, ReadersChosen, ToolAmended, ToolFinished
from threefold.toolkit.models import FilledTool, SheetChoice
from threefold.toolkit.registry import tools

GROUP = "child.voice"
FINISHED = FilledTool.State.FINISHED


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
) -> FilledTool:
    """Begin a draft under this id, or keep what was typed into one that was read at the edition `seen`.

    Raises:
        NotAllowed: there is no such tool, child or draft in this family.
        NotAnswered: it holds what the tool does not ask.
        FinishedAlready: it stands as it is.
        Stale: somebody else wrote in it meanwhile.
    """
    if begin is not None:
        row = _begun(by, family, id, at, begin, payload)
    else:
        row = _of_family(family, filled)
        _check(row.definition, family, payload)
        if row.state == FINISHED:
            raise FinishedAlready
        if row.edition != seen:
            raise Stale(row)
        row.payload, row.edition = payload, row.edition + 1
        row.save(update_fields=["payload", "edition"])
    record(DraftKept(tool=row.tool, edition=row.edition), by=by, at=at, family=family.pk, subject=row.pk)
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
    row = _of_family(family, filled)
    if row.state == FINISHED:
        raise FinishedAlready
    if row.edition != seen:
        raise Stale(row)
    _check(row.definition, family, row.payload, finishing=True)
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
    """Put something finished right: a next version with its reason. The earlier one stays, and what the child said
    about who may see each sheet goes on.

    Raises:
        NotAllowed: there is no such tool in this family.
        ReasonNeeded: there are no words in it.
        NotFinished: a draft is changed itself.
        Stale: there is a next version already.
        NotAnswered: the answers cannot be kept so.
    """
    before = _of_family(family, filled)
    if not reason.strip():
        raise ReasonNeeded
    if before.state != FINISHED:
        raise NotFinished
    later = FilledTool.objects.filter(amends=before).first()
    if later is not None:
        raise Stale(later)
    _check(before.definition, family, payload, finishing=True)
    row = FilledTool.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, person_id=before.person_id, tool=before.tool,
        schema=before.definition.version, payload=payload, language=before.language, state=FINISHED,
        number=before.number + 1, first_id=before.root, amends=before, reason=reason, written_by=by, finished_at=at,
    )  # fmt: skip
    record(ToolAmended(tool=row.tool, number=row.number), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("toolkit.choose_readers", writes=GROUP)
def choose_readers(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    filled: UUID,
    sheet: str,
    people: Collection[UUID] = (),
    kept: bool = False,
) -> SheetChoice:
    """Write down who may see a sheet, as the child says it now; it holds for all versions, and for nobody else. A sheet
    that is `kept` is for the worker who was there.

    Raises:
        NotAllowed: there is no such sheet, or one of the people is not of this family.
    """
    row = _of_family(family, filled)
    section = row.definition.section(sheet)
    if section is None or not section.is_sheet or (kept and people):
        raise NotAllowed(GROUP)
    _of_this_family(family, people)
    made = SheetChoice.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, at=at, by=by, family=family, filled_id=row.root,
        sheet=sheet, kept=kept,
    )  # fmt: skip
    made.people.set(Person.objects.filter(pk__in=people, family=family))
    told = ReadersChosen(sheet=sheet, kept=kept, people=len(set(people)))
    record(told, by=by, at=at, family=family.pk, subject=made.pk)
    return made


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
    _check(tool, family, payload)
    return FilledTool.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, person=person, tool=tool.key,
        schema=tool.version, payload=payload, language=begin.language, written_by=by,
    )  # fmt: skip


def _of_family(family: Family, filled: UUID | None) -> FilledTool:
    found = FilledTool.objects.select_for_update().filter(family=family)
    row = found.filter(pk=filled).first() if filled else None
    if row is None:
        raise NotAllowed(GROUP)
    return row


def _check(tool: Tool, family: Family, payload: dict[str, Any], *, finishing: bool = False) -> None:
    found = problems(tool, payload, finishing=finishing)
    if found:
        raise NotAnswered(found)
    _of_this_family(family, set(people_in(tool, payload)))


def _of_this_family(family: Family, people: Collection[UUID]) -> None:
    if people and Person.objects.filter(pk__in=people, family=family).count() != len(set(people)):
        raise NotAllowed(GROUP)
