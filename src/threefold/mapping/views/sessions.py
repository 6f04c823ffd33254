"""Mapping conversations: beginning one, what is written about it, the order of the questions."""

from datetime import time
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
from threefold.families.changes.referrals import note_first_meeting
from threefold.families.page import family_page
from threefold.mapping.around import Around, around
from threefold.mapping.changes import sessions as changes
from threefold.mapping.copies.sessions import SessionCopy
from threefold.mapping.first_meeting import answered_by, waiting_reports
from threefold.mapping.forms.fields import read_again
from threefold.mapping.forms.sessions import OrderForm, SessionForm, initial_of
from threefold.mapping.gathering import gathering_of
from threefold.mapping.models import MapSession
from threefold.mapping.room_said import note_written
from threefold.practice.errors import Stale


def sessions(request: HttpRequest, family: UUID) -> HttpResponse:
    """Every mapping conversation of a family, newest first."""
    opened = open_family(request, family, Group.MEETINGS)
    near = around(opened, today())
    by_hour = sorted(near.sessions, key=lambda one: (one.held_on, one.from_hour or time.min), reverse=True)
    context = {"sessions": by_hour, "on": near.on, "may_write": opened.may_write(Group.MEETINGS)}
    return render(request, "mapping/sessions.html", family_page(opened, "map") | context)


def begin_session(request: HttpRequest, family: UUID) -> HttpResponse:
    """Enter a conversation that is beginning, or one that was held."""
    opened = _writing(request, family)
    near, reports = around(opened, today()), waiting_reports(opened)
    if request.method != "POST":
        first = {"held_on": near.on, "language": opened.worker.language}
        return _form_page(request, opened, SessionForm(around=near, reports=reports, initial=first))
    form = SessionForm(request.POST, around=near, reports=reports)
    if not form.is_valid():
        return _form_page(request, opened, form, status=422)
    row = changes.begin_session(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), new=form.session()
    )
    _note_meeting(opened, form)
    _note_room(request, opened, near, row.pk, form)
    return redirect("mapping:sessions", family=family)


def session(request: HttpRequest, family: UUID, session: UUID) -> HttpResponse:
    """What is written about one conversation; sending the form changes it."""
    opened = open_family(request, family, Group.MEETINGS)
    near = around(opened, today())
    copy, reports = session_in(near, session), waiting_reports(opened)
    if request.method != "POST":
        first = initial_of(copy) | {"first_meeting": "first" in request.GET}
        return _form_page(request, opened, SessionForm(around=near, reports=reports, initial=first), copy)
    if not opened.may_write(Group.MEETINGS):
        raise Http404
    form = SessionForm(request.POST, around=near, reports=reports)
    if not form.is_valid():
        return _form_page(request, opened, form, copy, status=422)
    try:
        changes.change_session(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), session=session_row(opened, session),
            new=form.session(), base_version=form.read_version,
        )  # fmt: skip
    except Stale:
        form.add_error(None, _("Somebody changed this meanwhile. Your words are below; theirs stand beside."))
        read_again(form, copy.version)
        return _form_page(request, opened, form, copy, theirs=True, status=409)
    _note_meeting(opened, form)
    _note_room(request, opened, near, session, form)
    return redirect("mapping:sessions", family=family)


@require_POST
def order_columns(request: HttpRequest, family: UUID, session: UUID) -> HttpResponse:
    """Choose which of the three questions comes first."""
    opened = _writing(request, family)
    form = OrderForm(request.POST)
    if not form.is_valid():
        raise Http404
    changes.order_columns(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), session=session_row(opened, session),
        order=form.cleaned_data["column_order"],
    )  # fmt: skip
    return redirect(reverse("mapping:meeting", kwargs={"family": family}) + f"?session={session}&step=why")


def session_in(near: Around, session: UUID) -> SessionCopy:
    """A conversation that this reader may know of, or Http404."""
    found = next((one for one in near.sessions if one.id == session), None)
    if found is None:
        raise Http404
    return found


def session_row(opened: Opened, session: UUID) -> MapSession:
    """The row of a conversation of this family, or Http404."""
    row = MapSession.objects.filter(pk=session, family=opened.family).first()
    if row is None:
        raise Http404
    return row


def _note_room(request: HttpRequest, opened: Opened, near: Around, session: UUID, form: SessionForm) -> None:
    """Whoever just wrote down who is there today need not say it again, unless there is something to say about it."""
    new = form.session()
    people = new.participants | new.by_phone
    if new.held_on == near.on and gathering_of(opened.family, near).is_plain(people):
        note_written(request, session, people)


def _note_meeting(opened: Opened, form: SessionForm) -> None:
    """The family was met in person: every report that had come in by then is answered."""
    met_at = form.met_at
    if met_at is None:
        return
    for row in answered_by(form.reports, met_at):
        if row.responded_at is None:
            note_first_meeting(
                by=opened.worker, family=opened.family, id=form.id_for(f"met:{row.pk}"), at=now(), referral=row,
                met_at=met_at,
            )  # fmt: skip


def _writing(request: HttpRequest, family: UUID) -> Opened:
    opened = open_family(request, family, Group.MEETINGS)
    if not opened.may_write(Group.MEETINGS):
        raise Http404
    return opened


def _form_page(
    request: HttpRequest,
    opened: Opened,
    form: SessionForm,
    copy: SessionCopy | None = None,
    *,
    theirs: bool = False,
    status: int = 200,
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "session": copy,
        "theirs": theirs,
        "may_write": opened.may_write(Group.MEETINGS),
    }
    template = "mapping/session.html" if copy else "mapping/begin_session.html"
    return render(request, template, family_page(opened, "map") | context, status=status)
