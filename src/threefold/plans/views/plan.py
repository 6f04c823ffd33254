"""The family's plans, one plan, beginning one, and its own words."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from threefold.accounts.clocks import lengths_of
from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.page import family_page
from threefold.mapping.rows import Rows
from threefold.plans.changes.content import PlanText
from threefold.plans.changes.plan import change_plan as save_plan
from threefold.plans.changes.plan import start_plan as begin
from threefold.plans.changes.rows import given_of
from threefold.plans.copies import plans_for
from threefold.plans.copies.briefs import LIVING
from threefold.plans.copies.unread import unread
from threefold.plans.forms import plan as forms
from threefold.plans.forms.fields import initial_of
from threefold.plans.models import LateWording, Plan
from threefold.plans.opening import (
    form_facts,
    in_force,
    plan_of,
    reading,
    refuse_over,
    sent,
    to_plan,
    writing,
)
from threefold.plans.page import network_stands, plan_context
from threefold.plans.views.wordings import wording_page


def plans(request: HttpRequest, family: UUID) -> HttpResponse:
    """The family's plans; where there is only one, that one."""
    opened = reading(request, family)
    copies = plans_for(opened.family, opened.reader, Surface.SCREEN)
    if len(copies) == 1 and "all" not in request.GET:
        return redirect("plans:plan", family=family, plan=copies[0].id)
    context = family_page(opened, "plans") | {
        "living": [one for one in copies if one.state in LIVING],
        "over": [one for one in copies if one.state not in LIVING],
        "may_write": opened.may_write(Group.PLAN),
        "has_network": network_stands(opened, today()),
    }
    return render(request, "plans/plans.html", context)


def plan(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """One plan: what people do, early signs, days, who said yes; gaps stand in their place."""
    opened = reading(request, family)
    rows = Rows(opened.family)
    row, copy = plan_of(opened, plan, rows)
    return render(request, "plans/plan.html", plan_context(request, opened, row, copy, known=rows))


def start_plan(request: HttpRequest, family: UUID) -> HttpResponse:
    """Begin a plan: an immediate, a network or an aftercare plan."""
    opened = writing(request, family)
    follows = _followed(opened, request.GET.get("follows") or request.POST.get("follows") or "")
    if request.method != "POST":
        return _start_page(request, opened, _start_form(opened, follows, None), follows)
    form = _start_form(opened, follows, request.POST)
    if not form.is_valid():
        return _start_page(request, opened, form, follows, status=422)
    text = form.plan(lengths_of(opened.worker.agency_id))
    row = begin(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), text=text, follows=follows
    )
    return to_plan(row, "add", add="action")


def change_plan(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """Change the plan's own words and days."""
    opened = writing(request, family)
    row, _copy = plan_of(opened, plan)
    if over := refuse_over(request, row):
        return over
    before = given_of(row, PlanText)
    facts = _facts(opened, row) | {"kind": row.kind}
    form = forms.PlanForm(sent(request), initial=initial_of(before) | {"base_version": row.version}, **facts)
    form.leave_out(unread(row, opened.reader))
    if request.method != "POST" or not form.is_valid():
        return _form_page(request, opened, row, form, _("Dates and what must hold"))
    return _save(request, opened, row, form, form.plan(before))


def child_plan(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """The plan as a child reads it, and the words for it."""
    opened = reading(request, family)
    row, copy = plan_of(opened, plan)
    before = given_of(row, PlanText)
    facts = form_facts(opened, row)
    form = forms.ChildTextForm(
        sent(request), initial=initial_of(before) | {"base_version": row.version}, **facts
    )
    form.leave_out(unread(row, opened.reader))
    if request.method == "POST":
        if not opened.may_write(Group.PLAN):
            raise Http404
        if over := refuse_over(request, row):
            return over
        if form.is_valid():
            return _save(request, opened, row, form, PlanText(**{**before.__dict__, **form.values()}))
    context = family_page(opened, "plans") | {
        "copy": copy,
        "form": form,
        "may_write": opened.may_write(Group.PLAN),
    }
    return render(request, "plans/child_plan.html", context, status=422 if form.errors else 200)


def _save(request: HttpRequest, opened: Opened, row: Plan, form: Any, text: PlanText) -> HttpResponse:
    saved = save_plan(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), plan=row, text=text,
        base_version=form.read_version, reason=form.why,
    )  # fmt: skip
    if isinstance(saved, LateWording) and saved.settled_at is None:
        return wording_page(request, opened, saved, status=409)
    return to_plan(row)


def _facts(opened: Opened, row: Plan | None = None) -> dict[str, Any]:
    return form_facts(opened, row) | {
        "homes": forms.homes_of(opened.family, opened.reader),
        "threats": forms.threats_of(opened.family, opened.reader),
    }


def _followed(opened: Opened, follows: str) -> Plan | None:
    if not follows:
        return None
    try:
        return plan_of(opened, UUID(follows))[0]
    except ValueError:
        raise Http404 from None


def _start_form(opened: Opened, follows: Plan | None, data: Any) -> forms.StartForm:
    initial: dict[str, Any] = {}
    if follows is not None:
        initial = initial_of(given_of(follows, PlanText)) | dict.fromkeys(unread(follows, opened.reader), "")
        initial |= {"kind": "network", "expires_on": None, "review_on": None, "starts_on": today()}
    else:
        initial["dangers"] = []
    return forms.StartForm(data, initial=initial, **_facts(opened))


def _start_page(
    request: HttpRequest, opened: Opened, form: forms.StartForm, follows: Plan | None, status: int = 200
) -> HttpResponse:
    context = family_page(opened, "plans") | {
        "form": form,
        "follows": follows.pk if follows else None,
        "has_network": network_stands(opened, today()),
    }
    return render(request, "plans/start_plan.html", context, status=status)


def _form_page(request: HttpRequest, opened: Opened, row: Plan, form: Any, heading: Any) -> HttpResponse:
    context = family_page(opened, "plans") | {
        "form": form,
        "plan": row.pk,
        "page_heading": heading,
        "in_force": in_force(row),
    }
    return render(request, "plans/change_plan.html", context, status=422 if form.errors else 200)
