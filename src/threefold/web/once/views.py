"""Write once: which texts there are, each with its parts and the facts they say, and taking one along."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_POST, require_safe

from threefold.core.clock import day_of, now
from threefold.disclosure.groups import Group
from threefold.families.access import Opened, open_family
from threefold.families.changes.handing import note_text_taken
from threefold.families.page import family_page
from threefold.web.desk.tongues import tongue, untranslated_in
from threefold.web.once import making
from threefold.web.once.contacts import address_of, contacts_of
from threefold.web.once.forms import TakeForm, TextForm
from threefold.web.once.hints import hints_of
from threefold.web.once.lacking import lacking
from threefold.web.once.making import Addressee, Asked, Made
from threefold.web.once.taken import CHILDREN, taken_of
from threefold.web.once.text import chosen, plain

MOST_TALKS = 8


@require_safe
def texts(request: HttpRequest, family: UUID) -> HttpResponse:
    """The texts that can be made for this family, and those that were taken along."""
    opened = open_family(request, family, Group.ACCOUNTING)
    talks = contacts_of(opened)
    everything = "all" in request.GET
    context = family_page(opened, "texts") | {
        "talks": talks if everything else talks[:MOST_TALKS],
        "more": len(talks) > MOST_TALKS and not everything,
        "taken": taken_of(opened),
    }
    return render(request, "web/texts.html", context)


@require_safe
def contact_note(request: HttpRequest, family: UUID, session: UUID) -> HttpResponse:
    """The contact note of one conversation, for the county's system of record."""
    return _text_page(request, family, Addressee.FILE, session)


@require_safe
def day_note(request: HttpRequest, family: UUID, on: date) -> HttpResponse:
    """The contact note of a day on which something was said outside a written conversation."""
    return _text_page(request, family, Addressee.FILE, on=on)


@require_safe
def court_text(request: HttpRequest, family: UUID) -> HttpResponse:
    """The paragraph for an investigation or court report."""
    return _text_page(request, family, Addressee.COURT)


@require_safe
def case_plan_text(request: HttpRequest, family: UUID) -> HttpResponse:
    """The text of the case plan, for all who get it or for one parent."""
    return _text_page(request, family, Addressee.CASE_PLAN)


@require_POST
def take_text(request: HttpRequest, family: UUID) -> HttpResponse:
    """Take a text along, as a file or copied by the page. It is written down before it leaves; words that are not
    those the worker looked at do not leave.
    """
    opened = open_family(request, family, Group.ACCOUNTING)
    form = TakeForm(request.POST)
    if not opened.may_write(Group.ACCOUNTING) or not form.is_valid():
        raise Http404
    given = form.cleaned_data
    addressee = Addressee(given["addressee"])
    asked = form.asked(addressee, given["subject"], given["on"], language=opened.worker.language)
    made = _made(opened, asked)
    parts = chosen(made.parts, form.keys)
    words = plain(parts)
    digest = making.digest_of(words)
    if not words or given["digest"] != digest:
        return _page(request, opened, made, form, changed=bool(words), status=409)
    if hints_of(parts, asked.language) and not given["looked"]:
        return _page(request, opened, made, form, unlooked=True, status=422)
    # Of one page several may leave, copied and then saved: the same one twice is once, another is another.
    which = f"{asked.addressee} {given['how']} {asked.subject} {asked.on} {asked.language} {digest}"
    note_text_taken(
        by=opened.worker, family=opened.family, id=form.id_for(which), at=now(), addressee=addressee.value,
        how=given["how"], language=asked.language, digest=digest,
        parts=(*(one.key for one in parts), *((CHILDREN,) if made.granted else ())),
        subject=asked.subject, on_day=asked.on,
    )  # fmt: skip
    if given["how"] == "downloaded":
        return _file(words, addressee)
    # The page itself puts the words on the clipboard once they are written down.
    asks_quietly = request.headers.get("Accept") == "application/json"
    return HttpResponse(status=204) if asks_quietly else redirect("web:texts", family=family)


def _text_page(
    request: HttpRequest,
    family: UUID,
    addressee: Addressee,
    subject: UUID | None = None,
    on: date | None = None,
) -> HttpResponse:
    opened = open_family(request, family, Group.ACCOUNTING)
    form = TextForm(request.GET)
    if not form.is_valid():
        raise Http404
    made = _made(opened, form.asked(addressee, subject, on, language=opened.worker.language))
    return _page(request, opened, made, form)


def _made(opened: Opened, asked: Asked) -> Made:
    made = making.make(opened, asked, at=now())
    if made is None:
        raise Http404
    return made


def _page(
    request: HttpRequest,
    opened: Opened,
    made: Made,
    form: TextForm,
    *,
    changed: bool = False,
    unlooked: bool = False,
    status: int = 200,
) -> HttpResponse:
    words, asked = made.words(form.keys), made.asked
    keys = form.keys
    context: dict[str, Any] = family_page(opened, "texts") | {
        "title": making.title_of(asked.addressee),
        "made": made,
        "parts": [(one, keys is None or one.key in keys) for one in made.parts],
        "words": words,
        "rows": min(30, max(8, len(words) // 60 + words.count("\n") + 2)),
        "digest": making.digest_of(words),
        "asked": asked,
        "addressee": asked.addressee,
        "page": address_of(opened.family.pk, asked),
        "language_field": TextForm(initial={"language": asked.language})["language"],
        "form": TakeForm(),
        "tongue": tongue(untranslated_in(opened.family.pk, words, made.ledger), asked.language),
        "changed": changed,
        "unlooked": unlooked,
        "hints": hints_of(chosen(made.parts, keys), asked.language),
        "lacking": lacking(opened, made, at=now()),
        "may_take": opened.may_write(Group.ACCOUNTING),
    }
    return render(request, "web/text.html", context, status=status)


def _file(words: str, addressee: Addressee) -> HttpResponse:
    name = slugify(f"{making.title_of(addressee)} {day_of(now()).isoformat()}")
    return HttpResponse(
        f"{words}\n".replace("\n", "\r\n"),
        content_type="text/plain; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}.txt"',
            "Cache-Control": "no-store, private",
            "X-Content-Type-Options": "nosniff",
        },
    )
