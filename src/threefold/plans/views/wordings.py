"""Two wordings side by side, and the history of editions."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from threefold.core.clock import now
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.families.page import family_page
from threefold.plans.changes.late import settle_wording as settle
from threefold.plans.copies.history import editions_for, late_for, overrides_for
from threefold.plans.forms.plan import PlainForm, ReasonForm
from threefold.plans.models import LateWording
from threefold.plans.opening import in_force, plan_of, reading, refuse_over, to_plan, writing


def wording(request: HttpRequest, family: UUID, late: UUID) -> HttpResponse:
    """Two wordings that were written at the same time, side by side."""
    opened = writing(request, family)
    return wording_page(request, opened, _late(opened, late))


@require_POST
def settle_wording(request: HttpRequest, family: UUID, late: UUID) -> HttpResponse:
    """Choose which of two wordings stands."""
    opened = writing(request, family)
    row = _late(opened, late)
    plan, _copy = plan_of(opened, row.plan_id)
    if over := refuse_over(request, plan):
        return over
    form = ReasonForm(request.POST) if _asks_reason(row, request) else PlainForm(request.POST)
    keep = request.POST.get("keep")
    if keep not in ("standing", "late"):
        raise Http404
    if not form.is_valid():
        return wording_page(request, opened, row, form=form, status=422)
    settle(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), late=row, take_late=keep == "late",
        reason=form.cleaned_data.get("reason", ""),
    )  # fmt: skip
    return to_plan(plan)


def wording_page(
    request: HttpRequest,
    opened: Opened,
    late: LateWording,
    *,
    form: PlainForm | ReasonForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Both wordings, of which nothing is lost."""
    _plan, copy = plan_of(opened, late.plan_id)
    both = late_for(late, opened.reader, Surface.SCREEN)
    if both is None:
        raise Http404
    context = family_page(opened, "plans") | {
        "copy": copy,
        "both": both,
        "form": form or (ReasonForm(initial={"reason": late.reason}) if in_force(late.plan) else PlainForm()),
    }
    return render(request, "plans/wording.html", context, status=status)


def history(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """How the plan read before, why it changed, and what a supervisor let pass."""
    opened = reading(request, family)
    row, copy = plan_of(opened, plan)
    context = family_page(opened, "plans") | {
        "copy": copy,
        "editions": editions_for(row, opened.reader, Surface.SCREEN),
        "overrides": overrides_for(row, opened.reader),
    }
    return render(request, "plans/history.html", context)


def _late(opened: Opened, late: UUID) -> LateWording:
    rows = LateWording.objects.select_related("plan", "action", "trigger", "line", "by")
    row = rows.filter(pk=late, plan__family=opened.family).first()
    if row is None:
        raise Http404
    return row


def _asks_reason(late: LateWording, request: HttpRequest) -> bool:
    return in_force(late.plan) and request.POST.get("keep") == "late"
