"""What happened: one harm statement, written and read."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.page import family_page
from threefold.families.reuse import tell_reuse
from threefold.mapping.beside import Coach, place_of
from threefold.mapping.changes import statements
from threefold.mapping.changes.waving import waved_off
from threefold.mapping.changes.wording import NewHarm, says_the_same
from threefold.mapping.copies.statements import HarmCopy, harms_for
from threefold.mapping.findable import findable_in
from threefold.mapping.forms.statements import HarmForm, initial_of, spoken
from threefold.mapping.models import HarmStatement
from threefold.mapping.prefill import from_item
from threefold.mapping.statement_facts import findings_of, giveaways_for
from threefold.mapping.views.live import live
from threefold.mapping.views.opening import found, opened_to_write, people_of, stored
from threefold.mapping.views.standing import beside_forms


def new_harm(request: HttpRequest, family: UUID) -> HttpResponse:
    """Write down what happened."""
    opened = opened_to_write(request, family)
    people = people_of(opened)
    if request.method != "POST":
        words = from_item(opened, request.GET.get("from", ""), NewHarm) or NewHarm(
            parts={"built": True}, language=spoken()
        )
        return _page(request, opened, HarmForm(prefix="h", people=people, initial=initial_of(words, 0)))
    form = HarmForm(request.POST, prefix="h", people=people)
    if "preview" in request.POST:
        return _page(request, opened, form)
    if not form.is_valid():
        return _page(request, opened, form, status=422)
    row = statements.state_harm(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), harm=form.wording()
    )
    tell_reuse(request, row, HarmStatement.objects.all(), by=opened.worker)
    return redirect("mapping:harm", family=family, harm=row.pk)


def harm(request: HttpRequest, family: UUID, harm: UUID) -> HttpResponse:
    """One harm statement: read it, write it, and who sees it how."""
    opened = open_family(request, family, Group.MAP)
    row = found(opened, HarmStatement, harm)
    if request.method != "POST":
        return show_harm(request, opened, row)
    if not opened.may_write(Group.MAP):
        raise Http404
    copy = _copy(opened, row)
    form = HarmForm(request.POST, prefix="h", people=people_of(opened))
    if "preview" in request.POST or not form.is_valid():
        status = 200 if "preview" in request.POST else 422
        return _page(request, opened, form, row=row, copy=copy, status=status)
    words = form.wording()
    if copy.wording is None or not says_the_same(words, copy.wording):
        statements.change_harm(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), statement=row, words=words,
            base_version=form.read_version, reason=form.cleaned_data["reason"],
        )  # fmt: skip
    if row.versions.filter(beside=True, settled_at__isnull=True).exists():
        return show_harm(request, opened, row, status=409)
    return redirect("mapping:harm", family=family, harm=harm)


def show_harm(
    request: HttpRequest, opened: Opened, row: HarmStatement, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The page as it stands, with whatever form could not be saved in `more`."""
    copy = _copy(opened, row)
    form = HarmForm(prefix="h", people=people_of(opened), initial=stored(copy, NewHarm))
    return _page(request, opened, form, row=row, copy=copy, status=status, **more)


def _copy(opened: Opened, row: HarmStatement) -> HarmCopy:
    rows = harms_for(opened.family, opened.reader, Surface.SCREEN, closed=True)
    copy = next((one for one in rows if one.id == row.pk), None)
    if copy is None:
        raise Http404
    return copy


def _page(
    request: HttpRequest,
    opened: Opened,
    form: HarmForm,
    row: HarmStatement | None = None,
    copy: HarmCopy | None = None,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    if form.is_bound:
        form.is_valid()
    words = form.wording() if form.is_bound else form.initial["wording"]
    place = place_of(form, row.pk if row else None)
    waved = waved_off(opened.family, place)
    giveaways = giveaways_for(opened.family, opened.reader)
    now_reads = live(form, words, "harm", giveaways, waved, place, findable_in(opened))
    context = family_page(opened, "statements") | {
        "harm": copy,
        "form": form,
        "harm_live": now_reads,
        "coach": Coach((now_reads,), opened.may_write(Group.MAP)),
        "may_write": opened.may_write(Group.MAP),
        "findings": () if row is None else findings_of(row, opened.reader.role),
        **({} if row is None else beside_forms(opened, form.rows)),
        **more,
    }
    return render(request, "mapping/harm.html", context, status=status)
