"""Pages: who works with the family, and who must not."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from threefold.accounts.models import Worker
from threefold.accounts.roles import Duty, Role
from threefold.core.changes import already_made
from threefold.core.clock import now, today
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.answering import answer, of_family, sent, writing
from threefold.families.changes import team as changes
from threefold.families.copies.court import court_dates_for
from threefold.families.copies.team import conflicts_for, team_for
from threefold.families.forms.base import FamilyForm
from threefold.families.forms.homes import EndForm
from threefold.families.forms.team import AssignmentForm, ConflictForm
from threefold.families.models import Assignment, Conflict
from threefold.families.page import family_page

_JOIN = {Duty.CASEWORK, Duty.SUPERVISION, Duty.FACILITATION}


def team(request: HttpRequest, family: UUID) -> HttpResponse:
    """Who works with the family now and before; who must not see it."""
    opened = open_family(request, family, Group.HEADER)
    return _page(request, opened)


@require_POST
def begin_assignment(request: HttpRequest, family: UUID) -> HttpResponse:
    """Somebody joins, or takes over."""
    opened = writing(request, family, Group.HEADER)
    form = AssignmentForm(request.POST, workers=_joining(opened))

    def save() -> HttpResponse:
        given = form.cleaned_data
        changes.begin_assignment(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(),
            worker=_worker(opened, given["worker"]), kind=given["kind"], starts=given["starts"],
        )  # fmt: skip
        return redirect("families:team", family=family)

    return answer(form, save=save, show=lambda status: _page(request, opened, status, joining=form))


def end_assignment(request: HttpRequest, family: UUID, assignment: UUID) -> HttpResponse:
    """A term ends: that day is its last. Sent twice, it leads where it led, though the family may be theirs no more."""
    if _was_sent(request, "families.end_assignment"):
        over = Assignment.objects.filter(pk=assignment, worker=request.user.pk, ends__lt=today()).exists()
        return redirect("families:families") if over else redirect("families:team", family=family)
    opened = writing(request, family, Group.HEADER)
    row = of_family(Assignment.objects.filter(family=opened.family).select_related("worker"), assignment)
    form = EndForm(sent(request), initial={"until": today()})

    def save() -> HttpResponse:
        changes.end_assignment(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), assignment=row,
            ends=form.cleaned_data["until"],
        )  # fmt: skip
        # Whoever ended their own time from today may still look until tonight; from tomorrow it is not theirs.
        if row.worker_id == opened.worker.pk and form.cleaned_data["until"] < today():
            return redirect("families:families")
        return redirect("families:team", family=family)

    def show(status: int) -> HttpResponse:
        heading = _("%(name)s’s last day with this family") % {"name": row.worker.name}
        return _end(request, opened, form, status, heading)

    return answer(form, save=save, show=show)


@require_POST
def declare_conflict(request: HttpRequest, family: UUID) -> HttpResponse:
    """A worker must not see this family. Whoever says it of themself is out at once, also if they press twice."""
    mine = isinstance(request.user, Worker) and request.POST.get("worker") == str(request.user.pk)
    if mine and _was_sent(request, "families.declare_conflict"):
        return redirect("families:families")
    opened = writing(request, family, Group.HEADER)
    form = ConflictForm(request.POST, workers=_colleagues(opened))

    def save() -> HttpResponse:
        given = form.cleaned_data
        worker = _worker(opened, given["worker"])
        changes.declare_conflict(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), worker=worker,
            reason=given["reason"], starts=given["starts"],
        )  # fmt: skip
        if worker.pk == opened.worker.pk:
            return redirect("families:families")
        return redirect("families:team", family=family)

    return answer(form, save=save, show=lambda status: _page(request, opened, status, barring=form))


def end_conflict(request: HttpRequest, family: UUID, conflict: UUID) -> HttpResponse:
    """A conflict of interest is over: the supervisor says so."""
    opened = writing(request, family, Group.HEADER)
    if opened.reader.role is not Role.SUPERVISOR:
        raise Http404
    row = of_family(Conflict.objects.filter(family=opened.family).select_related("worker"), conflict)
    form = EndForm(sent(request), initial={"until": today()})

    def save() -> HttpResponse:
        changes.end_conflict(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), conflict=row,
            ends=form.cleaned_data["until"],
        )  # fmt: skip
        return redirect("families:team", family=family)

    def show(status: int) -> HttpResponse:
        heading = _("%(name)s may see this family again after") % {"name": row.worker.name}
        return _end(request, opened, form, status, heading)

    return answer(form, save=save, show=show)


def _page(
    request: HttpRequest,
    opened: Opened,
    status: int = 200,
    joining: FamilyForm | None = None,
    barring: FamilyForm | None = None,
) -> HttpResponse:
    on = today()
    start = {"starts": on}
    terms = team_for(opened.family, opened.reader, Surface.SCREEN)
    labels = dict(Assignment.Kind.choices)
    lines = tuple((one, labels.get(one.kind, "")) for one in terms)
    context = family_page(opened, "team") | {
        "now": tuple(line for line in lines if line[0].ends is None or line[0].ends >= on),
        "before": tuple(line for line in lines if line[0].ends is not None and line[0].ends < on),
        "conflicts": conflicts_for(opened.family, opened.reader, Surface.SCREEN),
        "joining": joining or AssignmentForm(workers=_joining(opened), initial=start),
        "barring": barring or ConflictForm(workers=_colleagues(opened), initial=start),
        "failed": joining or barring,
        "may_write": opened.may_write(Group.HEADER),
        "is_supervisor": opened.reader.role is Role.SUPERVISOR,
        "me": opened.worker.pk,
        "court_dates": court_dates_for(opened.family, opened.reader, Surface.SCREEN),
        "may_write_court": opened.may_write(Group.COURT),
        "on": on,
    }
    return render(request, "families/team.html", context, status=status)


def _end(request: HttpRequest, opened: Opened, form: FamilyForm, status: int, heading: str) -> HttpResponse:
    context: dict[str, Any] = family_page(opened, "team") | {
        "form": form, "heading": heading, "button": _("Save the day"), "back": "families:team",
    }  # fmt: skip
    return render(request, "families/form.html", context, status=status)


def _colleagues(opened: Opened) -> QuerySet[Worker]:
    rows = Worker.objects.filter(agency=opened.family.agency_id, is_active=True)
    return rows.select_related("unit").order_by("name", "pk")


def _joining(opened: Opened) -> list[Worker]:
    """Who could work with the family: those whose duty it is and whom no conflict bars."""
    barred = {
        one.worker for one in conflicts_for(opened.family, opened.reader, Surface.SCREEN) if not one.ends
    }
    return [
        one
        for one in _colleagues(opened)
        if one.pk not in barred and _JOIN & {Duty(duty) for duty in one.duties}
    ]


def _was_sent(request: HttpRequest, change: str) -> bool:
    """Whether this worker sent this very form before: asked where its first sending may have shut them out."""
    worker = request.user
    return isinstance(worker, Worker) and already_made(request.POST, change, by=worker)


def _worker(opened: Opened, pk: str) -> Worker:
    return Worker.objects.get(pk=pk, agency=opened.family.agency_id)
