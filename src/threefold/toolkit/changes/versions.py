"""How answers are written into a version, or into the next one, and into the log. What a worker could not read stays
as it is.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.toolkit.changes.rows import unread
from threefold.toolkit.events import DraftKept, ToolAmended
from threefold.toolkit.models import FilledTool

FINISHED = FilledTool.State.FINISHED


def beside_unread(row: FilledTool, by: Worker, payload: dict[str, Any], at: datetime) -> dict[str, Any]:
    """What a worker sends, with what they could not read as it stands."""
    kept = unread(row, by, at)
    if not isinstance(payload, dict):
        return payload
    sent = {key: one for key, one in payload.items() if key not in kept}
    return {**sent, **{key: row.answers[key] for key in kept}}


def write_over(row: FilledTool, answers: dict[str, Any], *, by: Worker, at: datetime) -> None:
    """Put answers into a draft, as the tool asks today."""
    row.authors = _authors(row, answers, by, row.written_by_id)
    row.payload, row.schema, row.edition = answers, row.definition.version, row.edition + 1
    row.save(update_fields=["authors", "payload", "schema", "edition"])
    note_draft(row, by=by, at=at)


def note_draft(row: FilledTool, *, by: Worker, at: datetime) -> None:
    """A draft was begun or changed: its line in the log."""
    record(DraftKept(tool=row.tool, edition=row.edition), by=by, at=at, family=row.family_id, subject=row.pk)


def next_version(
    before: FilledTool,
    answers: dict[str, Any],
    *,
    by: Worker,
    id: UUID,
    at: datetime,
    reason: str,
    **more: Any,
) -> FilledTool:
    """A version that takes the place of a finished one."""
    row = FilledTool.objects.create(
        id=id, agency_id=before.agency_id, created_at=at, family_id=before.family_id, person_id=before.person_id,
        tool=before.tool, schema=before.definition.version, payload=answers,
        authors=_authors(before, answers, by, by.pk), language=before.language, state=FINISHED,
        number=before.number + 1, first_id=before.root, amends=before, reason=reason, written_by=by, finished_at=at,
        **more,
    )  # fmt: skip
    record(ToolAmended(tool=row.tool, number=row.number), by=by, at=at, family=row.family_id, subject=row.pk)
    return row


def _authors(row: FilledTool, answers: dict[str, Any], by: Worker, writer: UUID) -> dict[str, str]:
    """Who wrote each section last, where that is not the `writer` of the whole."""
    wrote = {
        key: row.author_of(key) if one == row.answers.get(key) else by.pk for key, one in answers.items()
    }
    return {key: str(one) for key, one in wrote.items() if one != writer}
