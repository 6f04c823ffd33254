"""Page: a supervisor writes what was done about a child who is not safe, or looks at why an alarm was taken back; and
how both stand on the tool's page.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.accounts.roles import Role
from threefold.core.clock import now, today
from threefold.core.forms import Text, ThreefoldForm
from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.answering import sent, writing
from threefold.families.forms.base import Day
from threefold.families.page import family_page
from threefold.practice.errors import NotAllowed
from threefold.toolkit import changes
from threefold.toolkit.changes.alarms import AnsweredAlready, Done, may_look
from threefold.toolkit.errors import Withdrawn
from threefold.toolkit.prompts.child import END
from threefold.toolkit.voice.alarms import AlarmNoteCopy, alarm_notes, waiting
from threefold.web.filled.gone import gone
from threefold.web.filled.kinds import here
from threefold.web.filled.listing import names_of_workers
from threefold.web.filled.work import Work, work_on


class AlarmForm(ThreefoldForm):
    """What was done, by whom and when."""

    words = Text(label=gettext_lazy("What was done, and who told the child?"), long=True, max_length=2000)
    done_by = Text(label=gettext_lazy("Who did it?"), max_length=120)
    done_on = Day(label=gettext_lazy("On what day?"), past=True, required=True)


class LookForm(ThreefoldForm):
    """That a supervisor read why it was taken back."""

    words = Text(
        label=gettext_lazy("What do you say to it?"), required=False, long=True, max_length=2000,
        help_text=gettext_lazy("The workers of the family read it. Empty: you have read it, and it is all right so."),
    )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Noted:
    """One note with the names of the workers."""

    note: AlarmNoteCopy
    by: str
    looked_by: str


def answer_alarm(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """The alarm with all that is known of it, and the place to answer it. There is no such page where nothing waits."""
    opened = writing(request, family, Group.HEADER)
    work = work_on(opened, filled)
    page = alarm_page(opened, work)
    if request.method != "POST" and not (page["may_answer"] or page["may_look"]):
        if opened.reader.role is not Role.SUPERVISOR:
            raise Http404
        return redirect("web:filled_tool", family=family, filled=filled)
    if page["open_note"] is not None and not page["waits"]:
        return _look(request, opened, work, page)
    return _answer(request, opened, work, page)


def _answer(request: HttpRequest, opened: Opened, work: Work, page: dict[str, Any]) -> HttpResponse:
    form = AlarmForm(sent(request), initial={"done_by": opened.worker.name, "done_on": today()})
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        done = Done(words=given["words"], by=given["done_by"], on=given["done_on"])
        try:
            changes.answer_alarm(
                by=opened.worker,
                family=opened.family,
                id=form.id_for(),
                at=now(),
                filled=work.row.pk,
                done=done,
            )
        except Withdrawn:
            return gone(request, work, form)
        except AnsweredAlready:
            form.add_error(None, _("Somebody wrote it down meanwhile. It stands on the tool’s page."))
        except NotAllowed:
            raise Http404 from None
        else:
            messages.success(
                request, _("It is written down. The alarm ends, and the workers of the family read it.")
            )
            return redirect("web:filled_tool", family=opened.family.pk, filled=work.row.pk)
    return _page(request, opened, work, page | {"form": form})


def _look(request: HttpRequest, opened: Opened, work: Work, page: dict[str, Any]) -> HttpResponse:
    form, note = LookForm(sent(request)), page["open_note"].note
    if form.is_bound and form.is_valid():
        try:
            changes.look_at_alarm(
                by=opened.worker, family=opened.family, id=form.id_for(), at=now(), note=note.id,
                words=form.cleaned_data["words"],
            )  # fmt: skip
        except AnsweredAlready:
            form.add_error(None, _("Somebody wrote it down meanwhile. It stands on the tool’s page."))
        except NotAllowed:
            raise Http404 from None
        else:
            messages.success(request, _("It is written down that you looked at it."))
            return redirect("web:filled_tool", family=opened.family.pk, filled=work.row.pk)
    return _page(request, opened, work, page | {"form": form})


def _page(request: HttpRequest, opened: Opened, work: Work, page: dict[str, Any]) -> HttpResponse:
    answers = work.row.answers.get(END.key, {})
    end = next((one for one in work.sections if one.key == END.key), None)
    writer = work.row.author_of(END.key)
    context = family_page(opened, "tools") | page | {
        "filled": work.row.pk,
        "title": here(work.tool.title),
        "of": work.names.get(work.row.person_id, "") if work.row.person_id else "",
        "today_done": answers.get("today", "") if end else "",
        "wrote": names_of_workers([writer]).get(writer, ""),
        "begun_at": work.row.created_at,
    }  # fmt: skip
    return render(request, "web/filled/alarm.html", context, status=422 if page["form"].is_bound else 200)


def alarm_page(opened: Opened, work: Work) -> dict[str, Any]:
    """What became of an alarm in this tool, what is still open of it, and whether this worker may write to it."""
    notes = alarm_notes(work.row, opened.reader)
    names = names_of_workers(pk for one in notes for pk in (one.by, one.looked_by) if pk)
    noted = tuple(
        Noted(note=one, by=names.get(one.by, ""), looked_by=names.get(one.looked_by, "") if one.looked_by else "")
        for one in notes
    )  # fmt: skip
    waits = opened.may_see(Group.WORKING_NOTES) and any(
        one.pk == work.row.pk for one in waiting((opened.family.pk,))
    )
    open_note = next((one for one in noted if one.note.is_open), None)
    looks = open_note is not None and may_look(opened.worker, opened.family, open_note.note.by, now())
    return {
        "waits": waits,
        "alarm_notes": noted,
        "open_note": open_note,
        "may_answer": waits and opened.reader.role is Role.SUPERVISOR,
        "may_look": looks,
    }
