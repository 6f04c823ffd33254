"""Which workers' screens are in a meeting: noted while these ask for news, told to each, forgotten when they leave."""

import hashlib
from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from threefold.accounts import presence
from threefold.accounts.models import Worker
from threefold.core.clock import now
from threefold.disclosure.groups import Group
from threefold.families.access import must_still_open
from threefold.families.models import Family
from threefold.families.readers import facts_of, readers_in_room
from threefold.mapping.copies.present import PresentCopy, present_for, works_with
from threefold.mapping.models import MapSession


def screen_of(request: HttpRequest) -> str:
    """One browser of one worker. Of its session stands nothing there that could be used."""
    return hashlib.sha256(f"screen:{request.session.session_key}".encode()).hexdigest()[:16]


def come_in(request: HttpRequest, family: UUID, session: UUID) -> None:
    """This worker has the meeting before them: one of this family's, with which they work."""
    at, worker, screen = now(), request.user, screen_of(request)
    if not isinstance(worker, Worker) or presence.is_noted(by=worker, place=session, screen=screen, at=at):
        return
    row = MapSession.objects.filter(pk=session, family=family).select_related("family").first()
    if row is not None and works_with(worker, row.family, at=at):
        presence.come(by=worker, place=session, screen=screen, at=at)


def go_out(request: HttpRequest, *, at_once: bool = True) -> None:
    """This worker's screen shows no meeting any more."""
    if isinstance(request.user, Worker):
        presence.leave(by=request.user, screen=screen_of(request), at=now(), at_once=at_once)


def who_is_here(family: Family, session: UUID, people: Iterable[UUID]) -> tuple[PresentCopy, ...]:
    """Which workers are there, as everybody in the room may know."""
    at = now()
    facts = facts_of(family, at=at)
    readers = readers_in_room(facts, [one for one in people if one in facts.people])
    return present_for(family, session, readers, at=at)


def present_state(session: UUID) -> str:
    """A short word for who is there now; it names nobody."""
    found = presence.here(session, at=now())
    told = [(str(one.worker.pk), one.screens) for one in found]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:8]


@require_POST
def leave_screen(request: HttpRequest, family: UUID, session: UUID) -> HttpResponse:
    """The page of a meeting was closed, or turned away from; where it only goes on to the next step, it asks again
    before anybody is told.
    """
    must_still_open(request, family, Group.MAP)
    get_object_or_404(MapSession, pk=session, family=family)
    go_out(request, at_once=False)
    return HttpResponse(status=204)
