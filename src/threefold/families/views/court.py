"""Pages: days in court, written down ahead and completed afterwards."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from threefold.core.clock import now
from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.answering import answer, of_family, sent, writing
from threefold.families.changes import court as changes
from threefold.families.forms.court import CourtDateForm
from threefold.families.models import CourtDate, Family
from threefold.families.page import family_page


def add_court_date(request: HttpRequest, family: UUID) -> HttpResponse:
    """A hearing that is ahead, or was."""
    opened = writing(request, family, Group.COURT)
    form = CourtDateForm(sent(request), initial=_first(opened.family))

    def save() -> HttpResponse:
        changes.add_court_date(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), hearing=form.hearing()
        )
        return redirect("families:team", family=family)

    def show(status: int) -> HttpResponse:
        return _form(request, opened, form, status, f"families.add_court_date:{family}")

    return answer(form, save=save, show=show)


def court_date(request: HttpRequest, family: UUID, court_date: UUID) -> HttpResponse:
    """One hearing: its day may move, and afterwards it has an outcome."""
    opened = writing(request, family, Group.COURT)
    row = of_family(CourtDate.objects.filter(family=opened.family), court_date)
    form = CourtDateForm(sent(request), initial=_hearing(row))

    def save() -> HttpResponse:
        changes.change_court_date(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), court_date=row,
            hearing=form.hearing(), base_version=form.read_version,
        )  # fmt: skip
        return redirect("families:team", family=family)

    def show(status: int) -> HttpResponse:
        return _form(request, opened, form, status, f"families.change_court_date:{row.pk}")

    return answer(form, save=save, show=show, stands_now=_hearing)


def _form(
    request: HttpRequest, opened: Opened, form: CourtDateForm, status: int, keep_key: str
) -> HttpResponse:
    context = family_page(opened, "team") | {
        "form": form,
        "heading": _("A day in court"),
        "keep_key": keep_key,
        "button": _("Save this day"),
        "back": "families:team",
    }
    return render(request, "families/form.html", context, status=status)


def _first(family: Family) -> dict[str, Any]:
    """The first hearing comes first; later ones are most often reviews."""
    known = CourtDate.objects.filter(family=family).exists()
    return {"kind": CourtDate.Kind.REVIEW if known else CourtDate.Kind.INITIAL}


def _hearing(row: CourtDate) -> dict[str, Any]:
    names = ("kind", "on", "hour", "where", "about", "outcome")
    return {name: getattr(row, name) for name in names} | {"base_version": row.version}
