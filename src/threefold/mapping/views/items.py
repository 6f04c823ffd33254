"""One thing on the map: its words, its place, what belongs with it, its history."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.nobody import nobody_gets
from threefold.families.page import family_page
from threefold.families.sheets import ChildsWords
from threefold.mapping import board
from threefold.mapping.around import around
from threefold.mapping.beside import Where, beside
from threefold.mapping.changes import items as changes
from threefold.mapping.changes import sorting
from threefold.mapping.changes.content import content_of
from threefold.mapping.copies.history import removed_from, wordings_of
from threefold.mapping.copies.map import MapCopy, family_map, stands_for
from threefold.mapping.findable import findable_in
from threefold.mapping.forms import items as forms
from threefold.mapping.forms.fields import read_again
from threefold.mapping.models import ItemVersion, MapItem
from threefold.mapping.rows import Rows
from threefold.mapping.settling import late_wordings
from threefold.mapping.statement_facts import findings_on_things, giveaways_for
from threefold.mapping.views.map import note_opened
from threefold.practice.errors import NotAllowed, Stale
from threefold.practice.vocabulary.questions import Category


def item(request: HttpRequest, family: UUID, item: UUID) -> HttpResponse:
    """One thing with everything about it; sending the form changes it."""
    opened = open_family(request, family, Group.MAP)
    if gone := _locked_away(request, opened, item):
        return gone
    row = _row(opened, item)
    if request.method != "POST":
        return _item_page(request, opened, row)
    _writing(opened)
    form = forms.ItemForm(request.POST, around=around(opened, today()), auto_id="edit_%s")
    if not form.is_valid():
        return _item_page(request, opened, row, {"form": form}, status=422)
    try:
        changed = changes.edit_item(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), item=row, words=form.item(),
            base_version=form.read_version,
        )  # fmt: skip
    except ChildsWords:
        form.add_error(None, _the_childs())
        return _item_page(request, opened, row, {"form": form}, status=409)
    if ItemVersion.objects.filter(pk=uuid5(form.id_for(), "beside"), settled_at__isnull=True).exists():
        return _item_page(request, opened, changed, {"late": True}, status=409)
    return _to_map(request, opened, item)


@require_POST
def move_item(request: HttpRequest, family: UUID, item: UUID) -> HttpResponse:
    """Sort a thing into a kind, or put it elsewhere in its column."""
    opened = _writing(open_family(request, family, Group.MAP))
    row = _row(opened, item)
    form = forms.MoveForm(request.POST)
    if not form.is_valid():
        raise Http404
    to = form.cleaned_data["to"]
    category = row.category if to in ("up", "down") else form.cleaned_data["category"] or row.category
    question = Category(category).question
    copy = family_map(opened.family, opened.reader, Surface.SCREEN)
    column = [one for one in copy.items if one.question is question]
    try:
        sorting.move_item(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), item=row, category=category,
            before=board.place_before(column, row.pk, to),
        )  # fmt: skip
    except ChildsWords:
        messages.error(request, _("The child said this to another question, so it stays in that column."))
        return HttpResponse(status=409) if request.headers.get("X-Drag") else _to_map(request, opened, item)
    return HttpResponse(status=204) if request.headers.get("X-Drag") else _to_map(request, opened, item)


def split_item(request: HttpRequest, family: UUID, item: UUID) -> HttpResponse:
    """Make two things out of one."""
    opened = _writing(open_family(request, family, Group.MAP))
    row = _row(opened, item)
    if request.method != "POST":
        return _split_page(request, opened, row, forms.SplitForm(initial=_whole(row)))
    form = forms.SplitForm(request.POST)
    if not form.is_valid():
        return _split_page(request, opened, row, form, status=422)
    first, second = (_half(row, form, part) for part in ("first", "second"))
    try:
        sorting.split_item(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), item=row, first=first,
            second=second, base_version=form.read_version,
        )  # fmt: skip
    except Stale:
        newer = _row(opened, item)
        form.add_error(
            None, _("Somebody changed this meanwhile: it stands above as it reads now. Your two are below.")
        )
        read_again(form, newer.version)
        return _split_page(request, opened, newer, form, status=409)
    except ChildsWords:
        form.add_error(None, _the_childs())
        return _split_page(request, opened, row, form, status=409)
    return _to_map(request, opened, item)


@require_POST
def link_items(request: HttpRequest, family: UUID, item: UUID) -> HttpResponse:
    """Say that two things belong together, or no longer do."""
    opened = _writing(open_family(request, family, Group.MAP))
    row = _row(opened, item)
    form = forms.LinkForm(request.POST)
    given = form.cleaned_data if form.is_valid() else {}
    here = {one.id for one in family_map(opened.family, opened.reader, Surface.SCREEN).items}
    link, unlink = (frozenset(one for one in here if one == given.get(name)) for name in ("link", "unlink"))
    if not link and not unlink:
        raise Http404
    sorting.link_items(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), item=row, link=link, unlink=unlink
    )  # fmt: skip
    return redirect(_address(opened, item) + "#together")


@require_POST
def remove_item(request: HttpRequest, family: UUID, item: UUID) -> HttpResponse:
    """Take a thing off the map, with the reason."""
    opened = _writing(open_family(request, family, Group.MAP))
    row = MapItem.objects.filter(pk=item, family=opened.family).first()
    form = forms.RemoveForm(request.POST)
    if row is None:
        raise Http404
    if row.removed_at is None:
        _row(opened, item)
        if not form.is_valid():
            return _item_page(request, opened, row, {"remove_form": form}, status=422)
        changes.remove_item(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), item=row,
            reason=form.cleaned_data["reason"],
        )  # fmt: skip
    messages.success(request, _("It is off the map. It stays under “Taken off the map”."))
    return redirect("mapping:map", family=opened.family.pk)


@require_POST
def restore_item(request: HttpRequest, family: UUID, item: UUID) -> HttpResponse:
    """Put a thing back on the map."""
    opened = _writing(open_family(request, family, Group.MAP))
    row = MapItem.objects.filter(pk=item, family=opened.family).first()
    form = forms.LinkForm(request.POST)
    if row is None or not form.is_valid():
        raise Http404
    if row.removed_at is not None:
        try:
            changes.restore_item(by=opened.worker, family=opened.family, id=form.id_for(), at=now(), item=row)
        except NotAllowed:
            # A child's tool says it no longer, or it is not for this worker.
            raise Http404 from None
    return _to_map(request, opened, item)


def removed_items(request: HttpRequest, family: UUID) -> HttpResponse:
    """What was taken off the map, and why."""
    opened = open_family(request, family, Group.MAP)
    context = family_page(opened, "map") | {
        "removed": removed_from(opened.family, opened.reader, Surface.SCREEN),
        "may_write": opened.may_write(Group.MAP),
    }
    return render(request, "mapping/removed_items.html", context)


@require_POST
def settle_item(request: HttpRequest, family: UUID, wording: UUID) -> HttpResponse:
    """Choose which of two wordings stands; the other stays in the history."""
    opened = _writing(open_family(request, family, Group.MAP))
    late = ItemVersion.objects.filter(pk=wording, beside=True, item__family=opened.family).first()
    form = forms.SettleForm(request.POST)
    if late is None or not form.is_valid():
        raise Http404
    _row(opened, late.item_id)
    if late.settled_at is None:
        changes.settle_item(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), beside=late,
            keep=form.cleaned_data["keep"],
        )  # fmt: skip
    return redirect(_address(opened, late.item_id))


@require_POST
def finish_step(request: HttpRequest, family: UUID, item: UUID) -> HttpResponse:
    """Write down the day on which a next step was done, or that it is not done after all."""
    opened = _writing(open_family(request, family, Group.MAP))
    row = _row(opened, item)
    form = forms.DoneForm(request.POST, on=today(), auto_id="done_%s")
    if not form.is_valid():
        return _item_page(request, opened, row, {"done_form": form}, status=422)
    changes.finish_next_step(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), item=row,
        done_on=form.cleaned_data["done_on"],
    )  # fmt: skip
    return _to_map(request, opened, item)


def _the_childs() -> str:
    return _("These are the child’s own words. They are put right in the child’s tool, and the map follows.")


def _writing(opened: Opened) -> Opened:
    if not opened.may_write(Group.MAP):
        raise Http404
    return opened


def _locked_away(request: HttpRequest, opened: Opened, item: UUID) -> HttpResponse | None:
    """Where the second sending leads when the first one locked the thing away."""
    if not already_made(request.POST, "mapping.edit_item", by=opened.worker):
        return None
    here = stands_for(opened.family, opened.reader, Surface.SCREEN, item)
    return None if here else _to_map(request, opened, item)


def _row(opened: Opened, item: UUID) -> MapItem:
    """The item, if it stands on the map that this reader sees."""
    if not stands_for(opened.family, opened.reader, Surface.SCREEN, item):
        raise Http404
    return MapItem.objects.get(pk=item, family=opened.family)


def _address(opened: Opened, item: UUID) -> str:
    return reverse("mapping:item", kwargs={"family": opened.family.pk, "item": item})


def _to_map(request: HttpRequest, opened: Opened, item: UUID) -> HttpResponse:
    return redirect(reverse("mapping:map", kwargs={"family": opened.family.pk}) + f"#thing-{item}")


def _item_page(
    request: HttpRequest,
    opened: Opened,
    row: MapItem,
    forms_: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    rows = Rows(opened.family)
    near = around(opened, today(), rows)
    copy = family_map(opened.family, opened.reader, Surface.SCREEN, rows=rows)
    found = findings_on_things(opened.family, opened.reader, rows=rows)
    shown = next((one for one in copy.items if one.id == row.pk), None)
    if shown is None:
        # Whoever just locked it away sees it no longer.
        return redirect("mapping:map", family=opened.family.pk)
    note_opened(opened, replace(copy, items=(shown,)))
    words = content_of(row)
    initial = forms.initial_of(words) | {"base_version": row.version}
    form = (forms_ or {}).get("form") or forms.ItemForm(around=near, initial=initial, auto_id="edit_%s")
    context = family_page(opened, "map") | {
        "item": shown,
        "coach": beside(
            "map",
            str(form["text"].value() or ""),
            str(form["language"].value()),
            rows.people.values(),
            column=str(form["category"].value() or ""),
            where=Where(family=opened.family, row=row.pk, may_leave=opened.may_write(Group.MAP)),
            giveaways=giveaways_for(opened.family, opened.reader),
            findable=findable_in(opened, str(form["audience"].value() or "")),
        ),
        "slip": board.slip(shown, found, nobody_gets(opened.family, opened.reader, rows.people.values())),
        "form": form,
        "remove_form": forms.RemoveForm(auto_id="remove_%s"),
        "done_form": forms.DoneForm(
            on=near.on, auto_id="done_%s", initial={"done_on": row.done_on or near.on}
        ),
        "link_form": forms.LinkForm(auto_id="link_%s"),
        "wordings": wordings_of(row.pk, opened.family, opened.reader, Surface.SCREEN),
        "late_wordings": late_wordings(row, opened.reader),
        "may_write": opened.may_write(Group.MAP),
        **_together(copy, shown.id),
        **(forms_ or {}),
    }
    return render(request, "mapping/item.html", context, status=status)


def _together(copy: MapCopy, item: UUID) -> dict[str, Any]:
    linked = next(one.links for one in copy.items if one.id == item)
    return {
        "linked": tuple(one for one in copy.items if one.id in linked),
        "others": tuple(one for one in copy.items if one.id not in linked and one.id != item),
    }


def _split_page(
    request: HttpRequest, opened: Opened, row: MapItem, form: forms.SplitForm, status: int = 200
) -> HttpResponse:
    context = family_page(opened, "map") | {"item": row_copy(opened, row), "form": form}
    return render(request, "mapping/split_item.html", context, status=status)


def row_copy(opened: Opened, row: MapItem) -> Any:
    """The item as this reader may have it."""
    copy = family_map(opened.family, opened.reader, Surface.SCREEN)
    return next(one for one in copy.items if one.id == row.pk)


def _whole(row: MapItem) -> dict[str, Any]:
    return {
        "first_text": row.text, "first_translation": row.translation, "first_category": row.category,
        "second_category": row.category, "base_version": row.version,
    }  # fmt: skip


def _half(row: MapItem, form: forms.SplitForm, part: str) -> Any:
    given = form.cleaned_data
    return replace(
        content_of(row), text=given[f"{part}_text"], translation=given[f"{part}_translation"],
        category=given[f"{part}_category"],
    )  # fmt: skip
