"""Drafts that each writes alone: one's own page, the page of somebody at the table, and all once they lie open."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from threefold.core.changes import already_made
from threefold.core.clock import now
from threefold.core.forms import ThreefoldForm
from threefold.disclosure.groups import Group
from threefold.families.access import Opened, open_family
from threefold.families.page import family_page
from threefold.mapping.changes import rounds as changes
from threefold.mapping.coaches import own_coach, table_coach
from threefold.mapping.copies.rounds import LoneDraftCopy, RoundCopy, about_at_table, round_for, stands_since
from threefold.mapping.errors import LaidOpen
from threefold.mapping.forms.rounds import AloneForm, ChooseForm
from threefold.mapping.forms.statements import spoken
from threefold.mapping.models import DraftRound, LoneDraft
from threefold.practice.errors import NotAllowed

R = TypeVar("R")


def draft_round(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """Who was asked and who has finished, one's own draft; all of them, once they lie side by side."""
    opened = open_family(request, family, Group.MAP)
    copy = copy_of(opened, round)
    if "hand" in request.GET:
        return _handed_page(request, opened, copy, _handed(copy, request.GET["hand"]))
    return round_page(request, opened, copy)


@require_POST
def write_alone(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """Keep a draft; with the last one finished all lie open. Whoever comes after that says what becomes of theirs."""
    opened = open_family(request, family, Group.MAP)
    copy, form = copy_of(opened, round), AloneForm(request.POST)
    mine = {str(one.id): one for one in copy.drafts if one.mine}
    draft = mine.get(request.POST.get("draft", ""))
    if draft is None:
        raise Http404
    if already_made(request.POST, "mapping.write_alone", by=opened.worker):
        return _after(opened, copy, draft)
    if not form.is_valid():
        return _once_more(request, opened, round, draft, form, 422)
    row = LoneDraft.objects.get(pk=draft.id, family=opened.family)
    words = {name: form.cleaned_data[name] for name in ("text", "language")}
    late = "late" in request.POST
    # Somebody at the table hands the device back: they have finished.
    done = late or draft.at_table or "done" in request.POST
    try:
        or_not_here(
            lambda: changes.write_alone(**who(opened, form), draft=row, done=done, late=late, **words)
        )
    except LaidOpen:
        return _once_more(request, opened, round, draft, form, 409)
    return _after(opened, copy, draft)


def round_page(
    request: HttpRequest,
    opened: Opened,
    copy: RoundCopy,
    *,
    status: int = 200,
    writing: AloneForm | None = None,
    **more: Any,
) -> HttpResponse:
    """The round as a worker sees it; `writing` is one's own draft as it came in."""
    own = copy.own
    form = writing or (_form(own) if own is not None else None)
    context = family_page(opened, "statements") | {
        "round": copy,
        "draft": own if own is not None and not (copy.revealed and own.done) else None,
        "form": form,
        "coach": own_coach(opened, own, *_written(form)) if own is not None and form is not None else None,
        "choose": ChooseForm(round=copy, initial={"language": spoken()}) if copy.revealed else None,
        "stands": stands_since(opened.family, opened.reader, copy),
        "may_write": opened.may_write(Group.MAP),
        "may_lay_open": not copy.revealed and changes.may_lay_open(opened.worker, opened.family, at=now()),
        **more,
    }
    return render(request, "mapping/draft_round.html", context, status=status)


def copy_of(opened: Opened, round: UUID) -> RoundCopy:
    """The round as this reader may have it; else it is not there."""
    copy = round_for(opened.family, opened.reader, round)
    if copy is None:
        raise Http404
    return copy


def row_of(opened: Opened, round: UUID) -> DraftRound:
    """The round, for a change."""
    row = DraftRound.objects.filter(pk=round, family=opened.family).first()
    if row is None:
        raise Http404
    return row


def who(opened: Opened, form: ThreefoldForm) -> dict[str, Any]:
    """What every change is told."""
    return {"by": opened.worker, "family": opened.family, "id": form.id_for(), "at": now()}


def or_not_here(make: Callable[[], R]) -> R:
    """Make a change; what may not be done is not there."""
    try:
        return make()
    except NotAllowed as error:
        raise Http404 from error


def _once_more(
    request: HttpRequest, opened: Opened, round: UUID, draft: LoneDraftCopy, form: AloneForm, status: int
) -> HttpResponse:
    """The page again with the words as they were typed, and how the round stands now."""
    copy = copy_of(opened, round)
    if draft.at_table:
        return _handed_page(request, opened, copy, draft, writing=form, status=status)
    return round_page(request, opened, copy, writing=form, status=status)


def _after(opened: Opened, copy: RoundCopy, draft: LoneDraftCopy) -> HttpResponse:
    """Whoever wrote at the table gives the device back before the worker's own page comes."""
    address = reverse("mapping:draft-round", kwargs={"family": opened.family.pk, "round": copy.id})
    return redirect(f"{address}?hand={draft.id}" if draft.at_table else address)


def _handed(copy: RoundCopy, draft: str) -> LoneDraftCopy:
    found = next((one for one in copy.at_table if str(one.id) == draft), None)
    if found is None:
        raise Http404
    return found


def _handed_page(
    request: HttpRequest,
    opened: Opened,
    copy: RoundCopy,
    draft: LoneDraftCopy,
    *,
    writing: AloneForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """A page without the shell, for somebody at the table: nobody else's words, and nothing else of the case, are one
    tap away. Whoever has handed their words in is thanked.
    """
    form = None if draft.done else writing or _form(draft)
    context = family_page(opened, "statements") | {
        "round": copy,
        "draft": draft,
        "form": form,
        "coach": table_coach(opened.family, draft, *_written(form)) if form is not None else None,
        "about": "" if draft.done else about_at_table(opened.family, copy, draft.id, at=now()),
    }
    return render(request, "mapping/draft_handed.html", context, status=status)


def _written(form: AloneForm) -> tuple[str, str]:
    return str(form["text"].value() or ""), str(form["language"].value() or "en")


def _form(draft: LoneDraftCopy) -> AloneForm:
    language = draft.language if draft.text else spoken()
    initial = {"draft": draft.id, "text": draft.text, "language": language}
    return AloneForm(auto_id=f"{draft.id}-%s", initial=initial)
