"""The county's outcomes: all of them, and one as a question with its number. For leaders and supervisors."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from threefold.accounts.models import Worker
from threefold.core.clock import now
from threefold.results.copies import Shelf, may_read, shelf_for
from threefold.results.intended import INTENDED, Intended, of_figure
from threefold.results.picture import NARROW, WIDE, chart
from threefold.results.questions import QUESTIONS
from threefold.results.reading import Read, read
from threefold.results.saying import hidden, stretch


@dataclass(frozen=True, kw_only=True)
class Line:
    """An outcome of the list with the questions that answer it here."""

    intended: Intended
    answers: tuple[Read, ...]


@require_safe
def outcomes(request: HttpRequest) -> HttpResponse:
    """All intended outcomes, in their own order, and which have a number."""
    shelf = own_shelf(request)
    return render(request, "results/outcomes.html", listed(shelf))


@require_safe
def outcome(request: HttpRequest, figure: str) -> HttpResponse:
    """One question with its number."""
    return render(request, "results/outcome.html", shown(own_shelf(request), figure))


def own_shelf(request: HttpRequest) -> Shelf | None:
    """The reader's own county's figures.

    Raises:
        Http404: they are not for this reader.
    """
    worker = request.user
    if not isinstance(worker, Worker) or not may_read(worker):
        raise Http404
    return shelf_for(worker, at=now())


def listed(shelf: Shelf | None) -> dict[str, Any]:
    """The list."""
    found = shelf.figures() if shelf else {}
    lines = [
        Line(
            intended=one,
            answers=tuple(
                read(name, found[name]) for name in one.figures if name in found and name in QUESTIONS
            ),
        )
        for one in INTENDED
    ]
    return {"shelf": shelf, "lines": lines, "nav": "outcomes", **_when(shelf)}


def shown(shelf: Shelf | None, name: str) -> dict[str, Any]:
    """One page.

    Raises:
        Http404: there is no such figure here.
    """
    found = shelf.figure(name) if shelf and name in QUESTIONS else None
    if shelf is None or found is None:
        raise Http404
    one = read(name, found)
    return {
        "shelf": shelf, "one": one, "hidden": hidden(shelf.few), "nav": "outcomes", "pictures": _pictures(one),
        "intended": tuple(of_figure(name)), "near": _near(name), **_when(shelf),
    }  # fmt: skip


def _pictures(one: Read) -> tuple[Any, Any] | None:
    if one.series is None:
        return None
    wide, narrow = (
        chart(one.series, one.kind, str(one.question.question), width=width) for width in (WIDE, NARROW)
    )
    return wide, narrow


def _near(name: str) -> list[tuple[str, Any]]:
    """Other questions about the same outcomes."""
    names = dict.fromkeys(other for one in of_figure(name) for other in one.figures if other in QUESTIONS)
    return [(other, QUESTIONS[other].question) for other in names if other != name]


def _when(shelf: Shelf | None) -> dict[str, Any]:
    return {"when": stretch(shelf.start, shelf.end)} if shelf else {}
