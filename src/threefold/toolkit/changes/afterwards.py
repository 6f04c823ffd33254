"""What a child was still making when the tool was withdrawn."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.practice.errors import NotAllowed
from threefold.toolkit.changes.readers import write_choice
from threefold.toolkit.changes.rows import GROUP, check, unread
from threefold.toolkit.changes.versions import FINISHED, beside_unread, next_version, write_over
from threefold.toolkit.models import FilledTool


@change("toolkit.keep_withdrawn", writes=GROUP)
def keep_withdrawn(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    filled: UUID,
    payload: dict[str, Any],
    reason: str,
    kept: Iterable[str] = (),
) -> FilledTool:
    """Let it stand in the withdrawn tool: before workers who look back, and nobody else. `kept` are the sheets that the
    child gave to the worker who was there. Something finished gets a next version, withdrawn as it was.

    Raises:
        NotAllowed: there is no such tool in this family, or it was not withdrawn.
        NotAnswered: it cannot be kept so.
    """
    row = FilledTool.objects.select_for_update().filter(family=family, pk=filled).first()
    if row is None or row.withdrawn_at is None:
        raise NotAllowed(GROUP)
    answers = beside_unread(row, by, payload, at)
    check(row.definition, family, answers)
    if row.state != FINISHED:
        write_over(row, answers, by=by, at=at)
    else:
        withdrawn = {"withdrawn_at": row.withdrawn_at, "withdrawn_by_id": row.withdrawn_by_id,
                     "withdrawn_reason": row.withdrawn_reason}  # fmt: skip
        row = next_version(row, answers, by=by, id=id, at=at, reason=reason, **withdrawn)
    for sheet in set(kept) - unread(row, by, at):
        write_choice(row, sheet, by=by, id=uuid5(id, sheet), at=at, kept=True)
    return row
