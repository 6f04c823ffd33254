"""Who says yes, and what became of their copies."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from threefold.core.clock import now
from threefold.families.page import family_page
from threefold.plans.changes import signing as changes
from threefold.plans.forms.evidence import CopyForm, SignatureForm
from threefold.plans.models import Signature
from threefold.plans.opening import form_facts, plan_of, refuse_over, sent, to_plan, writing


def sign_plan(request: HttpRequest, family: UUID, plan: UUID) -> HttpResponse:
    """Somebody says yes: drawn, typed or on paper; or does not, with their words."""
    opened = writing(request, family)
    row, copy = plan_of(opened, plan)
    if over := refuse_over(request, row):
        return over
    asked = request.GET.get("person", "")
    initial: dict[str, Any] = {"who": f"person:{asked}" if asked else ""}
    form = SignatureForm(sent(request), initial=initial, **form_facts(opened))
    if request.method == "POST" and form.is_valid():
        changes.sign_plan(
            by=opened.worker,
            family=opened.family,
            id=form.id_for(),
            at=now(),
            plan=row,
            text=form.signature(),
        )
        return to_plan(row, "said")
    context = family_page(opened, "plans") | {"copy": copy, "form": form}
    return render(request, "plans/sign_plan.html", context, status=422 if form.errors else 200)


@require_POST
def note_copy(request: HttpRequest, family: UUID, signature: UUID) -> HttpResponse:
    """Write down that somebody has their copy, or did not want it."""
    opened = writing(request, family)
    row = Signature.objects.filter(pk=signature, plan__family=opened.family).select_related("plan").first()
    form = CopyForm(request.POST)
    if row is None or not form.is_valid():
        raise Http404
    plan_of(opened, row.plan_id)
    changes.note_copy(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), signature=row,
        copy=form.cleaned_data["copy"], on=form.cleaned_data["on"],
    )  # fmt: skip
    return to_plan(row.plan, "said")
