"""What readers do with what others gave: ask for changes, take it, agree to it; and how it is withdrawn."""

from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.core.changes import change
from threefold.disclosure.common import Common
from threefold.library.giving.changes.moving import locked, move
from threefold.library.giving.errors import MovedOn, WordsNeeded
from threefold.library.giving.models import Given
from threefold.library.giving.publishing import publish, withdraw
from threefold.library.giving.readers import edits, is_second
from threefold.library.giving.vocabulary import State
from threefold.practice.errors import NotAllowed
from threefold.practice.reasons import says_why


@change("library.ask_given", writes=Common.REVIEWED.value)
def ask_given(*, by: Worker, id: UUID, at: datetime, given: Given, words: str) -> Given:
    """Send it back to its giver, with words that say what to change: its editor, or the second reader.

    Raises:
        NotAllowed: they are neither.
        MovedOn: nobody has to read it now.
        WordsNeeded: nobody said what to change.
    """
    row = locked(given, by, (State.SENT, State.TAKEN))
    if not (edits(by, row) if row.state == State.SENT else is_second(by, row)):
        raise NotAllowed(Common.REVIEWED.value)
    if not says_why(words):
        raise WordsNeeded
    row.taken_by = None
    return move(row, State.ASKED, by=by, id=id, at=at, words=words)


@change("library.take_given", writes=Common.REVIEWED.value)
def take_given(*, by: Worker, id: UUID, at: datetime, given: Given, public: bool) -> Given:
    """An editor wants it in the Toolkit; somebody else reads it next.

    Raises:
        NotAllowed: they are no editor, or gave it themself.
        MovedOn: it does not wait for an editor.
    """
    row = locked(given, by, (State.SENT,))
    if not edits(by, row):
        raise NotAllowed(Common.REVIEWED.value)
    row.taken_by, row.public = by, public
    return move(row, State.TAKEN, by=by, id=id, at=at)


@change("library.agree_given", writes=Common.REVIEWED.value)
def agree_given(*, by: Worker, id: UUID, at: datetime, given: Given) -> Given:
    """The second reader agrees, and it stands in the Toolkit.

    Raises:
        NotAllowed: they gave it, took it, or read for nobody.
        MovedOn: it does not wait for a second reader.
    """
    row = locked(given, by, (State.TAKEN,))
    if not is_second(by, row):
        raise NotAllowed(Common.REVIEWED.value)
    row.page = publish(row, by=by, at=at)
    row.files.update(on_page=False)
    row.files.filter(taken_away=False).update(on_page=True)
    return move(row, State.PUBLISHED, by=by, id=id, at=at)


@change("library.withdraw_given", writes=Common.GIVEN.value)
def withdraw_given(*, by: Worker, id: UUID, at: datetime, given: Given, words: str) -> Given:
    """Take its page out of the Toolkit, with a note: whoever gave it, or an editor.

    Raises:
        NotAllowed: they are neither.
        MovedOn: it has no page that could be read.
        WordsNeeded: nobody said why.
    """
    row = locked(given, by, tuple(one for one in State if one is not State.WITHDRAWN))
    if row.giver_id != by.pk and not (edits(by, row) and row.state == State.PUBLISHED):
        raise NotAllowed(Common.GIVEN.value)
    if row.page is None or not row.page.live:
        raise MovedOn
    if not says_why(words):
        raise WordsNeeded
    withdraw(row, by=by)
    return move(row, State.WITHDRAWN, by=by, id=id, at=at, words=words)
