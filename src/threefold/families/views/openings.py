"""Pages: opening what is sealed, with a reason; breaking the glass for a family; looking at the reasons."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.accounts.clocks import lengths_of
from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty
from threefold.audit.recording import record_read
from threefold.core.changes import already_made
from threefold.core.clock import day_of, now
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.families import alerts, glass
from threefold.families.access import Opened, open_family
from threefold.families.answering import answer, of_family, sent, step_up
from threefold.families.changes import openings as changes
from threefold.families.copies.places import places_for
from threefold.families.copies.reports import vaults_for
from threefold.families.copies.team import opening_copy
from threefold.families.forms.homes import SureForm
from threefold.families.forms.reports import BreakGlassForm, OpeningForm, ReviewForm
from threefold.families.models import Opening, ProtectedPlace, ReporterVault
from threefold.families.page import family_page
from threefold.families.words import group_words


def opening(request: HttpRequest, family: UUID) -> HttpResponse:
    """Open one sealed part for an hour: the reason first, then what lies there, on this page alone."""
    opened = open_family(request, family, Group.HEADER)
    group = _sealed_group(request, opened)
    until = alerts.open_until(opened.worker, opened.family, group, at=now())
    if until is None or request.method == "POST":
        return _ask(request, opened, group)
    record_read(by=opened.worker, at=now(), group=group, surface=Surface.SCREEN, family=family)
    context = family_page(opened, _tab(group)) | {
        "group": group,
        "heading": _heading(group),
        "until": until,
        "told": alerts.told_of(opened.worker, opened.family, on=day_of(now())),
        "vaults": _vaults(opened, group),
        "places": _places(opened, group),
        "close_form": SureForm(),
    }
    return render(request, "families/opened.html", context)


@step_up
def _ask(request: HttpRequest, opened: Opened, group: Group) -> HttpResponse:
    """The reason; a fresh sign-in stands before it."""
    form = OpeningForm(sent(request))

    def save() -> HttpResponse:
        changes.open_sealed(
            by=opened.worker, of=opened.family, id=form.id_for(), at=now(), group=group, need=form.need()
        )
        address = reverse("families:opening", kwargs={"family": opened.family.pk})
        return redirect(_next(request, opened) or f"{address}?group={group}")

    def show(status: int) -> HttpResponse:
        context = family_page(opened, _tab(group)) | {
            "form": form,
            "group": group,
            "heading": _heading(group),
            "told": alerts.told_of(opened.worker, opened.family, on=day_of(now())),
            "next": _next(request, opened),
        }
        return render(request, "families/opening.html", context, status=status)

    return answer(form, save=save, show=show)


@require_POST
def close_opening(request: HttpRequest, family: UUID) -> HttpResponse:
    """Close it before the hour is over."""
    opened = open_family(request, family, Group.HEADER)
    group = _sealed_group(request, opened)
    form = SureForm(request.POST)
    if not form.is_valid():
        raise Http404
    rows = Opening.objects.filter(family=opened.family, worker=opened.worker, group=group, until__gt=now())
    for row in rows:
        changes.close_opening(
            by=opened.worker, of=opened.family, id=form.id_for(str(row.pk)), at=now(), opening=row
        )
    back = "families:places" if group == Group.PROTECTED_PLACE else "families:referral"
    return redirect(back, family=family)


@step_up
def break_glass(request: HttpRequest) -> HttpResponse:
    """A child may be in danger, and the family is not mine: open it for an hour. Supervisors are told at once."""
    worker = _worker(request, Duty.CASEWORK, Duty.SUPERVISION)
    form = BreakGlassForm(sent(request), initial={"purpose": Opening.Purpose.CHILD_IN_DANGER})

    def save() -> HttpResponse:
        given = form.cleaned_data
        if already_made(request.POST, "families.open_sealed", by=worker):
            made = Opening.objects.get(pk=form.id_for(), worker=worker)
            return redirect("families:people", family=made.family_id)
        found = glass.find(worker, given["family_name"], given["somebody"], at=now())
        if found is None:
            form.add_error(
                None, _("Nobody is here under these words. Look at the spelling, or call your supervisor.")
            )
            return show(422)
        changes.open_sealed(
            by=worker, of=found, id=form.id_for(), at=now(), group=Group.HEADER, need=form.need()
        )
        return redirect("families:people", family=found.pk)

    def show(status: int) -> HttpResponse:
        return render(request, "families/break_glass.html", {"form": form, "nav": "families"}, status=status)

    return answer(form, save=save, show=show)


def openings(request: HttpRequest) -> HttpResponse:
    """What was opened with a reason, and waits for a supervisor to look at it."""
    worker = _worker(request, Duty.SUPERVISION)
    rows, lengths = tuple(alerts.to_review(worker)), lengths_of(worker.agency_id)
    record_read(by=worker, at=now(), group=Group.ACCOUNTING, surface=Surface.SCREEN, family=None)
    context = {
        "rows": tuple(
            (
                opening_copy(row),
                row.family.name,
                group_words(row.group),
                alerts.due_by(row.created_at, lengths),
            )
            for row in rows
        )
    }
    return render(request, "families/openings.html", context)


def review_opening(request: HttpRequest, opening: UUID) -> HttpResponse:
    """Look at one reason, and say what you think of it."""
    worker = _worker(request, Duty.SUPERVISION)
    rows = Opening.objects.filter(agency=worker.agency_id).select_related("worker", "family", "reviewed_by")
    row = of_family(rows, opening)
    if worker not in alerts.told_of(row.worker, row.family, on=day_of(now())):
        raise Http404
    form = ReviewForm(sent(request))

    def save() -> HttpResponse:
        changes.review_opening(
            by=worker, id=form.id_for(), at=now(), opening=row, note=form.cleaned_data["note"]
        )
        return redirect("families:openings")

    def show(status: int) -> HttpResponse:
        context = {
            "form": form, "opening": opening_copy(row), "family_name": row.family.name,
            "what": group_words(row.group),
        }  # fmt: skip
        return render(request, "families/review_opening.html", context, status=status)

    return answer(form, save=save, show=show)


def _sealed_group(request: HttpRequest, opened: Opened) -> Group:
    """The group that is asked for, when this role may open it at all."""
    wanted = request.GET.get("group", "")
    if wanted not in set(Group) or Group(wanted) in changes.NEVER:
        raise Http404
    cell = may(opened.reader.role, Group(wanted), Surface.SCREEN)
    if cell[0] not in (Access.NEED, Access.BREAK_GLASS):
        raise Http404
    return Group(wanted)


def _next(request: HttpRequest, opened: Opened) -> str:
    """The page of this same family that sent the worker here, when what was opened shows there."""
    wanted = request.GET.get("next", "")
    ours = reverse("web:family", kwargs={"family": opened.family.pk})
    return wanted if wanted.startswith(ours) and "//" not in wanted and "\\" not in wanted else ""


def _worker(request: HttpRequest, *duties: Duty) -> Worker:
    worker = request.user
    if not isinstance(worker, Worker) or not any(worker.has_duty(duty) for duty in duties):
        raise Http404
    return worker


def _heading(group: Group) -> str:
    return _("Sealed: %(what)s") % {"what": group_words(group)}


def _tab(group: Group) -> str:
    return "referral" if group in (Group.REPORTER, Group.REPORT_RECEIVED) else "people"


def _vaults(opened: Opened, group: Group) -> tuple[Any, ...]:
    if group not in (Group.REPORTER, Group.REPORT_RECEIVED):
        return ()
    labels = dict(ReporterVault.Named.choices)
    found = vaults_for(opened.family, opened.reader, Surface.SCREEN)
    return tuple((one, labels.get(one.named, "")) for one in found)


def _places(opened: Opened, group: Group) -> tuple[Any, ...]:
    if group is not Group.PROTECTED_PLACE:
        return ()
    found = places_for(opened.family, opened.reader, Surface.SCREEN)
    return tuple((one, str(ProtectedPlace.Kind(one.kind).label)) for one in found)
