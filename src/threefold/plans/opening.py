"""How the plans' pages open a family, a plan and its parts: what is not on the reader's copy is not here."""

from typing import Any, TypeVar
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from threefold.core.clock import today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.mapping.around import around
from threefold.mapping.rows import Rows
from threefold.plans.changes.editions import OVER
from threefold.plans.copies import PlanCopy, plan_for
from threefold.plans.models import Action, Plan, PlanLine, Trigger

Part = Action | Trigger | PlanLine
M = TypeVar("M", Action, Trigger, PlanLine)
PARTS: tuple[type[Part], ...] = (Action, Trigger, PlanLine)


def reading(request: HttpRequest, family: UUID) -> Opened:
    """The family, for somebody who may read its plans."""
    return open_family(request, family, Group.PLAN)


def writing(request: HttpRequest, family: UUID) -> Opened:
    """The family, for somebody who may write its plans.

    Raises:
        Http404: they may not.
    """
    opened = open_family(request, family, Group.PLAN)
    if not opened.may_write(Group.PLAN):
        raise Http404
    return opened


def sent(request: HttpRequest) -> Any:
    """What was sent, even when it is nothing; None while a page is only looked at."""
    return request.POST if request.method == "POST" else None


def plan_of(opened: Opened, plan: UUID, known: Rows | None = None) -> tuple[Plan, PlanCopy]:
    """The plan and this worker's copy of it. `known` as in `plans_of`.

    Raises:
        Http404: there is none in this family for them.
    """
    row = Plan.objects.filter(pk=plan, family=opened.family).first()
    copy = plan_for(row, opened.reader, Surface.SCREEN, on=today(), known=known) if row is not None else None
    if row is None or copy is None:
        raise Http404
    return row, copy


def part_of_plan(plan: Plan, copy: PlanCopy, model: type[M], part: UUID) -> M:
    """A part that stands on the worker's copy.

    Raises:
        Http404: it does not; it was taken out, or it is locked away.
    """
    shown = copy.parts
    row = model._default_manager.filter(pk=part, plan=plan, removed_at=None).first()
    if row is None or part not in shown:
        raise Http404
    return row


def any_part(plan: Plan, copy: PlanCopy, part: UUID) -> Part:
    """As `part_of_plan`, of whatever kind it is."""
    for model in PARTS:
        if model._default_manager.filter(pk=part, plan=plan).exists():
            found: Part = part_of_plan(plan, copy, model, part)  # type: ignore[type-var]
            return found
    raise Http404


def to_plan(plan: Plan, anchor: str = "", **query: str) -> HttpResponse:
    """Back to the plan's page."""
    address = reverse("plans:plan", kwargs={"family": plan.family_id, "plan": plan.pk})
    more = "&".join(f"{name}={value}" for name, value in query.items())
    return redirect(address + (f"?{more}" if more else "") + (f"#{anchor}" if anchor else ""))


def refuse_over(request: HttpRequest, plan: Plan) -> HttpResponse | None:
    """An ended plan stays as it was: say so, and go back to it."""
    if plan.status not in OVER:
        return None
    messages.error(
        request, _("This plan has ended. What it said stays as it was; begin a new one that follows it.")
    )
    return to_plan(plan)


def in_force(plan: Plan) -> bool:
    """Whether a change of its words needs a reason."""
    return plan.status == Plan.Status.ACTIVE


def form_facts(opened: Opened, plan: Plan | None = None) -> dict[str, Any]:
    """What every form of the plans is given."""
    return {"around": around(opened, today()), "in_force": plan is not None and in_force(plan)}
