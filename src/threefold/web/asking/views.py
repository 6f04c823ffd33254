"""The question bank: finding questions, and a sheet of them to take along."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from threefold.accounts.models import Worker
from threefold.core.clock import today
from threefold.practice.questions import Question, question_of
from threefold.printing.html import sheet
from threefold.printing.paper import Paper
from threefold.printing.pdf import Unprintable, pdf
from threefold.web.asking.forms import FindForm
from threefold.web.asking.sheet import MOST, questions_paper

A_PAGE = 40


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """All questions, or those that fit what is looked for."""
    form = FindForm(request.GET)
    found = form.found()
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    other = "en" if form.asked_in == "es" else "es"
    context = {
        "form": form,
        "page": page,
        "shown": [_shown(one, form.asked_in, other) for one in page],
        "asked_in": form.asked_in,
        "other": other,
        "family": None,
        "map_of": form.given.get("family"),
        "filters": _query(request),
        "most": MOST,
        "nav": "questions",
    }
    return render(request, "web/questions.html", context)


@require_safe
def questions_sheet(request: HttpRequest) -> HttpResponse:
    """Ten of them on paper: those that were chosen, or the first of those that were found."""
    worker = request.user
    assert isinstance(worker, Worker)
    form = FindForm(request.GET)
    chosen = _taken(request)
    wanted = chosen or form.found()
    paper = questions_paper(wanted, worker=worker, lang=form.asked_in, day=today())
    if request.GET.get("as") == "pdf":
        return _printed(request, paper) or _sheet_page(request, paper, form, len(chosen), status=503)
    return _sheet_page(request, paper, form, len(chosen))


def _taken(request: HttpRequest) -> tuple[Question, ...]:
    ids = dict.fromkeys(request.GET.getlist("take"))
    return tuple(found for one in ids if (found := question_of(one)))


def _printed(request: HttpRequest, paper: Paper) -> HttpResponse | None:
    try:
        made = pdf(paper)
    except Unprintable:
        messages.error(request, _("This machine cannot make a PDF. Your browser can print this page."))
        return None
    named = {"Content-Disposition": 'inline; filename="questions.pdf"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(made, content_type="application/pdf", headers=named)


def _sheet_page(
    request: HttpRequest, paper: Paper, form: FindForm, chosen: int, status: int = 200
) -> HttpResponse:
    context = {
        "sheet": sheet(paper),
        "too_many": chosen > MOST,
        "most": MOST,
        "filters": _query(request, "take"),
        "back": _query(request),
        "nav": "questions",
    }
    return render(request, "web/questions_sheet.html", context, status=status)


def _shown(one: Question, first: str, other: str) -> dict[str, Any]:
    column = one.fills.question if one.for_map else None
    return {
        "one": one,
        "first": one.words.in_(first),
        "other": one.words.in_(other),
        "column": column.value if column else "",
    }


def _query(request: HttpRequest, *more: str) -> str:
    """What was looked for, to stay on; `more` are other names that stay."""
    kept = [*FindForm.base_fields, *more]
    return urlencode([(name, value) for name in kept for value in request.GET.getlist(name) if value])
