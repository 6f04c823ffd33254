"""Adding, changing, moving and taking out what a plan is made of."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from threefold.core.changes import already_made
from threefold.core.clock import now
from threefold.families.access import Opened
from threefold.families.linking import people_of
from threefold.families.page import family_page
from threefold.families.reuse import tell_reuse
from threefold.mapping.beside_form import help_beside
from threefold.plans.changes import parts as changes
from threefold.plans.changes.content import ActionText, LineText, TriggerText
from threefold.plans.changes.rows import given_of
from threefold.plans.copies import PlanCopy
from threefold.plans.forms import plan as plan_forms
from threefold.plans.forms.parts import FORM_OF, initial_of_part
from threefold.plans.models import Action, LateWording, Plan, PlanLine, Trigger
from threefold.plans.opening import (
    Part,
    any_part,
    form_facts,
    in_force,
    part_of_plan,
    plan_of,
    refuse_over,
    sent,
    to_plan,
    writing,
)
from threefold.plans.page import plan_context
from threefold.plans.views.wordings import wording_page

KINDS: dict[str, tuple[type[Part], type]] = {
    "action": (Action, ActionText),
    "sign": (Trigger, TriggerText),
    "line": (PlanLine, LineText),
}


@require_POST
def add_action(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """Put something a person does into the plan; the next form is there at once."""
    return _add(request, family, plan, "action")


@require_POST
def add_sign(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """Put an early sign into the plan."""
    return _add(request, family, plan, "sign")


@require_POST
def add_line(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """Put a line into an aftercare plan."""
    return _add(request, family, plan, "line")


def action(request: HttpRequest, family: UUID, plan: UUID, part: UUID) -> HttpResponse:
    """Change something a person does."""
    return _change(request, family, plan, part, "action")


def sign(request: HttpRequest, family: UUID, plan: UUID, part: UUID) -> HttpResponse:
    """Change an early sign."""
    return _change(request, family, plan, part, "sign")


def line(request: HttpRequest, family: UUID, plan: UUID, part: UUID) -> HttpResponse:
    """Change a line of an aftercare plan."""
    return _change(request, family, plan, part, "line")


@require_POST
def move_action(request: HttpRequest, family: UUID, plan: UUID, part: UUID) -> HttpResponse:
    """Move an action one place up or down."""
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    form = plan_forms.PlainForm(request.POST)
    if request.POST.get("to") not in ("up", "down") or not form.is_valid():
        raise Http404
    changes.move_action(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(),
        action=part_of_plan(row, copy, Action, part), up=request.POST["to"] == "up",
    )  # fmt: skip
    return to_plan(row, f"part-{part}")


def remove_part(request: HttpRequest, family: UUID, plan: UUID, part: UUID) -> HttpResponse:
    """Take something out of the plan. It stays in earlier editions and in the log."""
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    if over := refuse_over(request, row):
        return over
    if already_made(request.POST, "plans.remove_part", by=opened.worker):
        return to_plan(row)
    form = plan_forms.ReasonForm(sent(request))
    if not in_force(row):
        del form.fields["reason"]
    gone = any_part(row, copy, part)
    if request.method == "POST" and form.is_valid():
        changes.remove_part(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), part=gone,
            reason=form.cleaned_data.get("reason", ""),
        )  # fmt: skip
        return to_plan(row)
    context = family_page(opened, "plans") | {
        "form": form,
        "copy": copy,
        "words": gone.text,
        "language": gone.language,
    }
    return render(request, "plans/remove_part.html", context, status=422 if form.errors else 200)


def _add(request: HttpRequest, family: UUID, plan: UUID, kind: str) -> HttpResponse:
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    if over := refuse_over(request, row):
        return over
    form = FORM_OF[kind](request.POST, **form_facts(opened, row))
    if not form.is_valid():
        context = plan_context(request, opened, row, copy, adding=kind, form=form)
        return render(request, "plans/plan.html", context, status=422)
    made = changes.add_part(
        by=opened.worker,
        family=opened.family,
        id=form.id_for(),
        at=now(),
        plan=row,
        text=form.part(),
        reason=form.why,
    )
    if isinstance(made, Action):
        tell_reuse(request, made, Action.objects.filter(removed_at=None), by=opened.worker)
    more = {"add": kind} if "more" in request.POST else {}
    if kind == "line" and more:
        more["about"] = form.cleaned_data["kind"]
    return to_plan(row, "add" if more else f"part-{form.id_for()}", **more)


def _change(request: HttpRequest, family: UUID, plan: UUID, part: UUID, kind: str) -> HttpResponse:
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    if over := refuse_over(request, row):
        return over
    if part not in copy.parts and already_made(request.POST, "plans.change_part", by=opened.worker):
        return to_plan(row, f"part-{part}")  # Whoever just locked it away, and pressed twice.
    model, text = KINDS[kind]
    found: Any = part_of_plan(row, copy, model, part)  # type: ignore[type-var]
    initial = initial_of_part(given_of(found, text)) | {"base_version": found.version}
    form = FORM_OF[kind](sent(request), initial=initial, **form_facts(opened, row))
    if request.method != "POST" or not form.is_valid():
        return _page(request, opened, row, copy, found, kind, form)
    changed = changes.change_part(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), part=found, text=form.part(),
        base_version=form.read_version, reason=form.why,
    )  # fmt: skip
    if isinstance(changed, LateWording) and changed.settled_at is None:
        return wording_page(request, opened, changed, status=409)
    return to_plan(row, f"part-{part}")


def _page(
    request: HttpRequest, opened: Opened, row: Plan, copy: PlanCopy, found: Part, kind: str, form: Any
) -> HttpResponse:
    context = family_page(opened, "plans") | {
        "form": form,
        "coach": help_beside(kind, form, opened, people_of(opened.family).values(), found.pk),
        "copy": copy,
        "part": found.pk,
        "kind": kind,
        "in_force": in_force(row),
    }
    return render(request, f"plans/{kind}.html", context, status=422 if form.errors else 200)
