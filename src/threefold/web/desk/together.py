"""The page that makes everybody's sheets at one press: a list to choose from, then a ZIP with a PDF for each."""

from uuid import UUID, uuid5

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from threefold.core.clock import day_of, now
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.families.changes.handing import note_handed_over
from threefold.families.page import family_page
from threefold.printing.pdf import Unprintable
from threefold.web.desk import forms, making
from threefold.web.desk.everybody import Holder, Sheet, everybody, looked_at
from threefold.web.desk.parcel import File, file_name, parcel
from threefold.web.desk.views import handing


def print_for_everybody(request: HttpRequest, family: UUID) -> HttpResponse:
    """Who may hold what, to choose from; sending it makes the sheets and writes each down as made. Where one of them
    cannot be made here it is said why, and the others are made at the next press.
    """
    opened = handing(request, family)
    holders = everybody(opened, at=now())
    if request.method != "POST":
        return _page(request, opened, holders, forms.EverybodyForm())
    form = forms.EverybodyForm(request.POST)
    if not form.is_valid():
        return _page(request, opened, holders, form, status=422)
    chosen = frozenset(form.cleaned_data["sheets"])
    sheets = looked_at(one for holder in holders for one in holder.sheets if one.value in chosen)
    if not sheets or any(one.waits for one in sheets):
        return _page(request, opened, holders, form, status=409, sheets=sheets)
    try:
        files = _make(opened, form, sheets)
    except Unprintable:
        messages.error(request, _("This machine cannot make a PDF. The Word copy works."))
        return _page(request, opened, holders, form, status=503)
    return _answer(files)


def _make(opened: Opened, form: forms.EverybodyForm, sheets: tuple[Sheet, ...]) -> list[File]:
    """The files. Each is written down once, however often the form is sent."""
    taken: set[str] = set()
    pressed = [(one.choice, *making.bytes_of(one.paper, Surface.PRINT)) for one in sheets if one.paper]
    files: list[File] = []
    for one, made, digest in pressed:
        note_handed_over(
            by=opened.worker, family=opened.family, id=uuid5(form.id_for(), one.value), at=now(),
            person=one.order.person, kind=one.offer.kind, surface=Surface.PRINT.value,
            language=one.order.language, digest=digest, subject=one.offer.subject,
        )  # fmt: skip
        files.append((file_name(one.name, one.label, one.order.day, taken), made))
    return files


def _answer(files: list[File]) -> HttpResponse:
    day = day_of(now())
    name = f"{_('copies')}-{day.isoformat()}.zip"
    return HttpResponse(
        parcel(files, day),
        content_type="application/zip",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "Cache-Control": "no-store, private",
            "X-Content-Type-Options": "nosniff",
        },
    )


def _page(
    request: HttpRequest,
    opened: Opened,
    holders: tuple[Holder, ...],
    form: forms.EverybodyForm,
    *,
    status: int = 200,
    sheets: tuple[Sheet, ...] = (),
) -> HttpResponse:
    """The list; after a press, what was not made and why, with the others still chosen."""
    refused = [one for one in sheets if one.waits]
    if form.is_bound:
        chosen = form.chosen - {one.choice.value for one in refused}
    else:
        chosen = {one.value for holder in holders for one in holder.sheets if one.first}
    context = family_page(opened, "copies") | {
        "form": form,
        "holders": holders,
        "chosen": chosen,
        "refused": refused,
        "others": len(sheets) - len(refused),
    }
    return render(request, "web/print_for_everybody.html", context, status=status)
