"""Page: a supervisor gives what a child kept with a worker who left to the worker who took over the family."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.core.clock import now, today
from threefold.core.forms import Text, ThreefoldForm
from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.answering import sent, writing
from threefold.families.models import Assignment
from threefold.families.page import family_page
from threefold.families.roles import role_towards
from threefold.practice.errors import NotAllowed
from threefold.toolkit import changes
from threefold.toolkit.changes.keepers import TAKES_OVER
from threefold.toolkit.errors import ReasonNeeded, Withdrawn
from threefold.toolkit.voice.left import LeftBehind, left_behind
from threefold.web.filled.gone import gone
from threefold.web.filled.kinds import RADIO, here
from threefold.web.filled.listing import names_of_workers
from threefold.web.filled.work import Work, work_on


class GiveForm(ThreefoldForm):
    """To whom, and why."""

    keeper = forms.ChoiceField(label=_("Who works with the family now?"), widget=forms.RadioSelect(RADIO))
    reason = Text(label=_("Why, and what was the child told?"), long=True, max_length=2000)

    def __init__(self, data: Any = None, *, workers: Iterable[Worker]) -> None:
        super().__init__(data)
        field: Any = self.fields["keeper"]
        field.choices = [(str(one.pk), one.name) for one in workers]
        field.error_messages["required"] = _("Choose a worker.")


def give_kept(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """Say to whom, with a reason. There is no such page where nobody left, or for who does not supervise."""
    opened = writing(request, family, Group.HEADER)
    work = work_on(opened, filled)
    left = given_up(work)
    if work.row.withdrawn_at is not None and request.method != "POST":
        return redirect("web:filled_tool", family=family, filled=filled)
    workers = {str(one.pk): one for one in _takes_over(opened)}
    form = GiveForm(sent(request), workers=workers.values())
    if opened.reader.role is not Role.SUPERVISOR or not (left or form.is_bound):
        raise Http404
    if form.is_bound and form.is_valid():
        given = {"keeper": workers[form.cleaned_data["keeper"]], "reason": form.cleaned_data["reason"]}
        try:
            changes.give_kept(
                by=opened.worker, family=opened.family, id=form.id_for(), at=now(), filled=filled, **given
            )
            return redirect("web:filled_tool", family=family, filled=filled)
        except Withdrawn:
            return gone(request, work, form)
        except ReasonNeeded:
            form.add_error("reason", form.fields["reason"].error_messages["required"])
        except NotAllowed:
            raise Http404 from None
    return _page(request, work, form, left)


def given_up(work: Work) -> tuple[LeftBehind, ...]:
    """What was kept with workers who left, before a supervisor of the family; for others there is nothing to do."""
    supervises = work.opened.reader.role is Role.SUPERVISOR
    return left_behind(work.row, work.said, now()) if supervises else ()


def _takes_over(opened: Opened) -> list[Worker]:
    on = today()
    terms = Assignment.objects.current(on).filter(family=opened.family).select_related("worker")
    found = {one.worker_id: one.worker for one in terms.order_by("worker__name")}
    return [one for one in found.values() if role_towards(one, opened.family, on=on) in TAKES_OVER]


def _page(request: HttpRequest, work: Work, form: GiveForm, left: tuple[LeftBehind, ...]) -> HttpResponse:
    names = names_of_workers(one.keeper for one in left)
    context = family_page(work.opened, "tools") | {
        "form": form,
        "filled": work.row.pk,
        "title": here(work.tool.title),
        "of": work.names.get(work.row.person_id, "") if work.row.person_id else "",
        "left": [(here(one.section.title), names.get(one.keeper, "")) for one in left],
        "workers": form.fields["keeper"].choices,  # type: ignore[attr-defined]
    }
    return render(request, "web/filled/give.html", context, status=422 if form.is_bound else 200)
