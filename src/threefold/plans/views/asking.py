"""A worker asks that a rule may wait; the supervisor answers."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.accounts.roles import Role
from threefold.core.clock import now
from threefold.families.page import family_page
from threefold.plans.changes import asking as changes
from threefold.plans.changes.editions import OVER
from threefold.plans.copies.history import request_copy
from threefold.plans.errors import PlanIsOver
from threefold.plans.forms import plan as forms
from threefold.plans.models import OverrideRequest, Plan
from threefold.plans.opening import plan_of, refuse_over, sent, to_plan, writing
from threefold.plans.views.lifecycle import finish_page, refuse_passing
from threefold.practice.errors import NotAllowed, RuleBroken
from threefold.practice.rules.registry import rule


@require_POST
def ask_override(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """Ask the supervisor to let one rule pass."""
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    if over := refuse_over(request, row):
        return over
    form = forms.AskForm(request.POST)
    if not form.is_valid():
        return finish_page(request, opened, row, copy, forms.PlainForm(), refused=form, status=422)
    try:
        changes.ask_override(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), plan=row,
            rule=form.cleaned_data["rule"], reason=form.cleaned_data["reason"],
        )  # fmt: skip
    except RuleBroken as broken:
        return refuse_passing(request, opened, row, copy, broken)
    except NotAllowed:
        raise Http404 from None
    messages.success(request, _("Your supervisor is asked. The answer stands on your first page and here."))
    return redirect("plans:finish-plan", family=family, plan=plan)


def answer_override(request: HttpRequest, family: UUID, asked: UUID) -> HttpResponse:
    """What was asked, and the supervisor's yes or no."""
    opened = writing(request, family)
    row = (
        OverrideRequest.objects.filter(pk=asked, plan__family=opened.family)
        .select_related("plan", "by")
        .first()
    )
    if row is None or opened.reader.role is not Role.SUPERVISOR:
        raise Http404
    plan, copy = plan_of(opened, row.plan_id)
    if row.answered_at is not None:
        messages.info(request, _("This was answered already."))
        return to_plan(plan)
    if plan.status in OVER:
        return _over(request, plan)
    form = forms.AnswerForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            changes.answer_override(
                by=opened.worker, family=opened.family, id=form.id_for(), at=now(), request=row,
                granted=form.cleaned_data["granted"] == "yes", answer=form.cleaned_data["reason"],
            )  # fmt: skip
        except RuleBroken:
            form.add_error("granted", _("Nobody can let this rule pass: somebody’s safety hangs on it."))
        except PlanIsOver:
            return _over(request, plan)
        else:
            return to_plan(plan)
    context = family_page(opened, "plans") | {
        "copy": copy, "asked": request_copy(row, opened.reader), "rule": rule(row.rule), "form": form,
    }  # fmt: skip
    return render(request, "plans/answer_override.html", context, status=422 if form.errors else 200)


def _over(request: HttpRequest, plan: Plan) -> HttpResponse:
    messages.info(request, _("This plan has ended, so nobody waits for an answer any more."))
    return to_plan(plan)
