"""Pages of whoever gives something to the Toolkit: what they gave, a new thing, and one thing on its way."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from threefold.accounts.models import Worker
from threefold.core.changes import already_made
from threefold.core.clock import now
from threefold.library.giving.changes import writing
from threefold.library.giving.copies import given_for, lines_of
from threefold.library.giving.errors import MovedOn, Unanswered
from threefold.library.giving.forms import AnswerForm, FileForm, GiveForm, StepForm, first
from threefold.library.giving.looking import Question, looked_at
from threefold.library.giving.models import Given
from threefold.library.opening import address
from threefold.library.text import html
from threefold.practice.errors import Stale


def signed_in(request: HttpRequest) -> Worker:
    """Whoever asks.

    Raises:
        Http404: it is no worker.
    """
    if not isinstance(request.user, Worker):
        raise Http404
    return request.user


def moved_on(request: HttpRequest) -> None:
    """Say that somebody was faster."""
    messages.warning(request, _("It moved on meanwhile. This is how it stands now."))


@require_safe
def giving(request: HttpRequest) -> HttpResponse:
    """What I gave, the newest first."""
    rows = Given.objects.filter(giver=signed_in(request)).select_related("giver")
    context = {"lines": lines_of(rows.prefetch_related("wordings").order_by("-created_at", "-pk"))}
    return render(request, "library/giving.html", context | {"nav": "toolkit"})


@require_http_methods(["GET", "HEAD", "POST"])
def give(request: HttpRequest) -> HttpResponse:
    """Begin something."""
    by = signed_in(request)
    form = GiveForm(request.POST or None, initial={"language": (get_language() or "en")[:2]})
    if request.method == "POST" and form.is_valid():
        row = writing.give(by=by, id=form.id_for(), at=now(), new=form.new())
        return redirect("library:given", given=row.pk)
    status = 422 if request.method == "POST" else 200
    return render(request, "library/give.html", {"form": form, "nav": "toolkit"}, status=status)


@require_safe
def given(request: HttpRequest, given: UUID) -> HttpResponse:
    """One thing that I gave: what is asked about it, where it stands, and what I can do."""
    return page_of(request, mine(request, given))


@require_http_methods(["GET", "HEAD", "POST"])
def write_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """Give it other words."""
    row = mine(request, given)
    form = GiveForm(request.POST or None, initial=first(row))
    if request.method == "POST" and form.is_valid():
        try:
            writing.write_given(
                by=row.giver, id=form.id_for(), at=now(), given=row, new=form.new(), base_version=form.read_version
            )  # fmt: skip
        except Stale:
            return _stale(request, row, form)
        except MovedOn:
            moved_on(request)
        return redirect("library:given", given=given)
    status = 422 if request.method == "POST" else 200
    return _form(request, row, form, status)


@require_POST
def answer_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """Say of words whether a family could be recognized by them."""
    row = mine(request, given)
    if already_made(request.POST, "library.answer_given", by=row.giver):
        return redirect("library:given", given=given)
    form = _answers(row, request.POST)
    if not form.is_valid():
        return page_of(request, row, form)
    try:
        writing.answer_given(by=row.giver, id=form.id_for(), at=now(), given=row, said=form.said())
    except MovedOn:
        moved_on(request)
    return redirect("library:given", given=given)


@require_POST
def send_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """Send it to the editors."""
    done = _("It is on its way to the editors.")
    try:
        return _do(request, mine(request, given), writing.send_given, done)
    except Unanswered:
        messages.warning(request, _("Answer what is asked first: then it can be sent."))
        return redirect("library:given", given=given)


@require_POST
def call_back_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """Take it back to change it."""
    return _do(request, mine(request, given), writing.call_back_given, _("It is yours again."))


@require_POST
def throw_away_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """Forget something that was never sent."""
    if already_made(request.POST, "library.throw_away_given", by=signed_in(request)):
        return redirect("library:giving")
    row, form = mine(request, given), StepForm(request.POST)
    if not form.is_valid():
        return page_of(request, row)
    try:
        writing.throw_away_given(by=row.giver, id=form.id_for(), at=now(), given=row)
    except MovedOn:
        moved_on(request)
        return redirect("library:given", given=given)
    messages.success(request, _("It is gone."))
    return redirect("library:giving")


def mine(request: HttpRequest, given: UUID) -> Given:
    """What whoever asks gave themself.

    Raises:
        Http404: there is no such thing, or it is somebody else's.
    """
    row = Given.objects.filter(pk=given, giver=signed_in(request)).select_related("giver", "page").first()
    if row is None:
        raise Http404
    return row


def _do(request: HttpRequest, row: Given, change: Callable[..., Any], done: str) -> HttpResponse:
    """Take one step with it, once."""
    form = StepForm(request.POST)
    if form.is_valid():
        try:
            change(by=signed_in(request), id=form.id_for(), at=now(), given=row)
            messages.success(request, done)
        except MovedOn:
            moved_on(request)
    return redirect("library:given", given=row.pk)


def _answers(row: Given, sent: Any) -> AnswerForm:
    return _asking(looked_at(row, row.wording, row.giver).open, sent)


def _asking(questions: Sequence[Question], sent: Any = None) -> AnswerForm:
    return AnswerForm(sent, questions=questions, language=get_language() or "en")


def page_of(
    request: HttpRequest, row: Given, form: AnswerForm | None = None, adding: FileForm | None = None
) -> HttpResponse:
    """The page of one thing; with a form that could not be saved."""
    copy = given_for(row, row.giver)
    context = {
        "given": copy, "body": html(copy.body, address), "nav": "toolkit", "step": StepForm(auto_id=False),
        "form": form or _asking(copy.looked.open), "adding": adding or FileForm(auto_id="file-%s"),
    }  # fmt: skip
    return render(request, "library/given.html", context, status=422 if form or adding else 200)


def _form(
    request: HttpRequest, row: Given, form: GiveForm, status: int, theirs: GiveForm | None = None
) -> HttpResponse:
    copy = given_for(row, row.giver)
    context = {"given": copy, "form": form, "theirs": theirs, "nav": "toolkit"}
    return render(request, "library/write_given.html", context, status=status)


def _stale(request: HttpRequest, row: Given, form: GiveForm) -> HttpResponse:
    """Another screen was faster: both wordings are shown, and the next saving counts from there."""
    row = mine(request, row.pk)
    form.add_error(
        None,
        _("This was changed on another screen meanwhile. Your words are below; the others stand beside."),
    )
    sent: Any = request.POST.copy()
    sent["base_version"] = str(row.version)
    form.data = sent
    return _form(request, row, form, 409, GiveForm(initial=first(row)))
