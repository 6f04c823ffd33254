"""Pages of whoever reads what others gave: what waits, one thing with what can be done, and withdrawing a page."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from threefold.accounts.models import Worker
from threefold.core.changes import already_made
from threefold.core.clock import now
from threefold.library.giving.changes import reviewing
from threefold.library.giving.copies import given_for, lines_of
from threefold.library.giving.errors import MovedOn
from threefold.library.giving.forms import StepForm, TakeForm, WhyForm
from threefold.library.giving.models import Given
from threefold.library.giving.readers import edits, is_second, readable, reads_at_all
from threefold.library.giving.views import moved_on, signed_in
from threefold.library.giving.vocabulary import State
from threefold.library.opening import address
from threefold.library.text import html
from threefold.practice.errors import NotAllowed


@require_safe
def given_to_read(request: HttpRequest) -> HttpResponse:
    """What waits for an editor, what waits for a second reader, and what stands in the Toolkit."""
    by = _reader(request)
    rows = readable(by).select_related("giver").prefetch_related("wordings").order_by("created_at", "pk")
    waiting = {state: [one for one in rows if one.state == state] for state in State}
    taken = [one for one in waiting[State.TAKEN] if is_second(by, one)]
    context = {
        "sent": lines_of(waiting[State.SENT]), "taken": lines_of(taken),
        "published": lines_of(waiting[State.PUBLISHED]), "nav": "toolkit",
    }  # fmt: skip
    return render(request, "library/given_to_read.html", context)


@require_safe
def read_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """One thing that somebody else gave."""
    return _page(request, _theirs(request, given), _reader(request))


@require_POST
def ask_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """Ask its giver for changes."""
    form = WhyForm(request.POST, auto_id="ask-%s")
    return _do(
        request, given, "library.ask_given", reviewing.ask_given, form, "ask", _("The giver is asked.")
    )


@require_POST
def take_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """Take it, as an editor."""
    done = _("Taken. A second person reads it next.")
    return _do(
        request, given, "library.take_given", reviewing.take_given, TakeForm(request.POST), "take", done
    )


@require_POST
def agree_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """Agree, as the second reader: it stands in the Toolkit."""
    done = _("It stands in the Toolkit.")
    form = StepForm(request.POST)
    return _do(request, given, "library.agree_given", reviewing.agree_given, form, "agree", done)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_given(request: HttpRequest, given: UUID) -> HttpResponse:
    """Take its page out of the Toolkit, with a note: whoever gave it, or an editor."""
    by = signed_in(request)
    row = Given.objects.filter(pk=given, agency=by.agency_id).select_related("giver", "page").first()
    if row is None or not (row.giver_id == by.pk or edits(by, row)):
        raise Http404
    back = redirect("library:given" if row.giver_id == by.pk else "library:read_given", given=given)
    if already_made(request.POST, "library.withdraw_given", by=by):
        return back
    if row.page is None or not row.page.live:
        raise Http404
    form = WhyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = {"by": by, "id": form.id_for(), "at": now(), "given": row, "words": form.cleaned_data["words"]}
        _change(request, reviewing.withdraw_given, told, _("It does not stand in the Toolkit any more."))
        return back
    context = {"line": lines_of([row])[0], "form": form, "mine": row.giver_id == by.pk, "nav": "toolkit"}
    status = 422 if request.method == "POST" else 200
    return render(request, "library/withdraw_given.html", context, status=status)


def _reader(request: HttpRequest) -> Worker:
    by = signed_in(request)
    if not reads_at_all(by):
        raise Http404
    return by


def _theirs(request: HttpRequest, given: UUID) -> Given:
    row = readable(_reader(request)).filter(pk=given).select_related("giver", "page").first()
    if row is None:
        raise Http404
    return row


def _do(
    request: HttpRequest, given: UUID, name: str, change: Callable[..., Any], form: StepForm, which: str, done: str
) -> HttpResponse:  # fmt: skip
    """Take one step with it, once; then there is nothing more to read there."""
    by = _reader(request)
    if already_made(request.POST, name, by=by):
        return redirect("library:given_to_read")
    row = _theirs(request, given)
    if not form.is_valid():
        return _page(request, row, by, **{which: form})
    told = {
        key: value for key, value in form.cleaned_data.items() if key not in ("change_id", "base_version")
    }
    _change(request, change, {"by": by, "id": form.id_for(), "at": now(), "given": row, **told}, done)
    return redirect("library:given_to_read")


def _change(request: HttpRequest, change: Callable[..., Any], told: dict[str, Any], done: str) -> None:
    try:
        change(**told)
        messages.success(request, done)
    except MovedOn:
        moved_on(request)
    except NotAllowed as wrong:
        raise Http404 from wrong


def _page(request: HttpRequest, row: Given, by: Worker, **sent: StepForm) -> HttpResponse:
    copy = given_for(row, by)
    may_take = row.state == State.SENT and edits(by, row)
    may_agree = row.state == State.TAKEN and is_second(by, row)
    context = {
        "given": copy, "body": html(copy.body, address), "nav": "toolkit", "may_take": may_take,
        "may_agree": may_agree, "may_withdraw": bool(copy.page) and edits(by, row),
        "ask": sent.get("ask") or WhyForm(auto_id="ask-%s"), "take": sent.get("take") or TakeForm(),
        "agree": StepForm(auto_id=False), "refused": next(iter(sent.values()), None),
    }  # fmt: skip
    return render(request, "library/read_given.html", context, status=422 if sent else 200)
