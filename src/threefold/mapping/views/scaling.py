"""Scales: both ends, each person's number and words, and how it went over time."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.core.forms import ThreefoldForm
from threefold.core.ids import new_id
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.models import Person
from threefold.families.page import family_page
from threefold.mapping.beside_form import help_with_numbers
from threefold.mapping.changes import scaling as changes
from threefold.mapping.chart import NARROW, chart_svg, table_of
from threefold.mapping.copies.scaling import ScaleCopy, scales_for
from threefold.mapping.copies.statements import worries_for
from threefold.mapping.errors import HasRatings
from threefold.mapping.forms.scaling import DayForm, NumberForm, ScaleForm
from threefold.mapping.forms.standing import ReasonForm
from threefold.mapping.models import Rating, Scale
from threefold.mapping.views.opening import found, opened_to_write, people_of
from threefold.practice.errors import Stale


def scales(request: HttpRequest, family: UUID) -> HttpResponse:
    """Every scale with its picture."""
    opened = open_family(request, family, Group.SCALING)
    rows = scales_for(opened.family, opened.reader, Surface.SCREEN, closed=True)
    context = family_page(opened, "statements") | {
        "scales": [_drawn(one) for one in rows if one.closed_on is None],
        "closed": [one for one in rows if one.closed_on is not None],
        "may_rate": opened.may_write(Group.SCALING),
    }
    return render(request, "mapping/scales.html", context)


def new_scale(request: HttpRequest, family: UUID) -> HttpResponse:
    """Describe both ends of a scale."""
    opened = opened_to_write(request, family, Group.SCALING)
    form = _scale_form(
        opened, request.POST if request.method == "POST" else None, danger=request.GET.get("danger", "")
    )
    if request.method != "POST":
        return _form_page(request, opened, form)
    if not form.is_valid():
        return _form_page(request, opened, form, status=422)
    row = changes.make_scale(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), scale=form.scale()
    )
    return redirect("mapping:scale", family=family, scale=row.pk)


def scale(request: HttpRequest, family: UUID, scale: UUID) -> HttpResponse:
    """One scale: its picture, what people said, and the form to ask again."""
    opened = open_family(request, family, Group.SCALING)
    return show_scale(request, opened, _copy(opened, scale))


def change_scale(request: HttpRequest, family: UUID, scale: UUID) -> HttpResponse:
    """Change the words of a scale on which nobody has put a number."""
    opened = opened_to_write(request, family, Group.SCALING)
    copy = _copy(opened, scale)
    row = Scale.objects.get(pk=copy.id)
    if request.method != "POST":
        names = changes.NewScale.__dataclass_fields__
        stored = {
            name: getattr(row, f"{name}_id" if name in ("danger", "only_for") else name) for name in names
        }
        form = _scale_form(opened, None, base_version=row.version, **stored)
        return _form_page(request, opened, form, copy=copy)
    form = _scale_form(opened, request.POST)
    if not form.is_valid():
        return _form_page(request, opened, form, copy=copy, status=422)
    try:
        changes.change_scale(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), scale=row, words=form.scale(),
            base_version=form.read_version,
        )  # fmt: skip
    except HasRatings:
        form.add_error(
            None, _("People have put a number on this scale. Other ends are another scale: make a new one.")
        )
        return _form_page(request, opened, form, copy=copy, status=422)
    except Stale:
        form.add_error(None, _("Somebody changed this meanwhile. Your words are below; theirs stand beside."))
        return _form_page(request, opened, form, copy=copy, theirs=_copy(opened, scale), status=409)
    return redirect("mapping:scale", family=family, scale=scale)


@require_POST
def rate(request: HttpRequest, family: UUID, scale: UUID) -> HttpResponse:
    """Write down the numbers of everybody who was asked on one day."""
    opened = opened_to_write(request, family, Group.SCALING)
    copy = _copy(opened, scale)
    day = DayForm(request.POST, on=today())
    numbers = _numbers(opened, copy, request.POST, people_of(opened))
    valid = [day.is_valid(), *(one.is_valid() for one in numbers)]
    answered = [one for one in numbers if not one.errors and one.answered]
    if all(valid) and not answered:
        day.add_error(None, _("Say at least one person's number, or that they did not want to say."))
    if day.errors or not all(valid):
        return show_scale(request, opened, copy, status=422, day_form=day, numbers=numbers)
    at, row = now(), Scale.objects.get(pk=copy.id)
    with transaction.atomic():
        for one in answered:
            changes.rate(
                by=opened.worker, family=opened.family, id=day.id_for(str(one.prefix)), at=at, scale=row,
                rating=one.rating(day.cleaned_data["rated_on"]),
            )  # fmt: skip
    return redirect("mapping:scale", family=family, scale=scale)


@require_POST
def withdraw_rating(request: HttpRequest, family: UUID, rating: UUID) -> HttpResponse:
    """Take back a number that was written down by mistake."""
    opened = opened_to_write(request, family, Group.SCALING)
    row = found(opened, Rating, rating)
    form = ReasonForm(request.POST)
    if already_made(request.POST, "mapping.withdraw_rating", by=opened.worker):
        return redirect("mapping:scale", family=family, scale=row.scale_id)
    if row.withdrawn_at is not None:
        raise Http404
    if not form.is_valid():
        copy = _copy(opened, row.scale_id)
        return show_scale(request, opened, copy, status=422, withdraw_form=form, withdrawing=row.pk)
    changes.withdraw_rating(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), rating=row,
        reason=form.cleaned_data["reason"],
    )  # fmt: skip
    return redirect("mapping:scale", family=family, scale=row.scale_id)


@require_POST
def close_scale(request: HttpRequest, family: UUID, scale: UUID) -> HttpResponse:
    """Put a scale away, or take it up again."""
    opened = opened_to_write(request, family, Group.SCALING)
    copy = _copy(opened, scale)
    form = ThreefoldForm(request.POST)
    form.is_valid()
    changes.close_scale(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), scale=Scale.objects.get(pk=copy.id),
        closed_on=None if copy.closed_on else today(),
    )  # fmt: skip
    return redirect("mapping:scales", family=family)


def show_scale(
    request: HttpRequest, opened: Opened, copy: ScaleCopy, *, status: int = 200, **more: Any
) -> HttpResponse:
    """The page of one scale, with whatever form could not be saved in `more`."""
    day, numbers = more.get("day_form") or DayForm(on=today()), more.get("numbers")
    people = people_of(opened)
    numbers = numbers or _numbers(opened, copy, None, people)
    if opened.may_write(Group.SCALING) and copy.closed_on is None:
        help_with_numbers(opened, numbers, people, day)
    context = family_page(opened, "statements") | {
        **_drawn(copy),
        "may_rate": opened.may_write(Group.SCALING) and copy.closed_on is None,
        "may_change": opened.may_write(Group.SCALING),
        "day_form": day,
        "numbers": numbers,
        "coach": numbers[0].coach if numbers else None,
        "withdraw_form": ReasonForm(),
        "close_id": new_id(),
        **more,
    }
    return render(request, "mapping/scale.html", context, status=status)


def _drawn(copy: ScaleCopy) -> dict[str, Any]:
    header, rows = table_of(copy)
    return {
        "scale": copy, "wide": chart_svg(copy), "narrow": chart_svg(copy, width=NARROW), "header": header, "rows": rows,
    }  # fmt: skip


def _copy(opened: Opened, pk: UUID) -> ScaleCopy:
    rows = scales_for(opened.family, opened.reader, Surface.SCREEN, closed=True)
    copy = next((one for one in rows if one.id == pk), None)
    if copy is None:
        raise Http404
    return copy


def _numbers(opened: Opened, copy: ScaleCopy, data: Any, everybody: Iterable[Person]) -> list[NumberForm]:
    """A row for everybody who may be asked: those who were asked before first, then the rest of the family."""
    asked = {line.key for line in copy.lines}
    people = [one for one in everybody if one.is_there or one.pk in asked]
    if copy.only_for is not None:
        people = [one for one in people if one.pk == copy.only_for]
    people.sort(key=lambda one: one.pk not in asked)
    forms = [
        NumberForm(data, prefix=f"p-{one.pk}", name=one.called, person=one.pk, worker=None, child=one.is_child,
                   initial={"language": "es" if one.reads_in == "es" else "en"})
        for one in people
    ]  # fmt: skip
    if copy.only_for is None:
        me = opened.worker
        forms.append(
            NumberForm(data, prefix=f"w-{me.pk}", name=me.name, person=None, worker=me.pk, child=False)
        )
    return forms


def _scale_form(opened: Opened, data: Any, **initial: Any) -> ScaleForm:
    worries = [(str(one.id), one.title) for one in worries_for(opened.family, opened.reader)]
    return ScaleForm(data, people=people_of(opened), dangers=worries, initial=initial)


def _form_page(
    request: HttpRequest, opened: Opened, form: ScaleForm, status: int = 200, **more: Any
) -> HttpResponse:
    context = family_page(opened, "statements") | {"form": form, **more}
    return render(request, "mapping/scale_form.html", context, status=status)
