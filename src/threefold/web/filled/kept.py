"""What a child gave to the worker who was there alone: the door to it for a supervisor, and that somebody used it."""

from threefold.audit.recording import record_read
from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import Audience, Why, decide
from threefold.toolkit.copies import FilledCopy
from threefold.toolkit.voice.said import is_filled
from threefold.web.filled.kinds import here
from threefold.web.filled.work import Work


def between(work: Work) -> tuple[str, ...]:
    """The titles of the sheets that this reader can open with a reason, and has not."""
    found = (one for one in work.tool.sections if one.is_sheet and is_filled(one, work.row))
    asked = (
        (one, decide(work.opened.reader, work.said.piece(work.row, one), Surface.SCREEN)) for one in found
    )
    return tuple(here(one.title) for one, decision in asked if decision.why is Why.NEEDS_REASON)


def note_kept(work: Work, copy: FilledCopy) -> None:
    """That a page shows what a child asked to keep is a read of its own in the log."""
    shown = {one.key for one in copy.sheets}
    kept = (one for one in work.sections if one.is_sheet and one.key in shown)
    if any(work.said.piece(work.row, one).audience == Audience.KEPT for one in kept):
        opened = work.opened
        record_read(
            by=opened.worker,
            at=now(),
            group=Group.CHILD_PRIVATE,
            surface=Surface.SCREEN,
            family=opened.family.pk,
        )
