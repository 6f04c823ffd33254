"""What a county published for everybody: read without an account, and less than the county reads itself."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from threefold.results.copies import Shelf, counties, shelf_for_all
from threefold.results.downloads import as_csv, as_json
from threefold.results.views import listed, shown


@login_not_required
@require_safe
def counties_that_publish(request: HttpRequest) -> HttpResponse:
    """Which counties of this installation publish, in the order of their names."""
    return render(request, "results/counties.html", {"counties": counties()})


@login_not_required
@require_safe
def public_outcomes(request: HttpRequest, agency: UUID) -> HttpResponse:
    """All outcomes of one county."""
    return render(request, "results/outcomes.html", listed(_shelf(agency)))


@login_not_required
@require_safe
def public_outcome(request: HttpRequest, agency: UUID, figure: str) -> HttpResponse:
    """One question with its number."""
    return render(request, "results/outcome.html", shown(_shelf(agency), figure))


@login_not_required
@require_safe
def public_outcome_csv(request: HttpRequest, agency: UUID, figure: str) -> HttpResponse:
    """Its figures for a spreadsheet."""
    return as_csv(_shelf(agency), figure)


@login_not_required
@require_safe
def public_outcome_json(request: HttpRequest, agency: UUID, figure: str) -> HttpResponse:
    """Its figures for a program."""
    return as_json(_shelf(agency), figure)


def _shelf(agency: UUID) -> Shelf:
    found = shelf_for_all(agency)
    if found is None:
        raise Http404
    return found
