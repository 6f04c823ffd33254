"""From one state to the next: what every such change does."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.library.giving.errors import MovedOn
from threefold.library.giving.events import Moved
from threefold.library.giving.models import Given, Step
from threefold.library.giving.vocabulary import State
from threefold.practice.errors import NotAllowed


def locked(given: Given, by: Worker, states: Collection[State]) -> Given:
    """The row as it stands now, held until the change is made.

    Raises:
        NotAllowed: it is another county's.
        MovedOn: it is in none of these states.
    """
    row = Given.objects.select_for_update(of=("self",)).filter(pk=given.pk, agency=by.agency_id).first()
    if row is None:
        raise NotAllowed("library.given")
    if row.state not in states:
        raise MovedOn
    return row


def move(row: Given, to: State, *, by: Worker, id: UUID, at: datetime, words: str = "") -> Given:
    """Give it its new state, and write down who did that."""
    was, row.state = row.state, to
    row.save()
    number = row.wording.number
    Step.objects.create(
        id=id, agency_id=row.agency_id, created_at=at, at=at, by=by, given=row, state=to, wording=number,
        words=words.strip(),
    )  # fmt: skip
    record(Moved(was=was, to=str(to), wording=number), by=by, at=at, subject=row.pk)
    return row
