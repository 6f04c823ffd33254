"""What this browser remembers of who is in the room: it holds for a while, and for exactly these people."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.http import HttpRequest

from threefold.core.clock import now
from threefold.mapping.copies.sessions import SessionCopy

ROOM_KEY = "room_said"
# People come and go: after this time somebody looks around the room once more.
HOLDS = timedelta(hours=3)


def is_said(request: HttpRequest, session: SessionCopy) -> bool:
    """Whether somebody said in this browser, not long ago, that exactly these people are in the room."""
    said = request.session.get(ROOM_KEY, {}).get(key_of(session.id, session.in_room))
    return said is not None and now() - datetime.fromisoformat(said) < HOLDS


def note_said(request: HttpRequest, session: UUID, people: Iterable[UUID]) -> None:
    """Remember for a while that somebody said who is in the room."""
    known = dict(list(request.session.get(ROOM_KEY, {}).items())[-10:])
    request.session[ROOM_KEY] = known | {key_of(session, people): now().isoformat()}


def key_of(session: UUID, people: Iterable[UUID]) -> str:
    """A conversation with exactly these people, as one word."""
    return str(uuid5(session, ",".join(sorted(map(str, people)))))
