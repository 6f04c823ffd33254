"""The question bank: finding questions, and a sheet of them to take along.

What is looked for is sent by POST. What somebody types there is often about the family they sit with ("hit", "uncle"),
and beside it stands whose map it is for: neither belongs in an address, which ends in the server's log, the browser's
history and whatever stands between. It is kept with the session, and an address names it by a word
that means nothing to anybody else. Choices alone may come with an address, so that a page can lead to "questions for
children"; they tell of nobody.
"""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from threefold.accounts.models import Worker
from threefold.core.clock import today
from threefold.practice.questions import Question, question_of
from threefold.printing.html import sheet
from threefold.printing.paper import Paper
from threefold.printing.pdf import Unprintable, pdf
from threefold.web.asking.forms import FindForm
from threefold.web.asking.looked_for import keep, kept
from threefold.web.asking.sheet import MOST, questions_paper

A_PAGE = 40
# Never read from an address.
OF_SOMEBODY = ("words", "family")
_either = require_http_methods(["GET", "HEAD", "POST"])


@_either
def questions(request: HttpRequest) -> HttpResponse:
    """All questions, or those that fit what is looked for. What was sent is kept, and the page comes by an address of
    its own: "Back" leads there again.
    """
    if request.method == "POST":
        word = keep(request, request.POST)
        return redirect(reverse("web:questions") + (f"?look={word}" if word else ""))
    sent = kept(request) or _sent(request)
    form = FindForm(sent)
    page = Paginator(form.found(), A_PAGE).get_page(sent.get("page"))
    other = "en" if form.asked_in == "es" else "es"
    context = {
        "form": form,
        "page": page,
        "shown": [_shown(one, form.asked_in, other) for one in page],
        "asked_in": form.asked_in,
        "other": other,
        "family": None,
        "map_of": form.given.get("family"),
        "kept": _kept(sent),
        "most": MOST,
        "nav": "questions",
    }
    return render(request, "web/questions.html", context)


@_either
def questions_sheet(request: HttpRequest) -> HttpResponse:
    """Ten of them on paper: those that were chosen, or the first of those that were found."""
    worker = request.user
    assert isinstance(worker, Worker)
    sent = _sent(request)
    form = FindForm(sent)
    chosen = _taken(sent)
    wanted = chosen or form.found()
    paper = questions_paper(wanted, worker=worker, lang=form.asked_in, day=today())
    if sent.get("as") == "pdf":
        return _printed(request, paper) or _sheet_page(request, paper, sent, len(chosen), status=503)
    return _sheet_page(request, paper, sent, len(chosen))


def _sent(request: HttpRequest) -> QueryDict:
    """What was sent; of an address the choices alone."""
    if request.method == "POST":
        return request.POST
    choices = request.GET.copy()
    for name in OF_SOMEBODY:
        choices.pop(name, None)
    return choices


def _taken(sent: QueryDict) -> tuple[Question, ...]:
    ids = dict.fromkeys(sent.getlist("take"))
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
    request: HttpRequest, paper: Paper, sent: QueryDict, chosen: int, status: int = 200
) -> HttpResponse:
    context = {
        "sheet": sheet(paper),
        "too_many": chosen > MOST,
        "most": MOST,
        "kept": _kept(sent, "take"),
        "back": _kept(sent),
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


def _kept(sent: QueryDict, *more: str) -> list[tuple[str, str]]:
    """What was looked for, to stay on: names and values of hidden fields. `more` are other names that stay."""
    names = [*FindForm.base_fields, *more]
    return [(name, value) for name in names for value in sent.getlist(name) if value]
