"""Pages: homes and who lives in them, ties, and who is kept safe from whom."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.core.forms import ThreefoldForm
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.answering import answer, of_family, sent, writing
from threefold.families.changes import homes as changes
from threefold.families.copies.homes import HomeCopy, homes_for
from threefold.families.copies.people import PersonCopy, people_for
from threefold.families.forms.base import FamilyForm
from threefold.families.forms.homes import EndForm, HomeForm, ResidenceForm, StayForm, SureForm
from threefold.families.models import Household, Person, Residence
from threefold.families.page import family_page


def add_household(request: HttpRequest, family: UUID) -> HttpResponse:
    """A new home, with everybody who lives there."""
    opened = writing(request, family, Group.CONTACT)
    form = HomeForm(sent(request), people=everybody(opened))

    def save() -> HttpResponse:
        who: dict[str, Any] = {"by": opened.worker, "family": opened.family, "at": now()}
        home = changes.add_household(id=form.id_for(), home=form.home(), **who)
        for pk in form.cleaned_data["who"]:
            person = Person.objects.get(pk=pk, family=opened.family)
            changes.begin_residence(id=form.id_for(pk), person=person, household=home, **who)
        return redirect("families:people", family=family)

    def show(status: int) -> HttpResponse:
        context = family_page(opened, "people") | {
            "form": form,
            "heading": _("A home"),
            "lead": _("Where do people live, always or for a part of the time?"),
            "keep_key": f"families.add_household:{family}",
            "button": _("Save this home"),
            "back": "families:people",
        }
        return render(request, "families/form.html", context, status=status)

    return answer(form, save=save, show=show)


def household(request: HttpRequest, family: UUID, household: UUID) -> HttpResponse:
    """One home: its name and address, who lives there, who moved out."""
    opened = writing(request, family, Group.CONTACT)
    row = of_family(Household.objects.filter(family=opened.family), household)
    form = HomeForm(sent(request), people=(), initial=_home(row))

    def save() -> HttpResponse:
        changes.change_household(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), household=row,
            home=form.home(), base_version=form.read_version,
        )  # fmt: skip
        return redirect("families:people", family=family)

    return answer(
        form, save=save, show=lambda status: _page(request, opened, row, form, status), stands_now=_home
    )


@require_POST
def begin_residence(request: HttpRequest, family: UUID, household: UUID) -> HttpResponse:
    """Somebody moves in."""
    opened = writing(request, family, Group.CONTACT)
    row = of_family(Household.objects.filter(family=opened.family), household)
    form = ResidenceForm(request.POST, people=everybody(opened))

    def save() -> HttpResponse:
        given = form.cleaned_data
        changes.begin_residence(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), household=row,
            person=Person.objects.get(pk=given["person"], family=opened.family), since=given["since"],
            when=given["when"],
        )  # fmt: skip
        return redirect("families:household", family=family, household=household)

    def show(status: int) -> HttpResponse:
        return _page(request, opened, row, None, status, moving=form)

    return answer(form, save=save, show=show)


def end_residence(request: HttpRequest, family: UUID, residence: UUID) -> HttpResponse:
    """Somebody moved out."""
    opened = writing(request, family, Group.CONTACT)
    rows = Residence.objects.filter(household__family=opened.family).select_related("household", "person")
    row = of_family(rows, residence)
    form = EndForm(sent(request), initial={"until": today()})

    def save() -> HttpResponse:
        changes.end_residence(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), residence=row,
            until=form.cleaned_data["until"],
        )  # fmt: skip
        return redirect("families:household", family=family, household=row.household_id)

    def show(status: int) -> HttpResponse:
        home = copy_of(opened, row.household_id)
        everyone = (*home.residents, *home.former)
        name = next(one.name for one in everyone if one.residence == row.pk)
        context = family_page(opened, "people") | {
            "form": form,
            "heading": _("%(name)s moved out of %(home)s") % {"name": name, "home": home.name},
            "button": _("Save the day"),
            "back": "families:people",
        }
        return render(request, "families/form.html", context, status=status)

    return answer(form, save=save, show=show)


def residence(request: HttpRequest, family: UUID, residence: UUID) -> HttpResponse:
    """Somebody's time in a home, put right."""
    opened = writing(request, family, Group.CONTACT)
    rows = Residence.objects.filter(household__family=opened.family).select_related("household", "person")
    row = of_family(rows, residence)
    form = StayForm(sent(request), initial=_stay(row))

    def save() -> HttpResponse:
        changes.change_residence(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), residence=row,
            stay=form.stay(), base_version=form.read_version,
        )  # fmt: skip
        return redirect("families:household", family=family, household=row.household_id)

    def show(status: int) -> HttpResponse:
        home = copy_of(opened, row.household_id)
        name = next(one.name for one in (*home.residents, *home.former) if one.residence == row.pk)
        context = family_page(opened, "people") | {
            "form": form, "heading": _("%(name)s in %(home)s") % {"name": name, "home": home.name},
            "row": row.pk, "home": home, "sure": SureForm(),
        }  # fmt: skip
        return render(request, "families/residence.html", context, status=status)

    return answer(form, save=save, show=show, stands_now=_stay)


@require_POST
def remove_residence(request: HttpRequest, family: UUID, residence: UUID) -> HttpResponse:
    """They never lived there: it was a mistake. Sent twice, it is gone once."""
    opened = writing(request, family, Group.CONTACT)
    form = SureForm(request.POST)
    if not form.is_valid():
        raise Http404
    if not already_made(request.POST, "families.remove_residence", by=opened.worker):
        rows = Residence.objects.filter(household__family=opened.family).select_related("household")
        changes.remove_residence(
            by=opened.worker,
            family=opened.family,
            id=form.id_for(),
            at=now(),
            residence=of_family(rows, residence),
        )
    return redirect("families:people", family=family)


def everybody(opened: Opened) -> tuple[PersonCopy, ...]:
    """The people of the family as choices."""
    return people_for(opened.family, opened.reader, Surface.SCREEN, on=today())


def copy_of(opened: Opened, household: UUID) -> HomeCopy:
    """One home's copy.

    Raises:
        Http404: the reader may not have it.
    """
    found = homes_for(opened.family, opened.reader, Surface.SCREEN)
    home = next((one for one in found if one.id == household), None)
    if home is None:
        raise Http404
    return home


def _page(
    request: HttpRequest,
    opened: Opened,
    row: Household,
    form: FamilyForm | None,
    status: int,
    moving: FamilyForm | None = None,
) -> HttpResponse:
    home = copy_of(opened, row.pk)
    there = {one.person for one in home.residents}
    outside = tuple(one for one in everybody(opened) if one.id not in there)
    context = family_page(opened, "people") | {
        "home": home,
        "form": form or HomeForm(people=(), initial=_home(row)),
        "moving": moving or ResidenceForm(people=outside),
    }
    return render(request, "families/household.html", context, status=status)


def _home(row: Household) -> dict[str, Any]:
    names = [name for name in HomeForm.base_fields if name not in (*ThreefoldForm.base_fields, "who")]
    return {name: getattr(row, name) for name in names} | {"base_version": row.version}


def _stay(row: Residence) -> dict[str, Any]:
    return {"when": row.when, "since": row.since, "until": row.until, "base_version": row.version}
