"""Pages: how people belong together, and who is kept safe from whom."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.accounts.models import Worker
from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.answering import answer, of_family, sent, writing
from threefold.families.changes import protections as safety
from threefold.families.changes import ties as changes
from threefold.families.copies.homes import protections_for, protections_taken_back, ties_for
from threefold.families.copies.roofs import roofs_of, under_one_roof
from threefold.families.forms.base import FamilyForm
from threefold.families.forms.homes import (
    ChangeProtectionForm,
    ChangeTieForm,
    MistakeForm,
    ProtectionForm,
    SureForm,
    TieForm,
)
from threefold.families.linking import people_of
from threefold.families.models import Person, Protection, Relationship
from threefold.families.page import family_page
from threefold.families.pages import protection_lines, tie_lines
from threefold.families.readers import kept_apart_on
from threefold.families.views.homes import everybody


def ties(request: HttpRequest, family: UUID) -> HttpResponse:
    """All ties in sentences, and one form for several at once: one parent, three children."""
    opened = writing(request, family, Group.ADULTS)
    form = TieForm(sent(request), people=everybody(opened))

    def save() -> HttpResponse:
        given = form.cleaned_data
        rows = Person.objects.filter(family=opened.family).in_bulk([given["first"], *given["others"]])
        for pk in given["others"]:
            changes.add_tie(
                by=opened.worker, family=opened.family, id=form.id_for(pk), at=now(),
                first=rows[UUID(given["first"])], second=rows[UUID(pk)], tie=form.tie(),
            )  # fmt: skip
        return redirect("families:ties", family=family)

    def show(status: int) -> HttpResponse:
        shown = ties_for(opened.family, opened.reader, Surface.SCREEN)
        context = family_page(opened, "people") | {"form": form, "ties": tie_lines(shown)}
        return render(request, "families/ties.html", context, status=status)

    return answer(form, save=save, show=show)


def tie(request: HttpRequest, family: UUID, tie: UUID) -> HttpResponse:
    """One tie: it changes in life, or was a mistake."""
    opened = writing(request, family, Group.ADULTS)
    row = of_family(Relationship.objects.filter(family=opened.family), tie)
    form = ChangeTieForm(sent(request), initial=_tie(row))

    def save() -> HttpResponse:
        changes.change_tie(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), tie=row, to=form.tie(),
            base_version=form.read_version,
        )  # fmt: skip
        return redirect("families:ties", family=family)

    def show(status: int) -> HttpResponse:
        shown = ties_for(opened.family, opened.reader, Surface.SCREEN)
        line = next(one for one in tie_lines(shown) if one.copy.id == row.pk)
        context = family_page(opened, "people") | {"form": form, "line": line, "sure": SureForm()}
        return render(request, "families/tie.html", context, status=status)

    return answer(form, save=save, show=show, stands_now=_tie)


@require_POST
def remove_tie(request: HttpRequest, family: UUID, tie: UUID) -> HttpResponse:
    """Take away a tie that was a mistake. Sent twice, it is gone once."""
    opened = writing(request, family, Group.ADULTS)
    form = SureForm(request.POST)
    if not form.is_valid():
        raise Http404
    if not already_made(request.POST, "families.remove_tie", by=opened.worker):
        row = of_family(Relationship.objects.filter(family=opened.family), tie)
        changes.remove_tie(by=opened.worker, family=opened.family, id=form.id_for(), at=now(), tie=row)
    return redirect("families:ties", family=family)


def protections(request: HttpRequest, family: UUID) -> HttpResponse:
    """Who is kept safe from whom, and a form for several people and one order."""
    opened = writing(request, family, Group.COURT)
    people, apart = people_of(opened.family), kept_apart_on(opened.family, today())
    known = {"starts": today()} | _passing_on(request, apart)
    form = ProtectionForm(sent(request), people=everybody(opened), initial=known)

    def save() -> HttpResponse:
        given = form.cleaned_data
        rows = Person.objects.filter(family=opened.family).in_bulk([given["from_person"], *given["people"]])
        for pk in given["people"]:
            safety.add_protection(
                by=opened.worker, family=opened.family, id=form.id_for(pk), at=now(), person=rows[UUID(pk)],
                from_person=rows[UUID(given["from_person"])], order=form.order(),
            )  # fmt: skip
        return redirect("families:protections", family=family)

    def show(status: int) -> HttpResponse:
        shown = protections_for(opened.family, opened.reader, Surface.SCREEN, on=today())
        gone = protections_taken_back(opened.family, opened.reader, Surface.SCREEN, on=today())
        context = family_page(opened, "people") | {
            "form": form,
            "protections": protection_lines(shown),
            "taken_back": protection_lines(gone),
            "near_kept_from": under_one_roof(
                opened.family, opened.reader, people, apart, roofs_of(opened.family, today())
            ),
        }
        return render(request, "families/protections.html", context, status=status)

    return answer(form, save=save, show=show)


def _passing_on(request: HttpRequest, apart: Mapping[UUID, frozenset[UUID]]) -> dict[str, Any]:
    """The answers that are known where somebody lives with a person from whom others are kept safe."""
    through = {str(pk): safe for pk, safe in apart.items()}.get(request.GET.get("through", ""))
    if through is None:
        return {}
    return {
        "people": [str(pk) for pk in through],
        "from_person": request.GET.get("from", ""),
        "basis": Protection.Basis.PASSES_ON,
    }


def protection(request: HttpRequest, family: UUID, protection: UUID) -> HttpResponse:
    """One protection: its basis, its words, its days. A last day makes it run out."""
    opened, row = _protection_of(request, family, protection)
    form = ChangeProtectionForm(sent(request), initial=_protection(row))

    def save() -> HttpResponse:
        safety.change_protection(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), protection=row,
            order=form.order(), base_version=form.read_version,
        )  # fmt: skip
        return redirect("families:protections", family=family)

    return answer(
        form,
        save=save,
        show=lambda status: _protection_page(request, opened, row, form, MistakeForm(), status),
        stands_now=_protection,
    )


@require_POST
def withdraw_protection(request: HttpRequest, family: UUID, protection: UUID) -> HttpResponse:
    """It was written by mistake. Sent twice, it is taken back once."""
    if isinstance(request.user, Worker) and already_made(
        request.POST, "families.withdraw_protection", by=request.user
    ):
        return redirect("families:protections", family=family)
    opened, row = _protection_of(request, family, protection)
    form = MistakeForm(request.POST)

    def save() -> HttpResponse:
        safety.withdraw_protection(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), protection=row,
            reason=form.cleaned_data["reason"],
        )  # fmt: skip
        messages.success(request, _("It is taken back. Copies made from now on are as if it had never been."))
        return redirect("families:protections", family=family)

    def show(status: int) -> HttpResponse:
        unsent = ChangeProtectionForm(initial=_protection(row))
        return _protection_page(request, opened, row, unsent, form, status)

    return answer(form, save=save, show=show)


def _protection_of(request: HttpRequest, family: UUID, protection: UUID) -> tuple[Opened, Protection]:
    opened = writing(request, family, Group.COURT)
    return opened, of_family(Protection.objects.meant().filter(family=opened.family), protection)


def _protection_page(
    request: HttpRequest, opened: Opened, row: Protection, form: FamilyForm, mistake: FamilyForm, status: int
) -> HttpResponse:
    shown = protections_for(opened.family, opened.reader, Surface.SCREEN, on=today())
    line = next(one for one in shown if one.id == row.pk)
    context = family_page(opened, "people") | {"form": form, "line": line, "mistake": mistake}
    return render(request, "families/protection.html", context, status=status)


def _tie(row: Relationship) -> dict[str, Any]:
    return {"kind": row.kind, "label": row.label, "since": row.since, "until": row.until,
            "base_version": row.version}  # fmt: skip


def _protection(row: Protection) -> dict[str, Any]:
    return {"basis": row.basis, "starts": row.starts, "ends": row.ends, "note": row.note,
            "base_version": row.version}  # fmt: skip
