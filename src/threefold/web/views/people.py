"""An administrator's page: the agency's units and accounts. No case data stands here."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from threefold.accounts import changes
from threefold.accounts.models import Unit, Worker
from threefold.accounts.roles import Duty
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.web.people.forms import UnitForm, WorkerForm


def people(request: HttpRequest) -> HttpResponse:
    """Who works here, in which unit, and who may still sign in."""
    return _page(request, _administrator(request))


@require_POST
def create_unit(request: HttpRequest) -> HttpResponse:
    """Make a unit."""
    by = _administrator(request)
    form = UnitForm(request.POST)
    if not form.is_valid():
        return _page(request, by, unit_form=form)
    changes.create_unit(by=by, id=form.id_for(), at=now(), name=form.cleaned_data["name"])
    return redirect("web:people")


@sensitive_post_parameters("password")
@require_POST
def create_worker(request: HttpRequest) -> HttpResponse:
    """Give somebody an account."""
    by = _administrator(request)
    form = WorkerForm(request.POST, units=_units(by))
    if not form.is_valid():
        return _page(request, by, worker_form=form)
    given = form.cleaned_data
    new = changes.NewWorker(
        name=given["name"],
        email=given["email"],
        duties=[Duty(duty) for duty in given["duties"]],
        unit=form.units.get(given["unit"]),
        password=given["password"] or None,
        phone=given["phone"],
        language=given["language"],
        is_demo=by.is_demo,
    )
    changes.create_worker(by=by, id=form.id_for(), at=now(), new=new)
    return redirect("web:people")


@require_POST
def set_active(request: HttpRequest, worker: UUID) -> HttpResponse:
    """Close an account, or open it again. Nobody closes their own: somebody must be left to open it."""
    by = _administrator(request)
    row = Worker.objects.filter(pk=worker, agency=by.agency_id).exclude(pk=by.pk).first()
    if row is None:
        raise Http404
    active = request.POST.get("active") == "yes"
    if row.is_active != active:
        changes.set_active(by=by, id=new_id(), at=now(), worker=row, active=active)
    return redirect("web:people")


def _administrator(request: HttpRequest) -> Worker:
    worker = request.user
    if not isinstance(worker, Worker) or not worker.has_duty(Duty.ADMINISTRATION):
        raise Http404
    return worker


def _units(by: Worker) -> list[Unit]:
    return list(Unit.objects.filter(agency=by.agency_id).order_by("name", "pk"))


def _page(
    request: HttpRequest,
    by: Worker,
    *,
    unit_form: UnitForm | None = None,
    worker_form: WorkerForm | None = None,
) -> HttpResponse:
    rows = Worker.objects.filter(agency=by.agency_id).select_related("unit").order_by("name", "pk")
    labels = dict(Duty.choices)
    context = {
        "workers": [(row, ", ".join(str(labels[duty]) for duty in row.duties)) for row in rows],
        "units": _units(by),
        "unit_form": unit_form or UnitForm(prefix=None),
        "worker_form": worker_form or WorkerForm(units=_units(by)),
        "nav": "people",
    }
    return render(request, "web/people.html", context, status=422 if unit_form or worker_form else 200)
