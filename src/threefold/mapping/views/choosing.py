"""What becomes of the drafts that lie side by side."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from threefold.mapping.changes.choosing import choose_drafts as choose
from threefold.mapping.forms.rounds import ChooseForm
from threefold.mapping.models import DangerStatement
from threefold.mapping.views.alone import copy_of, round_page, row_of, who
from threefold.mapping.views.opening import found, opened_to_write
from threefold.mapping.views.pairs import show_pair, waits
from threefold.practice.errors import NotAllowed


@require_POST
def choose_drafts(request: HttpRequest, family: UUID, round: UUID) -> HttpResponse:
    """Take one draft or make one of several; on to the worry that came of it. Where somebody wrote another version of
    it since the drafts began, both stand side by side; where somebody chose meanwhile, nothing typed is lost.
    """
    opened = opened_to_write(request, family)
    copy = copy_of(opened, round)
    form = ChooseForm(request.POST, round=copy)
    if not copy.revealed:
        raise Http404
    if not form.is_valid():
        return round_page(request, opened, copy, status=409 if copy.closed else 422, choose=form)
    try:
        made = choose(
            **who(opened, form), round=row_of(opened, round), drafts=form.chosen, **form.words(),
            reason=form.cleaned_data["reason"],
        )  # fmt: skip
    except NotAllowed as error:
        now_stands = copy_of(opened, round)
        if not now_stands.closed:
            raise Http404 from error
        return round_page(request, opened, now_stands, status=409, choose=form)
    if not form.chosen or made.danger_id is None:
        return redirect("mapping:draft-round", family=family, round=round)
    row = found(opened, DangerStatement, made.danger_id)
    if waits(row):
        return show_pair(request, opened, row, status=409)
    return redirect("mapping:pair", family=family, danger=row.pk)
