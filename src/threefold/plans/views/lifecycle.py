"""Putting a plan in force, more time, its end."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.accounts.roles import Role
from threefold.core.clock import now, today
from threefold.families.access import Opened
from threefold.families.linking import people_of
from threefold.families.page import family_page
from threefold.families.readers import kept_apart_on
from threefold.plans.calls import without_number
from threefold.plans.changes import lifecycle as changes
from threefold.plans.copies import PlanCopy
from threefold.plans.copies.history import RequestCopy, overrides_for, requests_for
from threefold.plans.errors import NotLater
from threefold.plans.facts import findings_of
from threefold.plans.forms import plan as forms
from threefold.plans.models import Plan
from threefold.plans.opening import plan_of, refuse_over, sent, to_plan, writing
from threefold.plans.page import network_stands, nobody_told, visible
from threefold.plans.ways import way
from threefold.practice.errors import NotAllowed, RuleBroken
from threefold.practice.findings import Finding, Moment, blocks
from threefold.practice.rules.registry import rule_of

KEPT_SAFE, NO_NETWORK = (56, 57), 7


def finish_plan(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """What stands in the way, if anything; then the plan is in force. Of a plan in force: what its copies wait for."""
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    if over := refuse_over(request, row):
        return over
    if row.status == Plan.Status.ACTIVE and (request.method == "POST" or not _waits(opened, row)):
        return to_plan(row)
    form = forms.PlainForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            changes.finish_plan(by=opened.worker, family=opened.family, id=form.id_for(), at=now(), plan=row)
        except RuleBroken:
            return finish_page(request, opened, row, copy, form, status=422)
        messages.success(request, _("The plan is in force. Now give people their copies."))
        return to_plan(row)
    return finish_page(request, opened, row, copy, form)


@require_POST
def override_rule(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """A supervisor lets one rule pass, with a reason."""
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    if opened.reader.role is not Role.SUPERVISOR:
        raise Http404
    if over := refuse_over(request, row):
        return over
    form = forms.OverrideForm(request.POST)
    if form.is_valid():
        try:
            changes.override_rule(
                by=opened.worker, family=opened.family, id=form.id_for(), at=now(), plan=row,
                rule=form.cleaned_data["rule"], reason=form.cleaned_data["reason"],
            )  # fmt: skip
        except RuleBroken as broken:
            return refuse_passing(request, opened, row, copy, broken)
        except NotAllowed:
            raise Http404 from None
        return finish_page(request, opened, row, copy, forms.PlainForm())
    return finish_page(request, opened, row, copy, forms.PlainForm(), refused=form, status=422)


def extend_plan(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """Give a plan more time, and say why."""
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    if over := refuse_over(request, row):
        return over
    if row.status != Plan.Status.ACTIVE:
        raise Http404
    form = forms.ExtendForm(sent(request), initial={"review_on": row.review_on})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            changes.extend_plan(
                by=opened.worker, family=opened.family, id=form.id_for(), at=now(), plan=row,
                until=given["until"], reason=given["reason"], review_on=given["review_on"],
            )  # fmt: skip
        except NotLater:
            form.add_error("until", _("More time means a later day than the one that stands."))
        else:
            return to_plan(row)
    return _page(request, opened, copy, "plans/extend_plan.html", form)


def end_plan(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """End a plan, and say why."""
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    if over := refuse_over(request, row):
        return over
    form = forms.EndForm(sent(request), initial={"on": today()})
    if request.method == "POST" and form.is_valid():
        changes.end_plan(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), plan=row, **_why(form)
        )
        return to_plan(row)
    return _page(request, opened, copy, "plans/end_plan.html", form)


def _waits(opened: Opened, row: Plan) -> bool:
    """Whether copies of a plan in force wait, because of somebody who is kept safe."""
    passed = row.overrides.values_list("rule", flat=True)
    found = findings_of(row, on=today(), opened=opened.reader.opened, reader=opened.reader)
    return any(one.rule in KEPT_SAFE for one in blocks(found, Moment.PRINT, frozenset(passed)))


def refuse_passing(
    request: HttpRequest, opened: Opened, row: Plan, copy: PlanCopy, broken: RuleBroken
) -> HttpResponse:
    """Say in words why a rule is not let pass: nobody may, or it holds nothing up."""
    language = get_language() or "en"
    said = next((one.message.in_(language) for one in broken.problems if one.firm), "")
    messages.error(
        request,
        _("Nobody can let this pass: %(what)s") % {"what": said}
        if said
        else _("This rule does not hold the plan up. There is nothing to let pass."),
    )
    return finish_page(request, opened, row, copy, forms.PlainForm(), status=422)


def _next(row: Plan) -> Moment:
    """What comes next: of a plan in force, its copies."""
    return Moment.PRINT if row.status == Plan.Status.ACTIVE else Moment.FINISH


def _why(form: forms.EndForm) -> dict[str, Any]:
    return {"on": form.cleaned_data["on"], "reason": form.cleaned_data["reason"]}


def _page(request: HttpRequest, opened: Opened, copy: PlanCopy, template: str, form: Any) -> HttpResponse:
    context = family_page(opened, "plans") | {"copy": copy, "form": form}
    return render(request, template, context, status=422 if form.errors else 200)


def finish_page(
    request: HttpRequest,
    opened: Opened,
    row: Plan,
    copy: PlanCopy,
    form: Any,
    *,
    refused: Any = None,
    status: int = 200,
) -> HttpResponse:
    """What comes first, with what a supervisor let pass, or is asked to."""
    passed = {one.rule: one for one in overrides_for(row, opened.reader)}
    found = findings_of(row, on=today(), opened=opened.reader.opened, reader=opened.reader)
    held = blocks(found, _next(row), passed)
    supervises = opened.reader.role is Role.SUPERVISOR
    asked = {one.rule: one for one in reversed(requests_for(row, opened.reader))}
    first = _forms(held, asked, refused, supervises=supervises)
    shown = visible(held, row, copy)
    thought = [one for one in visible(found, row, copy) if one not in held and one.rule not in passed]
    advice = [(one, way(one, copy)) for one in thought if one.rule not in KEPT_SAFE]
    unlisted = without_number([row], people_of(opened.family), kept_apart_on(opened.family, today()))
    context = family_page(opened, "plans") | {
        "copy": copy,
        "form": form,
        "in_force": row.status == Plan.Status.ACTIVE,
        "held": held,
        "held_shown": [
            (one, way(one, copy), first.pop(one.rule, None), asked.pop(one.rule, None)) for one in shown
        ],
        "kept_safe": [(one, way(one, copy)) for one in thought if one.rule in KEPT_SAFE],
        "advice": advice,
        "thoughts": len(advice) + len(unlisted),
        "passed": [(rule_of(one), passed[one.rule]) for one in found if one.rule in passed],
        "supervises": supervises,
        # Said already among what comes first.
        "has_network": any(one.rule == NO_NETWORK for one in shown) or network_stands(opened, today()),
        "nobody_told": nobody_told(opened, today()),
        "unlisted": unlisted,
    }
    return render(request, "plans/finish_plan.html", context, status=status)


def _forms(
    held: tuple[Finding, ...], asked: dict[int, RequestCopy], refused: Any, *, supervises: bool
) -> dict[int, Any]:
    """By rule, what can be sent about it, once: the supervisor's yes, or the worker's question unless it waits."""
    found: dict[int, Any] = {}
    kind = forms.OverrideForm if supervises else forms.AskForm
    for one in held:
        waits = not supervises and one.rule in asked and asked[one.rule].answered_at is None
        if one.firm or waits or one.rule in found:
            continue
        wrong = refused if refused is not None and refused.data.get("rule") == str(one.rule) else None
        found[one.rule] = wrong or kind(initial={"rule": one.rule}, auto_id=f"rule{one.rule}_%s")
    return found
