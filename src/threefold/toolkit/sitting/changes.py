"""The writes of a sitting: the screen is handed over, what is made is kept, becomes answers, and the screen comes back.

Keeping is no change of the record, as typing is none (`accounts.drafts`); what it becomes is one.
"""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.practice.errors import NotAllowed, Stale
from threefold.practice.words import Words
from threefold.toolkit.changes import FINISHED, GROUP, amend_tool, choose_readers, keep_draft, keep_withdrawn
from threefold.toolkit.changes.rows import unread
from threefold.toolkit.models import ChildDraft, FilledTool
from threefold.toolkit.sitting.errors import Closed, NotPrepared
from threefold.toolkit.sitting.events import ScreenHandedOver, ScreenTakenBack
from threefold.toolkit.sitting.papers import papers
from threefold.toolkit.sitting.prepared import not_prepared
from threefold.toolkit.sitting.sheets import Made, begun, changed, tapped_in
from threefold.toolkit.sitting.splitting import answered, readers_said

# The child's answer "just me and my worker".
ONLY = "only"
# Why a next version is made when a colleague finished the tool while the child was still at it.
STILL_DRAWING = Words(
    "The child was still at it when it was finished.",
    "La niña o el niño todavía estaba en eso cuando se terminó.",
)


@change("toolkit.hand_over", writes=GROUP)
def hand_over(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    filled: UUID,
    kind: str = "",
    code: str = "",
    unprepared: str = "",
) -> ChildDraft:
    """Give the screen to the child at a draft of a tool. What waits from before, and never came into the answers, is
    gone on with. `kind`: at which kind of sheets, where the tool has several. `code` (hashed) opens the screen again
    for a worker who has no password here. `unprepared`: why it cannot wait until parents and child were told.

    Raises:
        NotAllowed: there is no such draft, or nothing to draw on in it.
        NotPrepared: they were not told, and it does not say why it cannot wait.
    """
    rows = FilledTool.objects.filter(family=family, pk=filled, withdrawn_at__isnull=True)
    row = rows.exclude(state=FINISHED).first()
    if row is None or not papers(row.definition, kind):
        raise NotAllowed(GROUP)
    draft = ChildDraft.objects.select_for_update().filter(filled=row, worker=by).first() or ChildDraft(
        id=id, agency_id=family.agency_id, created_at=at, family=family, filled=row, worker=by
    )
    prepared = not not_prepared(row.definition, row.answers)
    if not prepared and not unprepared.strip():
        raise NotPrepared
    if not prepared:
        draft.unprepared = "\n".join(filter(None, (draft.unprepared, unprepared)))
    waiting = draft.made() if draft.open else None
    draft.open, draft.edition = True, draft.edition + 1
    made = waiting or begun(row.definition, row.payload, draft.who, row.language, kind)
    _put(draft, made | {"code": code}, at)
    record(ScreenHandedOver(tool=row.tool, prepared=prepared), by=by, at=at, family=family.pk, subject=row.pk)
    return draft


def keep(*, draft: ChildDraft, sent: dict[str, Any], own: Collection[str], at: datetime) -> ChildDraft:
    """Keep what the child has made by now, over what was kept before.

    Raises:
        Closed: the worker has the screen back.
        Stale: something else was kept since `seen`; the screen sends the whole.
        Refused: it is not in a form we know, or more than fits.
    """
    with transaction.atomic():
        row = ChildDraft.objects.select_for_update().get(pk=draft.pk)
        made = row.made()
        if not row.open or made is None:
            raise Closed
        if sent.get("seen") != row.edition:
            raise Stale(row)
        row.edition += 1
        _put(row, changed(made, sent, own), at)
    return row


def settle(*, by: Worker, family: Family, draft: ChildDraft, own: Collection[str], at: datetime) -> None:
    """Let what was kept stand in the tool's answers. Once for each keeping, however often it is asked. In a tool that
    was withdrawn meanwhile it stands before workers who look back.

    Raises:
        NotAllowed: the tool is gone.
        NotAnswered: it cannot be kept so.
    """
    with transaction.atomic():
        rows = FilledTool.objects.select_for_update().filter(pk=draft.filled_id, family=family)
        found = rows.first()
        made = draft.made()
        if found is None or made is None:
            raise NotAllowed(GROUP)
        row = _newest(found)
        person = str(row.person_id) if row.person_id else ""
        payload = answered(row.definition, row.payload, made, person=person, own=own)
        said = readers_said(row.definition, made, own)
        id = uuid5(draft.pk, str(draft.edition))
        if row.withdrawn_at is not None:
            reason, only = STILL_DRAWING.in_(by.language), [one for one in said if _only(draft, said, one)]
            keep_withdrawn(
                by=by, family=family, id=id, at=at, filled=row.pk, payload=payload, reason=reason, kept=only
            )
        else:
            if payload != row.payload:
                _write(by, family, row, payload, id, at)
            _close(by, family, row, draft, said, at)
        draft.who = draft.who | _tapped(draft.who, said, at)
        draft.save(update_fields=["who"])


@change("toolkit.take_back", writes=GROUP)
def take_back(
    *, by: Worker, family: Family, id: UUID, at: datetime, draft: UUID, waits: bool = False
) -> ChildDraft:
    """The worker has the screen again. What was kept stands in the answers by now, and is emptied here; or (`waits`) it
    could not come into a tool that takes no more answers, and stays sealed.

    Raises:
        NotAllowed: it is not this worker's.
    """
    row = ChildDraft.objects.select_for_update().filter(pk=draft, family=family, worker=by).first()
    if row is None:
        raise NotAllowed(GROUP)
    row.open, row.kept_at = False, at
    if not waits:
        row.put("words", "")
    row.save(update_fields=["open", "kept_at", "sealed_words"])
    record(ScreenTakenBack(tool=row.filled.tool), by=by, at=at, family=family.pk, subject=row.filled_id)
    return row


def _put(row: ChildDraft, made: Made, at: datetime) -> None:
    row.kept_at = at
    row.put("words", json.dumps(made, ensure_ascii=False, separators=(",", ":")))
    row.save()


def _close(
    by: Worker, family: Family, row: FilledTool, draft: ChildDraft, said: dict[str, Any], at: datetime
) -> None:
    """What the child wants nobody else to have closes at once; whom the child names, the worker writes down. A sheet of
    the same picture that a colleague keeps is closed already.
    """
    apart = unread(row, by, at)
    for sheet in said:
        if _only(draft, said, sheet) and sheet not in apart:
            id = uuid5(draft.pk, f"{draft.edition}:{sheet}")
            choose_readers(by=by, family=family, id=id, at=at, filled=row.pk, sheet=sheet, kept=True)


def _only(draft: ChildDraft, said: dict[str, Any], sheet: str) -> bool:
    """Whether the child says now, and did not before, that nobody else has this sheet."""
    return said[sheet]["choice"] == ONLY and (draft.who.get(sheet) or {}).get("choice") != ONLY


def _tapped(before: dict[str, Any], said: dict[str, Any], at: datetime) -> dict[str, Any]:
    """Each with when the child tapped it: what is as it was before keeps its hour."""
    return {
        sheet: before[sheet] if tapped_in(before.get(sheet)) == who else who | {"at": at.isoformat()}
        for sheet, who in said.items()
    }


def _newest(row: FilledTool) -> FilledTool:
    """The version that stands now."""
    later = FilledTool.objects.filter(amends=row).first()
    return _newest(later) if later else row


def _write(
    by: Worker, family: Family, row: FilledTool, payload: dict[str, Any], id: UUID, at: datetime
) -> None:
    if row.state == FINISHED:
        reason = STILL_DRAWING.in_(by.language)
        amend_tool(by=by, family=family, id=id, at=at, filled=row.pk, payload=payload, reason=reason)
    else:
        keep_draft(by=by, family=family, id=id, at=at, filled=row.pk, payload=payload, seen=row.edition)
