"""What this browser remembers of who is in the room: for a while, for exactly these people, until they leave."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.http import HttpRequest

from threefold.core.clock import now
from threefold.mapping.copies.sessions import SessionCopy

ROOM_KEY = "room_said"
# Whoever was written down as present a moment ago: it begins one meeting, and is used up by that.
WRITTEN_KEY = "room_written"
FINE_KEY = "room_fine"
SPOKE_KEY = "room_spoke"
# People come and go: after this time somebody looks around the room once more.
HOLDS = timedelta(hours=3)
RIGHT_AWAY = timedelta(minutes=5)


def is_said(request: HttpRequest, session: SessionCopy) -> bool:
    """Whether somebody said in this browser, not long ago, that exactly these people are in the room."""
    said = request.session.get(ROOM_KEY, {}).get(key_of(session.id, session.in_room))
    return _within(said, HOLDS)


def note_said(request: HttpRequest, session: UUID, people: Iterable[UUID]) -> None:
    """Remember for a while that somebody said who is in the room, and of no other room."""
    request.session[ROOM_KEY] = {key_of(session, people): now().isoformat()}


def note_written(request: HttpRequest, session: UUID, people: Iterable[UUID]) -> None:
    """Somebody just wrote down who is there: a meeting that begins right away need not ask it again, once."""
    request.session[WRITTEN_KEY] = {key_of(session, people): now().isoformat()}


def take_written(request: HttpRequest, session: SessionCopy) -> bool:
    """Whether these very people were just written down as present; it is forgotten by asking."""
    written = request.session.pop(WRITTEN_KEY, {})
    return _within(written.get(key_of(session.id, session.in_room)), RIGHT_AWAY)


def forget_room(request: HttpRequest) -> None:
    """The meeting is over, or another begins: whoever comes in next may not be whoever went out."""
    for key in (ROOM_KEY, FINE_KEY, SPOKE_KEY):
        request.session.pop(key, None)


def key_of(session: UUID, people: Iterable[UUID]) -> str:
    """A conversation with exactly these people, as one word."""
    return str(uuid5(session, ",".join(sorted(map(str, people)))))


def _within(moment: str | None, time: timedelta) -> bool:
    return moment is not None and now() - datetime.fromisoformat(moment) < time
