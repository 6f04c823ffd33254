"""The writing help where the family reads along: in meeting mode, and for somebody at the table who writes alone.

Who may see it is decided here, from the record; the page that asks says only what is being typed.
"""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_POST

from threefold.core.clock import today
from threefold.disclosure.groups import Group
from threefold.families.access import open_again
from threefold.mapping.around import around
from threefold.mapping.coaches import room_coach, table_coach
from threefold.mapping.views.alone import copy_of
from threefold.mapping.views.live import help_now
from threefold.mapping.views.sessions import session_in


@require_POST
def help_in_meeting(request: HttpRequest, family: UUID, session: UUID) -> HttpResponse:
    """The help beside what is typed in the room, in the language of the room. Nothing is saved."""
    opened = open_again(request, family, Group.MAP)
    copy = session_in(around(opened, today()), session)
    sent = request.POST
    coach = room_coach(
        opened.family, copy.in_room, copy.language, sent.get("question", ""), sent.get("text", ""),
        sent.get("category", ""),
    )  # fmt: skip
    with translation.override(copy.language):
        return render(request, "mapping/writing_help.html", {"coach": coach})


@require_POST
def help_alone(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """The help beside a draft that somebody writes alone. Nothing is saved."""
    opened = open_again(request, family, Group.MAP)
    found = (one for one in copy_of(opened, round).drafts if one.mine)
    draft = next((one for one in found if str(one.id) == request.POST.get("draft", "")), None)
    if draft is None:
        raise Http404
    if not draft.at_table:
        return help_now(request, family)
    coach = table_coach(
        opened.family, draft, request.POST.get("text", ""), request.POST.get("language", "en")
    )
    return render(request, "mapping/writing_help.html", {"coach": coach})
