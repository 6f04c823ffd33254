"""The copies desk: who can hold what, a copy as this person would hold it, printing it, and writing down who has it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from threefold.core.clock import now
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened, open_family
from threefold.families.changes.handing import note_handed_over, settle_handed_over
from threefold.families.models import HandedOver, Person
from threefold.families.page import family_page
from threefold.families.readers import facts_of
from threefold.mapping.findable import Findable
from threefold.printing.html import sheet
from threefold.printing.pdf import Unprintable
from threefold.web.desk import forms, making, offers
from threefold.web.desk.handed import handed_to
from threefold.web.desk.home import found_at_home, of_home, own_words
from threefold.web.desk.kinds import Order, is_offered, make
from threefold.web.desk.missing import unfinished
from threefold.web.desk.tongues import tongue
from threefold.web.desk.withheld import given, held_back, reason_for
from threefold.web.desk.wording import to_look_at


@require_safe
def copies(request: HttpRequest, family: UUID) -> HttpResponse:
    """Everybody who can hold a copy, what exists for them, and what they have already."""
    opened = open_family(request, family, Group.ACCOUNTING)
    at = now()
    handed = handed_to(opened)
    desk = offers.desk(opened, at=at)
    context = family_page(opened, "copies") | {
        "desk": desk,
        "may_hand": opened.may_write(Group.ACCOUNTING),
        "people": [(holder, handed.get(holder.person, ())) for holder in desk.holders],
    }
    return render(request, "web/copies.html", context)


@require_safe
def copy(request: HttpRequest, family: UUID, person: UUID) -> HttpResponse:
    """One sheet as this person will hold it, beside what they get and do not get."""
    opened = open_family(request, family, Group.ACCOUNTING, Surface.PRINT)
    look = forms.LookForm(request.GET)
    if not look.is_valid():
        raise Http404
    return _copy_page(request, opened, _order(opened, person, look), look)


@require_POST
def make_copy(request: HttpRequest, family: UUID, person: UUID) -> HttpResponse:
    """Print a copy, or make its Word file, and write down that it was made. A rule that stands in the way stops it."""
    opened = handing(request, family)
    form = forms.MakeForm(request.POST)
    if not form.is_valid():
        raise Http404
    surface = Surface(form.cleaned_data["surface"])
    order = _order(opened, person, form, surface)
    kind, subject = form.cleaned_data["kind"], form.cleaned_data["subject"]
    ready = making.ready(order, kind, subject)
    if ready is None:
        raise Http404
    asked = form.cleaned_data["untranslated"] or 0
    if not ready.may_leave or asked < len(ready.untranslated):
        return _copy_page(request, opened, order, form, status=409)
    try:
        made, digest = making.bytes_of(ready.paper, surface)
    except Unprintable:
        messages.error(
            request,
            _("This machine cannot make a PDF. The Word copy works."),
        )
        return _copy_page(request, opened, order, form, status=503)
    own = own_words(order, kind, subject, ready.ledger)
    found = found_at_home(order, kind, subject, ready.ledger)
    note_handed_over(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), person=order.person, kind=kind,
        surface=surface.value, language=order.language, digest=digest, subject=subject,
        own_words=own.decided if own else "", found=found.decided if found else "",
    )  # fmt: skip
    return _file(made, surface, order, kind)


@require_POST
def settle_copy(request: HttpRequest, family: UUID, handed: UUID) -> HttpResponse:
    """Write down that somebody took their copy, or did not want it."""
    opened = handing(request, family)
    form = forms.SettleForm(request.POST)
    row = HandedOver.objects.filter(pk=handed, family=opened.family).first()
    if row is None or not form.is_valid():
        raise Http404
    settle_handed_over(
        by=opened.worker, family=opened.family, id=form.id_for(), at=now(), handed=row,
        outcome=form.cleaned_data["outcome"],
    )  # fmt: skip
    return redirect("web:copies", family=family)


def handing(request: HttpRequest, family: UUID) -> Opened:
    """The family, for whoever may hand out copies; nobody else."""
    opened = open_family(request, family, Group.ACCOUNTING, Surface.PRINT)
    if not opened.may_write(Group.ACCOUNTING):
        raise Http404
    return opened


def _order(opened: Opened, person: UUID, form: Any, surface: Surface = Surface.PRINT) -> Order:
    at = now()
    facts = facts_of(opened.family, at=at)
    row: Person | None = facts.people.get(person)
    if row is None or not offers.can_hold(row):
        raise Http404
    language = form.cleaned_data["language"]
    return offers.order_for(
        opened, facts, row, at=at, language=language, large=form.wants_large, surface=surface,
        own_words=form.cleaned_data["own"] == "on", trusts_home=form.cleaned_data["home"] == "on",
    )  # fmt: skip


def _copy_page(
    request: HttpRequest, opened: Opened, order: Order, form: Any, status: int = 200
) -> HttpResponse:
    kind, subject = form.cleaned_data["kind"], form.cleaned_data["subject"]
    if not is_offered(order, kind, subject):
        raise Http404
    chosen = {
        "kind": kind,
        "subject": subject,
        "language": order.language,
        "large": "yes" if order.large else "no",
        "own": form.cleaned_data["own"],
        "home": form.cleaned_data["home"],
    }
    context = family_page(opened, "copies") | {
        "person": {"id": order.person.pk, "name": order.person.called},
        "chosen": chosen,
    }
    ready = making.ready(order, kind, subject)
    if ready is None:
        context |= of_home(order, kind, subject, make(order, kind, subject)[1])
        context["unfinished"] = unfinished(opened.reader, order.rows)
        return render(request, "web/copy_empty.html", context)
    context |= of_home(order, kind, subject, ready.ledger) | {
        "sheet": sheet(ready.paper),
        "ready": ready,
        "lacks": ready.lacks,
        "asks_home": order.reader.kept_safe,
        "wording": to_look_at(order, ready.paper, Findable(opened.family, opened.reader, order.day)),
        "coach": {"may_leave": opened.may_write(Group.MAP)},
        "tongue": tongue(ready.untranslated, order.language),
        "leaks": list(dict.fromkeys(reason_for(order.reader, why) for why in ready.leaks)),
        "given": given(ready.ledger),
        "held_back": held_back(ready.ledger, order.reader),
        "look": forms.LookForm(initial=chosen),
        "form": forms.MakeForm(initial=chosen),
        "may_hand": opened.may_write(Group.ACCOUNTING),
    }
    return render(request, "web/copy.html", context, status=status)


def _file(made: bytes, surface: Surface, order: Order, kind: str) -> HttpResponse:
    media, ending = making.MEDIA[surface]
    name = slugify(f"{order.person.called} {kind} {order.day.isoformat()}") or "copy"
    how = "inline" if surface is Surface.PRINT else "attachment"
    return HttpResponse(
        made,
        content_type=media,
        headers={
            "Content-Disposition": f'{how}; filename="{name}.{ending}"',
            "Cache-Control": "no-store, private",
            "X-Content-Type-Options": "nosniff",
        },
    )
