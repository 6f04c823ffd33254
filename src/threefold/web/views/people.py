"""An administrator's page: the agency's units and accounts. No case data stands here."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from threefold.accounts import changes
from threefold.accounts.models import Unit, Worker
from threefold.accounts.roles import Duty
from threefold.core.clock import now
from threefold.core.ids import new_id
from threefold.web.people.forms import AgencyForm, ChangeWorkerForm, UnitForm, WorkerForm


def people(request: HttpRequest) -> HttpResponse:
    """Who works here, in which unit, and who may still sign in."""
    return _page(request, administrator(request))


@require_POST
def create_unit(request: HttpRequest) -> HttpResponse:
    """Make a unit."""
    by = administrator(request)
    form = UnitForm(request.POST)
    if not form.is_valid():
        return _page(request, by, unit_form=form)
    changes.create_unit(by=by, id=form.id_for(), at=now(), name=form.cleaned_data["name"])
    return redirect("web:people")


@sensitive_post_parameters("password")
@require_POST
def create_worker(request: HttpRequest) -> HttpResponse:
    """Give somebody an account."""
    by = administrator(request)
    form = WorkerForm(request.POST, units=_units(by))
    if not form.is_valid():
        return _page(request, by, worker_form=form)
    changes.create_worker(by=by, id=form.id_for(), at=now(), new=form.given(is_demo=by.is_demo))
    return redirect("web:people")


@sensitive_post_parameters("password")
def worker(request: HttpRequest, worker: UUID) -> HttpResponse:
    """One account, to be changed."""
    by = administrator(request)
    row = _worker(by, worker)
    form = ChangeWorkerForm(request.POST or None, units=_units(by), worker=row, by=by)
    if request.method == "POST" and form.is_valid():
        changes.change_worker(by=by, id=form.id_for(), at=now(), worker=row, given=form.given())
        messages.success(request, _("Changed."))
        return redirect("web:people")
    context = {"worker": row, "form": form, "nav": "people"}
    return render(request, "web/worker.html", context, status=422 if form.is_bound else 200)


@require_POST
def change_agency(request: HttpRequest) -> HttpResponse:
    """Change the county's name and number."""
    by = administrator(request)
    form = AgencyForm(request.POST)
    if not form.is_valid():
        return _page(request, by, agency_form=form)
    given = form.cleaned_data
    changes.change_agency(by=by, id=form.id_for(), at=now(), name=given["name"], hotline=given["hotline"])
    messages.success(request, _("Changed."))
    return redirect("web:people")


@require_POST
def rename_unit(request: HttpRequest, unit: UUID) -> HttpResponse:
    """Call a unit otherwise."""
    by = administrator(request)
    row = Unit.objects.filter(pk=unit, agency=by.agency_id).first()
    if row is None:
        raise Http404
    form = UnitForm(request.POST)
    if not form.is_valid():
        return _page(request, by, unit_form=form)
    changes.rename_unit(by=by, id=form.id_for(), at=now(), unit=row, name=form.cleaned_data["name"])
    return redirect("web:people")


@require_POST
def set_active(request: HttpRequest, worker: UUID) -> HttpResponse:
    """Close an account, or open it again. Nobody closes their own: somebody must be left to open it."""
    by = administrator(request)
    row = _worker(by, worker)
    if row.pk == by.pk:
        raise Http404
    active = request.POST.get("active") == "yes"
    if row.is_active != active:
        changes.set_active(by=by, id=new_id(), at=now(), worker=row, active=active)
    return redirect("web:people")


def administrator(request: HttpRequest) -> Worker:
    """The signed-in administrator; for everybody else there is no such page."""
    worker = request.user
    if not isinstance(worker, Worker) or not worker.has_duty(Duty.ADMINISTRATION):
        raise Http404
    return worker


def _worker(by: Worker, pk: UUID) -> Worker:
    row = Worker.objects.filter(pk=pk, agency=by.agency_id).select_related("unit").first()
    if row is None:
        raise Http404
    return row


def _units(by: Worker) -> list[Unit]:
    return list(Unit.objects.filter(agency=by.agency_id).order_by("name", "pk"))


def _renaming(unit: Unit) -> UnitForm:
    form = UnitForm(initial={"name": unit.name}, auto_id=f"unit-{unit.pk}-%s")
    form.fields["name"].label = _("New name")
    return form


def _page(
    request: HttpRequest,
    by: Worker,
    *,
    unit_form: UnitForm | None = None,
    worker_form: WorkerForm | None = None,
    agency_form: AgencyForm | None = None,
) -> HttpResponse:
    rows = Worker.objects.filter(agency=by.agency_id).select_related("unit").order_by("name", "pk")
    labels = dict(Duty.choices)
    agency = {"name": by.agency.name, "hotline": by.agency.hotline}
    context = {
        "workers": [(row, ", ".join(str(labels[duty]) for duty in row.duties)) for row in rows],
        "units": [(one, _renaming(one)) for one in _units(by)],
        "unit_form": unit_form or UnitForm(prefix=None),
        "worker_form": worker_form or WorkerForm(units=_units(by)),
        "agency_form": agency_form or AgencyForm(initial=agency),
        "nav": "people",
    }
    refused = unit_form or worker_form or agency_form
    return render(request, "web/people.html", context, status=422 if refused else 200)
