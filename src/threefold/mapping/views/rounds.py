"""A worry that several people write, each alone, before they lay their words side by side."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.core.forms import ThreefoldForm
from threefold.disclosure.groups import Group
from threefold.families.access import Opened, open_family
from threefold.families.models import Assignment
from threefold.families.page import family_page
from threefold.families.roles import conflicts_on
from threefold.mapping.around import around
from threefold.mapping.changes import rounds as changes
from threefold.mapping.copies.rounds import RoundCopy, about_at_table, round_for
from threefold.mapping.forms.rounds import AloneForm, ChooseForm, RoundForm
from threefold.mapping.forms.statements import spoken
from threefold.mapping.models import DangerStatement, DraftRound, LoneDraft
from threefold.mapping.views.opening import found, opened_to_write
from threefold.practice.errors import NotAllowed

# The page on which a device goes back to the worker.
BACK = "back"


def open_round(request: HttpRequest, family: UUID) -> HttpResponse:
    """Say who writes, and about what."""
    opened = opened_to_write(request, family)
    form = RoundForm(request.POST or None, **_offered(opened), initial={"workers": [str(opened.worker.pk)]})
    if request.method != "POST" or not form.is_valid():
        context = family_page(opened, "statements") | {"form": form}
        return render(request, "mapping/open_round.html", context, status=422 if form.is_bound else 200)
    chosen = form.cleaned_data.get("danger")
    about = found(opened, DangerStatement, UUID(chosen)) if chosen else None
    row: DraftRound = _or_not_here(
        lambda: changes.open_round(
            **_who(opened, form), about=form.cleaned_data["about"], asked=form.asked(), danger=about
        )
    )
    return redirect("mapping:draft-round", family=family, round=row.pk)


def draft_round(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """Who was asked and who has finished, one's own draft; all of them, once they lie side by side."""
    opened = open_family(request, family, Group.MAP)
    return _page(request, opened, _copy(opened, round), handed=request.GET.get("hand", ""))


@require_POST
def write_alone(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """Keep a draft; with the last one finished all lie open."""
    opened = open_family(request, family, Group.MAP)
    copy, form = _copy(opened, round), AloneForm(request.POST)
    mine = {str(one.id): one for one in copy.drafts if one.mine}
    draft = mine.get(request.POST.get("draft", ""))
    if already_made(request.POST, "mapping.write_alone", by=opened.worker):
        return _after(request, family, round)
    if draft is None or copy.revealed:
        raise Http404
    if not form.is_valid():
        handed = str(draft.id) if draft.at_table else ""
        return _page(request, opened, copy, status=422, writing=form, of=draft.id, handed=handed)
    words = {name: form.cleaned_data[name] for name in ("text", "language")}
    row = LoneDraft.objects.get(pk=draft.id, family=opened.family)
    # Somebody at the table hands the device back: they have finished.
    done = draft.at_table or "done" in request.POST
    _or_not_here(lambda: changes.write_alone(**_who(opened, form), draft=row, done=done, **words))
    return _after(request, family, round)


@require_POST
def reveal_drafts(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """Lay all drafts side by side, whether everybody has finished or not."""
    opened, form = opened_to_write(request, family), ThreefoldForm(request.POST)
    if not form.is_valid():
        raise Http404
    _or_not_here(lambda: changes.reveal_drafts(**_who(opened, form), round=_row(opened, round)))
    return redirect("mapping:draft-round", family=family, round=round)


@require_POST
def choose_drafts(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """Take one draft or make one of several; on to the worry that came of it."""
    opened = opened_to_write(request, family)
    copy = _copy(opened, round)
    form = ChooseForm(request.POST, round=copy)
    if not copy.revealed:
        raise Http404
    if not form.is_valid():
        return _page(request, opened, copy, status=422, choose=form)
    made: DraftRound = _or_not_here(
        lambda: changes.choose_drafts(
            **_who(opened, form), round=_row(opened, round), drafts=form.chosen, **form.words(),
            reason=form.cleaned_data["reason"],
        )
    )  # fmt: skip
    if form.chosen and made.danger_id:
        return redirect("mapping:pair", family=family, danger=made.danger_id)
    return redirect("mapping:draft-round", family=family, round=round)


def _after(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """Whoever wrote at the table gives the device back before the worker's own page comes."""
    address = reverse("mapping:draft-round", kwargs={"family": family, "round": round})
    return redirect(f"{address}?hand={BACK}" if "at_table" in request.POST else address)


def _page(
    request: HttpRequest, opened: Opened, copy: RoundCopy, *, status: int = 200, handed: str = "", **more: Any
) -> HttpResponse:
    """The round. With `handed` the page of somebody at the table, on which nobody else's words stand."""
    writing, of = more.pop("writing", None), more.pop("of", None)
    theirs = (one for one in copy.at_table if str(one.id) == handed)
    drafts = [one for one in (theirs if handed else (copy.own,)) if one is not None]
    forms = [
        (one, writing if one.id == of else AloneForm(auto_id=f"{one.id}-%s", initial=_first(one)))
        for one in drafts
        if not copy.revealed
    ]
    context = family_page(opened, "statements") | {
        "round": copy,
        "forms": forms,
        "choose": ChooseForm(round=copy, initial={"language": spoken()}) if copy.revealed else None,
        "reveal": ThreefoldForm(),
        "may_write": opened.may_write(Group.MAP),
        **more,
    }
    if not handed:
        return render(request, "mapping/draft_round.html", context, status=status)
    # A page without the shell: nothing else of the case is one tap away.
    context["about"] = about_at_table(opened.family, copy, drafts[0].id, at=now()) if drafts else ""
    return render(request, "mapping/draft_handed.html", context, status=status)


def _first(draft: Any) -> dict[str, Any]:
    return {"draft": draft.id, "text": draft.text, "language": draft.language if draft.text else spoken()}


def _copy(opened: Opened, round: UUID) -> RoundCopy:
    copy = round_for(opened.family, opened.reader, round)
    if copy is None:
        raise Http404
    return copy


def _row(opened: Opened, round: UUID) -> DraftRound:
    row = DraftRound.objects.filter(pk=round, family=opened.family).first()
    if row is None:
        raise Http404
    return row


def _who(opened: Opened, form: ThreefoldForm) -> dict[str, Any]:
    return {"by": opened.worker, "family": opened.family, "id": form.id_for(), "at": now()}


def _or_not_here(make: Any) -> Any:
    try:
        return make()
    except NotAllowed as error:
        raise Http404 from error


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
