"""A worry that several people write, each alone: who is asked, and laying their words side by side."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.core.clock import now, today
from threefold.families.access import Opened
from threefold.families.models import Assignment
from threefold.families.page import family_page
from threefold.families.roles import conflicts_on
from threefold.mapping.around import around
from threefold.mapping.changes import rounds as changes
from threefold.mapping.copies.rounds import RoundCopy
from threefold.mapping.errors import StillWriting
from threefold.mapping.forms.rounds import RevealForm, RoundForm
from threefold.mapping.models import DangerStatement, DraftRound
from threefold.mapping.views.alone import copy_of, or_not_here, row_of, who
from threefold.mapping.views.opening import found, opened_to_write


def open_round(request: HttpRequest, family: UUID) -> HttpResponse:
    """Say who writes, and about what."""
    opened = opened_to_write(request, family)
    form = RoundForm(request.POST or None, **_offered(opened), initial={"workers": [str(opened.worker.pk)]})
    if request.method != "POST" or not form.is_valid():
        context = family_page(opened, "statements") | {"form": form}
        return render(request, "mapping/open_round.html", context, status=422 if form.is_bound else 200)
    chosen = form.cleaned_data.get("danger")
    about = found(opened, DangerStatement, UUID(chosen)) if chosen else None
    row: DraftRound = or_not_here(
        lambda: changes.open_round(
            **who(opened, form), about=form.cleaned_data["about"], asked=form.asked(), danger=about
        )
    )
    return redirect("mapping:draft-round", family=family, round=row.pk)


def reveal_drafts(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """Lay all drafts side by side: first it is said who is still writing, and what becomes of their words."""
    opened = opened_to_write(request, family)
    copy = copy_of(opened, round)
    if not changes.may_lay_open(opened.worker, opened.family, at=now()):
        raise Http404
    if request.method != "POST":
        if copy.revealed:
            return redirect("mapping:draft-round", family=family, round=round)
        return _ask(request, opened, copy)
    form = RevealForm(request.POST)
    if not form.is_valid():
        raise Http404
    try:
        or_not_here(
            lambda: changes.reveal_drafts(
                **who(opened, form), round=row_of(opened, round), unfinished=form.cleaned_data["unfinished"]
            )
        )
    except StillWriting:
        # Somebody else took theirs back meanwhile, to go on.
        return _ask(request, opened, copy_of(opened, round), status=409)
    return redirect("mapping:draft-round", family=family, round=round)


def _ask(request: HttpRequest, opened: Opened, copy: RoundCopy, status: int = 200) -> HttpResponse:
    context = family_page(opened, "statements") | {
        "round": copy,
        "form": RevealForm(),
        "told_anew": status == 409,
    }
    return render(request, "mapping/reveal_drafts.html", context, status=status)


def _offered(opened: Opened) -> dict[str, Any]:
    """Who may be asked: whoever works with the family, with their supervisors, and who can write of those near it."""
    near = around(opened, today())
    return {
        "workers": [(str(one.pk), one.name) for one in _workers(opened)],
        "people": [(str(one.id), one.name) for one in near.people if one.there and one.born],
        "dangers": [(str(one.id), one.title) for one in near.dangers],
    }


def _workers(opened: Opened) -> list[Worker]:
    terms = Assignment.objects.current(today()).filter(family=opened.family).select_related("worker")
    team = {row.worker for row in terms} | {opened.worker}
    units = {one.unit_id for one in team if one.unit_id}
    others = Worker.objects.filter(unit__in=units, is_active=True, agency=opened.family.agency_id)
    everybody = team | {one for one in others if one.has_duty(Duty.SUPERVISION)}
    barred = conflicts_on(opened.family, today())
    ordered = sorted(everybody, key=lambda one: (one.pk != opened.worker.pk, one.name, str(one.pk)))
    return [one for one in ordered if one.is_active and one.pk not in barred]
