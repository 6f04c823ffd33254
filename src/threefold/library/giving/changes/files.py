"""Files that go with what is given: put to it, and taken away."""

from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.common import Common
from threefold.library.giving.changes.moving import locked, move
from threefold.library.giving.changes.writing import OPEN_TO_CHANGE
from threefold.library.giving.errors import TooMany
from threefold.library.giving.events import FileAdded, FileRemoved
from threefold.library.giving.models import Given, GivenFile
from threefold.library.giving.vocabulary import State
from threefold.practice.errors import NotAllowed
from threefold.printing.incoming.files import Incoming

MOST = 6


@change("library.add_given_file", writes=Common.GIVEN.value)
def add_given_file(*, by: Worker, id: UUID, at: datetime, given: Given, file: Incoming) -> GivenFile:
    """Put a clean file to it.

    Raises:
        NotAllowed: it is somebody else's.
        MovedOn: somebody reads it now.
        TooMany: it has as many as it may have.
    """
    row = _own(given, by)
    if row.files.filter(taken_away=False).count() >= MOST:
        raise TooMany
    made = GivenFile.objects.create(
        id=id, agency_id=row.agency_id, created_at=at, given=row, kind=file.kind, made=file.made, size=len(file.made),
        says=file.wording.text, says_all=file.wording.whole,
    )  # fmt: skip
    record(FileAdded(kind=file.kind, size=made.size), by=by, at=at, subject=row.pk)
    _again(row, by, id, at)
    return made


@change("library.remove_given_file", writes=Common.GIVEN.value)
def remove_given_file(*, by: Worker, id: UUID, at: datetime, given: Given, file: GivenFile) -> None:
    """Take a file away. One that nobody else could read is gone; one on a page stays there until the new words are.

    Raises:
        NotAllowed: it is somebody else's.
        MovedOn: somebody reads it now.
    """
    row = _own(given, by)
    record(FileRemoved(kind=file.kind), by=by, at=at, subject=row.pk)
    if row.steps.exists():
        row.files.filter(pk=file.pk).update(taken_away=True)
    else:
        row.files.filter(pk=file.pk).delete()
    _again(row, by, id, at)


def _own(given: Given, by: Worker) -> Given:
    if given.giver_id != by.pk:
        raise NotAllowed(Common.GIVEN.value)
    return locked(given, by, OPEN_TO_CHANGE)


def _again(row: Given, by: Worker, id: UUID, at: datetime) -> None:
    """What stands in the Toolkit is read by two people anew before its files change."""
    if row.state in (State.PUBLISHED, State.WITHDRAWN):
        move(row, State.DRAFT, by=by, id=id, at=at)
