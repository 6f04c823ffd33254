"""A supervisor looks at a decision, and may say what is strong in it and what they would ask; the worker answers."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import open_family
from threefold.families.answering import sent
from threefold.families.page import family_page
from threefold.supervision import changes
from threefold.supervision.copies import review_copy, reviews_for
from threefold.supervision.decisions import Decision, decision_of
from threefold.supervision.errors import AnsweredMeanwhile
from threefold.supervision.models import DecisionKind, Review
from threefold.web.needs.decided import what_of
from threefold.web.needs.links import link
from threefold.web.phrases import days_since
from threefold.web.supervising.forms import AnswerQuestionForm, ReviewDecisionForm


def review_decision(request: HttpRequest, family: UUID, decision: str, subject: UUID) -> HttpResponse:
    """What was decided, when and by whom, what supervisors said about it, and a form that says it was looked at."""
    opened = open_family(request, family, Group.SUPERVISION_NOTES)
    found = decision_of(opened.family, decision, subject)
    if found is None or found.by_worker == opened.worker.pk or not opened.may_write(Group.SUPERVISION_NOTES):
        raise Http404
    form = ReviewDecisionForm(sent(request), initial={"edition": found.edition})
    if request.method == "POST" and form.is_valid():
        # What was shown was looked at: a wording that came meanwhile waits again.
        edition = min(form.cleaned_data["edition"], found.edition)
        changes.review_decision(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), decision=decision, subject=subject,
            edition=edition, words=form.cleaned_data["words"], question=form.cleaned_data["question"],
        )  # fmt: skip
        messages.success(request, _("It is written down that you looked at it."))
        return redirect("web:unit")
    context = family_page(opened, "") | {
        "what": what_of(found, opened.family.name),
        "why": _("%(when)s, by %(worker)s.")
        % {"when": days_since(found.on, today(), begins=True), "worker": found.by},
        "page": _page(found),
        "rule": found.rule,
        "reviews": reviews_for(opened.family, opened.reader, Surface.SCREEN, subject=subject),
        "form": form,
    }
    return render(request, "web/review_decision.html", context, status=422 if form.errors else 200)


def answer_question(request: HttpRequest, family: UUID, review: UUID) -> HttpResponse:
    """What a supervisor asked about a decision, and a form for the answer of whoever works with the family."""
    opened = open_family(request, family, Group.SUPERVISION_NOTES)
    row = Review.objects.filter(pk=review, family=opened.family).exclude(question="")
    asked = row.select_related("by", "answered_by").first()
    if asked is None or not opened.may_write(Group.WORKING_NOTES):
        raise Http404
    if asked.answered_at is not None and request.method != "POST":
        messages.info(request, _("This was answered already."))
        return redirect("web:prepare", family=family)
    form, late = AnswerQuestionForm(sent(request)), False
    if request.method == "POST" and form.is_valid():
        try:
            changes.answer_question(
                by=opened.worker, family=opened.family, id=form.id_for(), at=now(), review=asked,
                answer=form.cleaned_data["answer"],
            )  # fmt: skip
        except AnsweredMeanwhile:
            late = True
            asked = row.select_related("by", "answered_by").get()
        else:
            messages.success(
                request, _("Your answer stands beside the question, on the page for supervision.")
            )
            return redirect("web:prepare", family=family)
    found = decision_of(opened.family, asked.decision, asked.subject)
    context = family_page(opened, "") | {
        "asked": review_copy(asked, opened.reader, Surface.SCREEN),
        "page": _page(found) if found else "",
        "form": form,
        "late": late,
    }
    status = 409 if late else 422 if form.errors else 200
    return render(request, "web/answer_question.html", context, status=status)


def _page(found: Decision) -> str:
    """Where the thing itself stands."""
    if found.kind in (DecisionKind.PLAN, DecisionKind.RULE):
        return link(found.family, "plans:plan", plan=found.page)
    if found.kind is DecisionKind.TOOL_RULE:
        return link(found.family, "web:filled_tool", filled=found.page)
    return link(found.family, "mapping:pair", danger=found.page)
