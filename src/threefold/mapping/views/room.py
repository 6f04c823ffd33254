"""Who is in the room: asked before a screen is shown to everybody, and when somebody came in or went out."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.core.clock import now, today
from threefold.disclosure.groups import Group
from threefold.families.access import Opened, open_family
from threefold.families.page import family_page
from threefold.mapping.around import Around, around
from threefold.mapping.changes import sessions as changes
from threefold.mapping.copies.sessions import SessionCopy
from threefold.mapping.forms.fields import read_again
from threefold.mapping.forms.sessions import RoomForm, initial_of
from threefold.mapping.gathering import gathering_of
from threefold.mapping.room_said import note_said
from threefold.mapping.views.sessions import session_in, session_row
from threefold.practice.errors import Stale


@require_POST
def enter_room(request: HttpRequest, family: UUID) -> HttpResponse:
    """Say who is in the room; a conversation begins, or the one of today learns who is there."""
    opened = open_family(request, family, Group.MAP)
    if not opened.may_write(Group.MEETINGS):
        raise Http404
    near = around(opened, today())
    form = RoomForm(request.POST, around=near, gathering=gathering_of(opened.family, near))
    asked = request.POST.get("session", "")
    session = next((one for one in near.sessions if str(one.id) == asked), None)
    if not form.is_valid():
        return room_page(request, opened, near, session, form, status=422)
    try:
        row = _begun(opened, near, session, form)
    except Stale:
        form.add_error(None, _("Somebody changed this meanwhile. Your words are below; theirs stand beside."))
        read_again(form, session.version if session else 0)
        return room_page(request, opened, near, session, form, status=409)
    note_said(request, row, form.people)
    return redirect(meeting_address(family, row, "who" if session and session.in_room else "why"))


@require_POST
def join_meeting(request: HttpRequest, family: UUID, session: UUID) -> HttpResponse:
    """Look at a meeting that goes on, with those whom its leader has said to be there; nothing is written by it."""
    opened = open_family(request, family, Group.MAP)
    copy = session_in(around(opened, today()), session)
    if not copy.in_room:
        raise Http404
    note_said(request, session, copy.in_room)
    return redirect(meeting_address(family, session, "why"))


def room_page(
    request: HttpRequest,
    opened: Opened,
    near: Around,
    session: SessionCopy | None,
    form: RoomForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The question who is in the room, with a word about those who may not meet, or leave the screen empty."""
    first: dict[str, Any] = {"language": opened.worker.language}
    if session is not None:
        first = initial_of(session)
    gathering = form.gathering if form else gathering_of(opened.family, near)
    context = family_page(opened, "map") | {
        "form": form or RoomForm(around=near, gathering=gathering, initial=first),
        "session": session,
        "theirs": status == 409,
        "small": gathering.small_with(gathering.names),
        "earlier": [one for one in near.sessions if one.in_room and one != session][:5],
        "may_lead": opened.may_write(Group.MEETINGS),
    }
    return render(request, "mapping/meeting_room.html", context, status=status)


def meeting_address(family: UUID, session: UUID, step: str) -> str:
    """Where a step of the meeting stands."""
    return reverse("mapping:meeting", kwargs={"family": family}) + f"?session={session}&step={step}"


def _begun(opened: Opened, near: Around, session: SessionCopy | None, form: RoomForm) -> UUID:
    """The conversation in which the named people now are."""
    given = form.cleaned_data
    people = {name: frozenset(UUID(one) for one in given[name]) for name in ("participants", "by_phone")}
    fields: dict[str, Any] = {"purpose": given["purpose"], "language": given["language"], **people}
    common: dict[str, Any] = {"by": opened.worker, "family": opened.family, "id": form.id_for(), "at": now()}
    if session is None:
        new = changes.NewSession(held_on=near.on, **fields)
        begun: UUID = changes.begin_session(**common, new=new).pk
        return begun
    row = session_row(opened, session.id)
    kept = {name: getattr(row, name) for name in changes.PLAIN}
    kept["invited_absent"] = session.absent_ids - people["participants"] - people["by_phone"]
    changes.change_session(
        **common, session=row, new=changes.NewSession(**(kept | fields)), base_version=form.read_version
    )
    return session.id
