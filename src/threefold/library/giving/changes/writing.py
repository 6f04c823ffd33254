"""What a giver does: begin, write, answer, send, call back, throw away, withdraw."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.common import Common
from threefold.library.giving.changes.moving import locked, move
from threefold.library.giving.errors import MovedOn, Unanswered
from threefold.library.giving.events import Began, QuestionsAnswered, ThrownAway, Written
from threefold.library.giving.looking import looked_at
from threefold.library.giving.models import Answered, Given, Wording
from threefold.library.giving.vocabulary import GivenKind, Licence, Rights, Said, State
from threefold.practice.errors import NotAllowed, Stale

# Until it is read, and again when it was: while somebody reads it, it stays as it is.
OPEN_TO_CHANGE = (State.DRAFT, State.ASKED, State.PUBLISHED, State.WITHDRAWN)


@dataclass(frozen=True, kw_only=True)
class NewGiven:
    """What somebody says of what they give."""

    kind: GivenKind
    language: str
    title: str
    summary: str
    body: str
    audiences: tuple[str, ...]
    rights: Rights
    rights_words: str
    licence: Licence
    by_name: bool


@change("library.give", writes=Common.GIVEN.value)
def give(*, by: Worker, id: UUID, at: datetime, new: NewGiven) -> Given:
    """Begin something. Only its giver reads it until it is sent."""
    row = Given(id=id, agency_id=by.agency_id, created_at=at, giver=by)
    _fill(row, new)
    row.save()
    _word(row, new, 1, at)
    record(Began(kind=row.kind), by=by, at=at, subject=row.pk)
    return row


@change("library.write_given", writes=Common.GIVEN.value)
def write_given(
    *, by: Worker, id: UUID, at: datetime, given: Given, new: NewGiven, base_version: int
) -> Given:
    """Give it other words. What was sent once stays as it was; a page that stands in the Toolkit stays until the new
    words were read.

    Raises:
        NotAllowed: it is somebody else's.
        MovedOn: somebody reads it now.
        Stale: it was changed on another screen since `base_version`.
    """
    row = _own(given, by, OPEN_TO_CHANGE)
    if row.version != base_version:
        raise Stale(row)
    _fill(row, new)
    row.version += 1
    before = row.wording
    if before.sent_at is None:
        before.title, before.summary, before.body = new.title, new.summary, new.body
        before.save(update_fields=["title", "summary", "body"])
    else:
        _word(row, new, before.number + 1, at)
    row.save()
    record(Written(wording=row.wording.number), by=by, at=at, subject=row.pk)
    if row.state in (State.PUBLISHED, State.WITHDRAWN):
        move(row, State.DRAFT, by=by, id=id, at=at)
    return row


@change("library.answer_given", writes=Common.GIVEN.value)
def answer_given(
    *, by: Worker, id: UUID, at: datetime, given: Given, said: Mapping[tuple[str, str], tuple[str, Said]]
) -> Given:
    """Answer what could identify a family: by sort and key, the words and what is said of them.

    Raises:
        NotAllowed: it is somebody else's.
        MovedOn: somebody reads it now.
    """
    row = _own(given, by, OPEN_TO_CHANGE)
    for (sort, key), (words, what) in said.items():
        told = {"said": what, "words": words, "at": at, "created_at": at, "agency_id": row.agency_id}
        Answered.objects.update_or_create(given=row, sort=sort, key=key, defaults=told)
    record(QuestionsAnswered(count=len(said)), by=by, at=at, subject=row.pk)
    return row


@change("library.send_given", writes=Common.GIVEN.value)
def send_given(*, by: Worker, id: UUID, at: datetime, given: Given) -> Given:
    """Send it to the editors.

    Raises:
        NotAllowed: it is somebody else's.
        MovedOn: it was sent.
        Unanswered: something in it is asked about, and not answered.
    """
    row = _own(given, by, (State.DRAFT, State.ASKED))
    wording = row.wording
    if looked_at(row, wording, by).open:
        raise Unanswered
    wording.sent_at = at
    wording.save(update_fields=["sent_at"])
    return move(row, State.SENT, by=by, id=id, at=at)


@change("library.call_back_given", writes=Common.GIVEN.value)
def call_back_given(*, by: Worker, id: UUID, at: datetime, given: Given) -> Given:
    """Take it back to change it, while no editor has taken it.

    Raises:
        NotAllowed: it is somebody else's.
        MovedOn: it waits for no editor.
    """
    return move(_own(given, by, (State.SENT,)), State.DRAFT, by=by, id=id, at=at)


@change("library.throw_away_given", writes=Common.GIVEN.value)
def throw_away_given(*, by: Worker, id: UUID, at: datetime, given: Given) -> None:
    """Forget something that was never sent, with all its words.

    Raises:
        NotAllowed: it is somebody else's.
        MovedOn: it was sent once: then its versions are kept.
    """
    row = _own(given, by, (State.DRAFT,))
    if row.steps.exists():
        raise MovedOn
    record(ThrownAway(given=row.pk), by=by, at=at, subject=row.pk)
    row.delete()


def _own(given: Given, by: Worker, states: tuple[State, ...]) -> Given:
    if given.giver_id != by.pk:
        raise NotAllowed(Common.GIVEN.value)
    return locked(given, by, states)


def _fill(row: Given, new: NewGiven) -> None:
    row.kind, row.language, row.audiences = new.kind, new.language, list(new.audiences)
    row.rights, row.rights_words, row.licence = new.rights, new.rights_words, new.licence
    row.by_name = new.by_name


def _word(row: Given, new: NewGiven, number: int, at: datetime) -> None:
    Wording.objects.create(
        agency_id=row.agency_id, created_at=at, given=row, number=number, title=new.title, summary=new.summary,
        body=new.body,
    )  # fmt: skip
