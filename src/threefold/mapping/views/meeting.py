"""Meeting mode: the map on a screen that everybody in the room looks at."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from threefold.core.clock import now, today
from threefold.disclosure.groups import Group
from threefold.families.access import Opened, must_still_open, open_family, still_open
from threefold.families.page import family_page
from threefold.mapping.around import around
from threefold.mapping.asking import asking
from threefold.mapping.board import ASK, ICONS, MILDEST
from threefold.mapping.changes.items import add_item as put_on_map
from threefold.mapping.coaches import room_coach
from threefold.mapping.copies.room import RoomCopy, room_of
from threefold.mapping.copies.sessions import SessionCopy
from threefold.mapping.forms.meeting import RoomItemForm
from threefold.mapping.forms.sessions import OrderForm
from threefold.mapping.lately import state_of
from threefold.mapping.room_said import FINE_KEY, SPOKE_KEY, forget_room, is_said, note_said, take_written
from threefold.mapping.views.map import asked_for, question_of
from threefold.mapping.views.present import come_in, go_out, present_state, who_is_here
from threefold.mapping.views.room import meeting_address, room_page
from threefold.mapping.views.sessions import session_in
from threefold.practice.vocabulary.questions import Category, Question

LABELS = {
    Question.WORRY: gettext_lazy("Worries"),
    Question.WELL: gettext_lazy("Working well"),
    Question.NEXT: gettext_lazy("What needs to happen"),
}
# The answer at which htmx stops asking.
STOP = 286
# What to ask where nobody has taken a step yet.
ASK_WHO_DOES = gettext_lazy("What will each of us do, and by when?")


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step of the meeting."""

    key: str
    label: str | Promise
    state: str = ""


def meeting(request: HttpRequest, family: UUID) -> HttpResponse:
    """The map for everybody in the room; first of all, who that is. Each start, which names no step, asks it anew;
    `ask`: somebody came in or went out.
    """
    opened = open_family(request, family, Group.MAP)
    near = around(opened, today())
    asked = request.GET.get("session", "")
    session = next((one for one in near.sessions if str(one.id) == asked), near.now)
    if "step" not in request.GET:
        forget_room(request)
        if session is not None and "ask" not in request.GET and take_written(request, session):
            note_said(request, session.id, session.in_room)
            return redirect(meeting_address(family, session.id, "why"))
    if session is None or not is_said(request, session):
        return room_page(request, opened, near, session)
    if session.others_present and not _is_fine(request, session):
        return render(
            request, "mapping/meeting_others.html", family_page(opened, "map") | {"session": session}
        )
    return _meeting_page(request, opened, session, str(request.GET.get("step", "why")))


def leave_meeting(request: HttpRequest, family: UUID) -> HttpResponse:
    """Nothing of the family: whoever led the meeting turns the screen away before the whole map comes, or the
    names of everybody who could be in the room. Who was there is forgotten.
    """
    opened = open_family(request, family, Group.MAP)
    forget_room(request)
    go_out(request)
    asked = request.GET.get("session", "")
    session = next((one for one in around(opened, today()).sessions if str(one.id) == asked), None)
    context = {"family_id": opened.family.pk, "session_id": session.id if session else None}
    return render(request, "mapping/leave_meeting.html", context)


def meeting_live(request: HttpRequest, family: UUID, session: UUID) -> HttpResponse:
    """What a screen in meeting mode asks every second: nothing when all stands as it did, who is here when only
    that is new, else the page anew, of which the screen takes the lists and leaves the form. A screen whose room is no
    longer said stops asking.
    """
    must_still_open(request, family, Group.MAP)
    come_in(request, family, session)
    given, _dot, given_here = request.GET.get("state", "").partition(".")
    step = str(request.GET.get("step", "why"))
    # A step without lists has nothing that could be new but who is here.
    lists = question_of(step) is not None or step == "do"
    same = bool(given) and (not lists or given == state_of(family, session))
    if same and given_here == present_state(session):
        return HttpResponse(status=204)
    opened = (still_open if same else open_family)(request, family, Group.MAP)
    copy = next((one for one in around(opened, today()).sessions if one.id == session), None)
    if copy is None:
        raise Http404
    if not is_said(request, copy) or (copy.others_present and not _is_fine(request, copy)):
        go_out(request)
        return HttpResponse(status=STOP)
    return (
        _only_here(request, opened, copy, step, given) if same else _meeting_page(request, opened, copy, step)
    )


def _only_here(
    request: HttpRequest, opened: Opened, session: SessionCopy, step: str, map_state: str
) -> HttpResponse:
    context = _here(opened, session, map_state) | {"family_id": opened.family.pk, "session": session}
    with translation.override(session.language):
        return render(request, "mapping/meeting_live.html", context | {"step": {"key": step}})


def _here(opened: Opened, session: SessionCopy, map_state: str) -> dict[str, Any]:
    """Who has this meeting on a screen, and the word by which the next question tells what it knows."""
    state = f"{map_state}.{present_state(session.id)}"
    return {"present": who_is_here(opened.family, session.id, session.in_room), "state": state}


@require_POST
def others_fine(request: HttpRequest, family: UUID, session: UUID) -> HttpResponse:
    """Confirm that those in the room who are not on record may see what the family sees."""
    opened = open_family(request, family, Group.MAP)
    copy = session_in(around(opened, today()), session)
    fine = [one for one in request.session.get(FINE_KEY, []) if one != _fine(copy)]
    request.session[FINE_KEY] = [*fine, _fine(copy)][-20:]
    return redirect(meeting_address(family, session, "why"))


@require_POST
def add_in_meeting(request: HttpRequest, family: UUID, session: UUID) -> HttpResponse:
    """Put on the map what was just said in the room."""
    opened = open_family(request, family, Group.MAP)
    copy = session_in(around(opened, today()), session)
    step = request.POST.get("step", "")
    question = question_of(request.POST.get("question", ""))
    room = room_of(opened.family, session, copy.in_room, at=now())
    if question is None or room is None or not opened.may_write(Group.MAP):
        raise Http404
    with translation.override(copy.language):
        form = _item_form(opened, room, question, request.POST)
        valid = form.is_valid()
    if not valid:
        return _meeting_page(request, opened, copy, step, form=form, status=422)
    item = put_on_map(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), item=form.item(copy)
    )
    request.session[SPOKE_KEY] = form.cleaned_data["who"]
    after = room_of(opened.family, session, copy.in_room, at=now())
    if after is not None and item.pk not in {one.id for one in after.map.items}:
        with translation.override(copy.language):
            messages.info(
                request, _("It is on the map. Not everybody here may see it, so it does not stand here.")
            )
    return redirect(meeting_address(family, session, step) + "#more")


def _meeting_page(
    request: HttpRequest,
    opened: Opened,
    session: SessionCopy,
    step: str,
    *,
    form: RoomItemForm | None = None,
    status: int = 200,
) -> HttpResponse:
    # Told before the lists are read: what comes in between is asked for once more.
    state = state_of(opened.family.pk, session.id)
    come_in(request, opened.family.pk, session.id)
    room = room_of(opened.family, session.id, session.in_room, at=now())
    if room is None:
        raise Http404
    with translation.override(session.language):
        steps = _steps(session, step)
        here = next(number for number, one in enumerate(steps) if one.state == "now")
        context = _panels(opened, room, steps[here].key, form) | {
            **_here(opened, session, state),
            "room": room,
            "session": room.session,
            "family_id": opened.family.pk,
            "steps": steps,
            "step": steps[here],
            "step_before": steps[here - 1] if here else None,
            "next_step": steps[here + 1] if here + 1 < len(steps) else None,
            "order_form": OrderForm(initial={"column_order": session.column_order}),
            "may_write": opened.may_write(Group.MAP),
            "may_lead": opened.may_write(Group.MEETINGS),
        }
        if context["form"] is not None:
            if form is None:
                _first_answers(request, context["form"], Question(context["panel"]["key"]))
            context |= _beside(opened, session, step, context["form"], Question(context["panel"]["key"]))
        return render(request, "mapping/meeting.html", context, status=status)


def _first_answers(request: HttpRequest, form: RoomItemForm, column: Question) -> None:
    """Whoever spoke last, and the question that somebody tapped."""
    if request.session.get(SPOKE_KEY):
        form.initial["who"] = request.session[SPOKE_KEY]
    form.initial.update(asked_for(request, column, aloud=True))


def _beside(
    opened: Opened, session: SessionCopy, step: str, form: RoomItemForm, column: Question
) -> dict[str, Any]:
    """What stands beside the form: questions to ask aloud, and the help as everybody may read it."""
    to = meeting_address(opened.family.pk, session.id, step)
    text, category = str(form["text"].value() or ""), str(form["category"].value() or "")
    return {
        "asking": asking(column, form.question_asked, session.language, to=to, there="more", aloud=True),
        "coach": room_coach(opened.family, session.in_room, session.language, column.value, text, category),
    }


def _panels(opened: Opened, room: RoomCopy, step: str, form: RoomItemForm | None) -> dict[str, Any]:
    """The large question and the two small ones; on other steps none of them."""
    order = [Question(key) for key in room.session.order or [one.value for one in Question]]
    question = Question.NEXT if step == "do" else question_of(step)
    if question is None:
        return {"panel": None, "sides": (), "form": None}
    panel = _panel(room, question)
    if step == "do":
        steps = [one for one in panel["items"] if one.category == Category.NEXT_STEP]
        panel |= {"stated": [], "items": steps, "ask": ASK_WHO_DOES}
    return {
        "panel": panel,
        "sides": [_panel(room, one) for one in order if one is not question],
        "form": form or _item_form(opened, room, question, first=not (panel["stated"] or panel["items"])),
    }


def _panel(room: RoomCopy, question: Question) -> dict[str, Any]:
    """One question with what stands under it for this room, and what to ask where that is nothing."""
    return {
        "key": question.value,
        "title": question.label.in_(translation.get_language() or "en"),
        "icon": ICONS[question],
        "stated": [said for said in room.stated if said.question is question],
        "items": room.map.in_question(question),
        "ask": ASK[question],
    }


def _item_form(
    opened: Opened, room: RoomCopy, question: Question, data: Any = None, *, first: bool = False
) -> RoomItemForm:
    return RoomItemForm(
        data, question=question, first=first, speakers=room.speakers, me=opened.worker.pk, my_name=opened.worker.name,
        initial={"category": MILDEST[question].value},
    )  # fmt: skip


def _steps(session: SessionCopy, current: str) -> list[Step]:
    """The steps in order, with where the meeting is."""
    order = session.order or [one.value for one in Question]
    known: list[tuple[str, str | Promise]] = [
        ("why", gettext_lazy("Why we are here")),
        ("who", gettext_lazy("Who is here")),
        *((key, LABELS[Question(key)]) for key in order),
        ("scale", gettext_lazy("How safe, 0 to 10")),
        ("do", gettext_lazy("Who does what")),
    ]
    keys = [key for key, _label in known]
    at = keys.index(current) if current in keys else 0
    states = ["done" if number < at else ("now" if number == at else "") for number in range(len(keys))]
    return [
        Step(key=key, label=label, state=state) for (key, label), state in zip(known, states, strict=True)
    ]


def _is_fine(request: HttpRequest, session: SessionCopy) -> bool:
    return _fine(session) in request.session.get(FINE_KEY, [])


def _fine(session: SessionCopy) -> str:
    """What was confirmed: this conversation with exactly these words about who else is there."""
    return f"{session.id}:{session.version}"
