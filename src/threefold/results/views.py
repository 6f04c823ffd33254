"""The county's outcomes: all of them, and one as a question with its number. For leaders and supervisors."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from threefold.accounts.models import Worker
from threefold.core.clock import now
from threefold.results.comparing import compared
from threefold.results.copies import Shelf, may_read, shelf_for, shelf_for_all
from threefold.results.fairness import fairness
from threefold.results.intended import INTENDED, Intended, of_figure
from threefold.results.picture import NARROW, WIDE, chart
from threefold.results.practice import Done, done
from threefold.results.quality import checked
from threefold.results.questions import QUESTIONS
from threefold.results.reading import Read, read
from threefold.results.saying import hidden, stretch


@dataclass(frozen=True, kw_only=True)
class Line:
    """An outcome of the list with the questions that answer it here."""

    intended: Intended
    answers: tuple[tuple[str, Read], ...]
    practice: tuple[Done, ...]


@require_safe
def outcomes(request: HttpRequest) -> HttpResponse:
    """All intended outcomes, in their own order, and which have a number."""
    shelf = own_shelf(request)
    return render(request, "results/outcomes.html", listed(shelf))


@require_safe
def outcome(request: HttpRequest, figure: str) -> HttpResponse:
    """One question with its number."""
    return render(request, "results/outcome.html", shown(own_shelf(request), figure))


@require_safe
def equity(request: HttpRequest) -> HttpResponse:
    """Whom decisions fall on."""
    shelf, found = _beside(request, "equity")
    context = {"shelf": shelf, "found": fairness(found), "hidden": hidden(shelf.few), "nav": "outcomes"}
    return render(request, "results/equity.html", context)


@require_safe
def data_quality(request: HttpRequest) -> HttpResponse:
    """What is faulty in the data behind the figures."""
    shelf, found = _beside(request, "quality")
    context = {
        "shelf": shelf,
        "tables": tuple(checked(found)),
        "hidden": hidden(shelf.few),
        "nav": "outcomes",
    }
    return render(request, "results/data_quality.html", context)


def _beside(request: HttpRequest, name: str) -> tuple[Shelf, dict[str, Any]]:
    shelf = own_shelf(request)
    found = shelf.figure(name) if shelf else None
    if shelf is None or found is None:
        raise Http404
    return shelf, found


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
    lines = [_line(shelf, one, found) for one in INTENDED]
    has = {
        "has_equity": "equity" in found,
        "has_quality": "quality" in found,
        "counties": bool(counties_of(shelf)),
    }
    return {"shelf": shelf, "lines": lines, "nav": "outcomes", **has, **_when(shelf)}


def counties_of(shelf: Shelf | None) -> bool:
    """Whether the reader of the county's own pages can look at those for everybody."""
    return shelf is not None and shelf.inside and shelf_for_all(shelf.agency) is not None


def _line(shelf: Shelf | None, one: Intended, found: dict[str, Any]) -> Line:
    names = [name for name in one.figures if name in found and name in QUESTIONS]
    answers = tuple((shelf.address(name) if shelf else "", read(name, found[name])) for name in names)
    return Line(intended=one, answers=answers, practice=done(found, one.practice))


def shown(shelf: Shelf | None, name: str) -> dict[str, Any]:
    """One page.

    Raises:
        Http404: there is no such figure here.
    """
    found = shelf.figures() if shelf and name in QUESTIONS else {}
    if shelf is None or name not in found:
        raise Http404
    one = read(name, found[name])
    return {
        "shelf": shelf, "one": one, "hidden": hidden(shelf.few), "nav": "outcomes", "pictures": _pictures(one),
        "near": _near(shelf, name, found), "compared": compared(name, one.kind), "practice": done(found),
        "csv": shelf.address(name, "csv"), "json": shelf.address(name, "json"), **_when(shelf),
    }  # fmt: skip


def _pictures(one: Read) -> tuple[Any, Any] | None:
    if one.series is None:
        return None
    wide, narrow = (
        chart(one.series, one.kind, str(one.question.question), width=width) for width in (WIDE, NARROW)
    )
    return wide, narrow


def _near(shelf: Shelf, name: str, found: dict[str, Any]) -> list[tuple[str, Any]]:
    """Other questions about the same outcomes."""
    names = dict.fromkeys(other for one in of_figure(name) for other in one.figures if other in QUESTIONS)
    return [
        (shelf.address(other), QUESTIONS[other].question)
        for other in names
        if other != name and other in found
    ]


def _when(shelf: Shelf | None) -> dict[str, Any]:
    return {"when": stretch(shelf.start, shelf.end)} if shelf else {}
