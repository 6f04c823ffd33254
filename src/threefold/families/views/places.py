"""Pages: places that must not be found."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.answering import answer, of_family, sent, writing
from threefold.families.changes import places as changes
from threefold.families.copies.places import PlaceCopy, places_for
from threefold.families.forms.reports import PlaceForm
from threefold.families.models import ProtectedPlace
from threefold.families.page import family_page
from threefold.families.views.homes import everybody


def places(request: HttpRequest, family: UUID) -> HttpResponse:
    """Which places are protected, and for whom. What and where they are stands on the page of the opening."""
    opened = open_family(request, family, Group.PROTECTED_PLACE)
    shown = places_for(opened.family, opened.reader, Surface.SCREEN)
    context = family_page(opened, "people") | {
        "places": tuple((one, str(ProtectedPlace.Kind(one.kind).label)) for one in shown),
        "may_write": opened.may_write(Group.PROTECTED_PLACE),
    }
    return render(request, "families/places.html", context)


def add_place(request: HttpRequest, family: UUID) -> HttpResponse:
    """Seal a place away."""
    opened = writing(request, family, Group.PROTECTED_PLACE)
    form = PlaceForm(sent(request), people=everybody(opened), new=True, initial={"since": today()})

    def save() -> HttpResponse:
        changes.add_place(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), hiding=form.hiding()
        )
        return redirect("families:places", family=family)

    return answer(form, save=save, show=lambda status: _form(request, opened, form, status, new=True))


def place(request: HttpRequest, family: UUID, place: UUID) -> HttpResponse:
    """Whom a place protects, who knows it, since when; its sealed words only while they are open."""
    opened = writing(request, family, Group.PROTECTED_PLACE)
    row = of_family(ProtectedPlace.objects.filter(family=opened.family), place)
    is_open = Group.PROTECTED_PLACE in opened.reader.opened
    form = PlaceForm(
        sent(request), people=everybody(opened), is_open=is_open, initial=_place(_copy(opened, row.pk))
    )

    def save() -> HttpResponse:
        changes.change_place(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), place=row,
            hiding=form.hiding(), base_version=form.read_version,
        )  # fmt: skip
        return redirect("families:places", family=family)

    def stands_now(current: ProtectedPlace) -> dict[str, Any]:
        return _place(_copy(opened, current.pk))

    return answer(
        form, save=save, show=lambda status: _form(request, opened, form, status), stands_now=stands_now
    )


def _form(
    request: HttpRequest, opened: Opened, form: PlaceForm, status: int, *, new: bool = False
) -> HttpResponse:
    context = family_page(opened, "people") | {
        "form": form,
        "heading": _("A place that must not be found"),
        "lead": _(
            "It is sealed when you save it. No copy, list or search holds it, and it never leaves the screen."
        ),
        "keep_key": f"families.{'add' if new else 'change'}_place:{opened.family.pk}",
        "button": _("Seal it"),
        "back": "families:places",
    }
    return render(request, "families/form.html", context, status=status)


def _copy(opened: Opened, place: UUID) -> PlaceCopy:
    found = places_for(opened.family, opened.reader, Surface.SCREEN)
    copy = next((one for one in found if one.id == place), None)
    if copy is None:
        raise Http404
    return copy


def _place(copy: PlaceCopy) -> dict[str, Any]:
    return {
        "kind": copy.kind, "place": copy.place, "giveaways": copy.giveaways,
        "protects": [str(one) for one in copy.protects], "known_to": [str(one) for one in copy.known_to],
        "since": copy.since, "until": copy.until, "base_version": copy.version,
    }  # fmt: skip
