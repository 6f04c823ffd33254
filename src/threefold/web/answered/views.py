"""What children said in a family, and what became of it: all of it on one page, and a form for each."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.answering import sent
from threefold.families.copies.people import people_for
from threefold.families.models import Assignment
from threefold.families.page import family_page
from threefold.plans.copies import copies_of, plans_of
from threefold.toolkit.voice.advice import advice
from threefold.toolkit.voice.answered import SayingCopy, said_by_children
from threefold.toolkit.voice.changes import NewAnswer
from threefold.toolkit.voice.changes import answer_child as answer_child_change
from threefold.web.answered.forms import AnswerChildForm
from threefold.web.answered.page import children_of, kind_of

ANSWER = 32


def answered(request: HttpRequest, family: UUID) -> HttpResponse:
    """Each child with what they said; what is not answered yet stands first."""
    opened = open_family(request, family, Group.CHILD_VOICE)
    said = said_by_children(opened.family, opened.reader, Surface.SCREEN)
    context = family_page(opened, "answered") | {
        "children": children_of(said, _names(opened), dict(_lines(opened)), on=today()),
        # Once, however many tools it is about; what waits for an answer stands below, one by one.
        "advice": list(
            {
                one.rule: one for one in advice(opened.family, opened.reader, said) if one.rule != ANSWER
            }.values()
        ),
        "may_answer": opened.may_write(Group.CHILD_VOICE),
    }
    return render(request, "web/answered/answered.html", context)


def answer_child(request: HttpRequest, family: UUID, saying: UUID) -> HttpResponse:
    """One thing that a child said, and a form for what became of it."""
    opened = open_family(request, family, Group.CHILD_VOICE)
    said = said_by_children(opened.family, opened.reader, Surface.SCREEN)
    one = next((each for each in said if each.id == saying), None)
    if one is None or not opened.may_write(Group.CHILD_VOICE):
        raise Http404
    form = AnswerChildForm(
        sent(request), initial=_as_it_stands(one), actions=_lines(opened), workers=_workers(opened)
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        answer = NewAnswer(
            words=given["words"], told_on=given["told_on"], by_day=given["by_day"],
            action=UUID(given["action"]) if given["action"] else None, who=UUID(given["who"]) if given["who"] else None,
        )  # fmt: skip
        answer_child_change(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), saying=one.id, answer=answer
        )
        messages.success(request, _("It is written down. Tell the child, if you have not yet."))
        return redirect("web:answered", family=family)
    context = family_page(opened, "answered") | {
        "said": one,
        "kind": kind_of(one),
        "who": _names(opened).get(one.person, ""),
        "form": form,
    }
    return render(request, "web/answered/answer.html", context, status=422 if form.errors else 200)


def _as_it_stands(one: SayingCopy) -> dict[str, object]:
    if one.answer is None:
        return {}
    return {"words": one.answer.words, "told_on": one.answer.told_on, "by_day": one.answer.by_day,
            "action": str(one.answer.action or ""), "who": str(one.answer.who_id or "")}  # fmt: skip


def _names(opened: Opened) -> dict[UUID | None, str]:
    people = people_for(opened.family, opened.reader, Surface.SCREEN, on=today())
    return {one.id: one.name for one in people}


def _lines(opened: Opened) -> list[tuple[str, str]]:
    """The lines of the family's plans that this worker may read."""
    plans = copies_of(plans_of(opened.family), opened.reader, Surface.SCREEN, on=today())
    return [(str(one.id), one.text) for plan in plans for one in plan.actions if one.text]


def _workers(opened: Opened) -> list[tuple[str, str]]:
    rows = Assignment.objects.current(today()).filter(family=opened.family).select_related("worker")
    found = {str(one.worker_id): one.worker.name for one in rows.order_by("starts", "pk")}
    return list({str(opened.worker.pk): opened.worker.name, **found}.items())
