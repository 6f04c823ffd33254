"""How a page with a form answers: shown, put right, late, refused, or saved."""

from collections.abc import Callable
from typing import Any, TypeVar, cast
from uuid import UUID

from allauth.account.decorators import reauthentication_required
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from threefold.disclosure.groups import Group
from threefold.families.access import Opened, open_family
from threefold.families.errors import Refused
from threefold.families.forms.base import FamilyForm
from threefold.practice.errors import NotAllowed, RuleBroken, Stale

M = TypeVar("M", bound=models.Model)
V = TypeVar("V", bound=Callable[..., HttpResponse])
Show = Callable[[int], HttpResponse]


def answer(
    form: FamilyForm,
    *,
    save: Callable[[], HttpResponse],
    show: Show,
    stands_now: Callable[[Any], dict[str, Any]] | None = None,
) -> HttpResponse:
    """Save a sent form and go on, or show the page again with what was typed.

    200: not sent yet. 422: something to put right. 409: somebody changed it meanwhile; `stands_now` gives the form's
    values of the row as it stands, and both wordings are shown. A change that is not the worker's to make: 404.
    """
    if not form.is_bound:
        return show(200)
    if not form.is_valid():
        return show(422)
    try:
        with transaction.atomic():
            return save()
    except Refused as no:
        form.add_error(no.field if no.field in form.fields else None, no.message)
        return show(422)
    except RuleBroken as broken:
        form.findings = broken.problems
        form.add_error(None, _("A rule holds this up. Below stands which, and what would help."))
        return show(422)
    except Stale as late:
        current = stands_now(late.current) if stands_now else {}
        form.lay_beside(current, late.current.version)  # type: ignore[attr-defined]
        form.add_error(None, _("Somebody changed this meanwhile. Your words are below; theirs stand beside."))
        return show(409)
    except NotAllowed:
        raise Http404 from None


def writing(request: HttpRequest, family: UUID, group: Group) -> Opened:
    """Open a family for a worker who may change `group`.

    Raises:
        Http404: there is no such family, it is not theirs, or they may not change that.
    """
    opened = open_family(request, family, group)
    if not opened.may_write(group):
        raise Http404
    return opened


def of_family(rows: models.QuerySet[M], pk: UUID) -> M:
    """The row with this id among `rows` of the family.

    Raises:
        Http404: it is not among them.
    """
    row = rows.filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def sent(request: HttpRequest) -> Any:
    """What was sent, or None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


def step_up(view: V) -> V:
    """A view that needs a fresh sign-in: whoever walked away from an open screen has not opened a vault."""
    return cast(V, reauthentication_required(view))
