"""Page: who may see one sheet, as the child says it now. It can be changed as often as the child likes."""

from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import ThreefoldForm
from threefold.disclosure.groups import Group, Surface
from threefold.families.answering import sent, writing
from threefold.families.page import family_page
from threefold.practice.errors import NotAllowed
from threefold.toolkit import changes
from threefold.toolkit.definition import Section
from threefold.toolkit.errors import Withdrawn
from threefold.toolkit.models import FilledTool, SheetChoice
from threefold.toolkit.sitting.copies import ReadersSaid, readers_said
from threefold.toolkit.sitting.papers import asked_once, kind_chosen
from threefold.toolkit.voice.apart import readers_of, seen_with
from threefold.toolkit.voice.exceptions import exceptions_of
from threefold.web.filled.chosen import Askable, askable, history_of, names_somebody, safety_of
from threefold.web.filled.gone import gone
from threefold.web.filled.kinds import BOX, RADIO, here
from threefold.web.filled.work import Work, work_on
from threefold.web.filled.writing import who

PEOPLE, NOBODY, KEPT = "people", "nobody", "kept"
HOW = (
    (PEOPLE, _("Only the people I choose")),
    (NOBODY, _("Nobody of my people for now")),
    (KEPT, _("Only the worker who was there")),
)


class ReadersForm(ThreefoldForm):
    """What the child said about one sheet."""

    how = forms.ChoiceField(label=_("What did the child say?"), choices=HOW, widget=forms.RadioSelect(RADIO))
    people = forms.MultipleChoiceField(
        label=_("Who?"), required=False, widget=forms.CheckboxSelectMultiple(BOX)
    )

    def __init__(self, data: Any = None, *, known: Askable, now: SheetChoice | None = None) -> None:
        super().__init__(data, initial=_stands(now) if now is not None else {})
        field: Any = self.fields["people"]
        field.choices = list(known.groups)
        self.fields["how"].error_messages["required"] = _("Ask the child, and choose what they say.")

    def clean(self) -> dict[str, Any]:
        """Whoever chooses people names one."""
        given = super().clean() or {}
        says = _("Choose at least one person, or another answer above.")
        names_somebody(self, needed=given.get("how") == PEOPLE, says=says)
        return given


def _stands(row: SheetChoice) -> dict[str, Any]:
    people = [str(pk) for pk in row.people_ids]
    return {"how": KEPT if row.kept else PEOPLE if people else NOBODY, "people": people}


def choose_readers(request: HttpRequest, family: UUID, filled: UUID, sheet: str) -> HttpResponse:
    """Write down who may see a sheet; before it the words with which a worker asks, below it what was said before."""
    opened = writing(request, family, Group.CHILD_VOICE)
    work = work_on(opened, filled)
    section = sheet_before(work, sheet)
    if work.row.withdrawn_at is not None and request.method != "POST":
        return redirect("web:filled_tool", family=family, filled=filled)
    known = askable(opened.family, work.names, lambda people: may_go_to(work, section, people))
    form = ReadersForm(sent(request), known=known, now=work.choices.get(sheet))
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        people = [UUID(one) for one in given["people"]] if given["how"] == PEOPLE else []
        try:
            changes.choose_readers(
                **who(opened, form), filled=filled, sheet=sheet, people=people, kept=given["how"] == KEPT
            )
        except Withdrawn:
            return gone(request, work, form)
        except NotAllowed:
            raise Http404 from None
        return redirect("web:filled_tool", family=family, filled=filled)
    return _page(request, work, section, form, known)


def sheet_before(work: Work, key: str) -> Section:
    """A child's sheet that this worker may read.

    Raises:
        Http404: there is none of this name.
    """
    section = next((one for one in work.sections if one.key == key and one.is_sheet), None)
    if section is None:
        raise Http404
    return section


def may_go_to(work: Work, section: Section, people: frozenset[UUID]) -> frozenset[UUID]:
    """Of these people, those whom the sheet and what it shows can go to at all, were they all chosen."""
    everybody = {one.key: people for one in work.tool.sections if one.is_sheet}
    return readers_of(work.tool, section, work.versions, everybody)


def _page(
    request: HttpRequest, work: Work, section: Section, form: ReadersForm, known: Askable
) -> HttpResponse:
    rows = SheetChoice.objects.filter(filled=work.row.root, sheet=section.key).order_by("at", "pk")
    other = seen_with(work.tool, section, work.versions)
    context = family_page(work.opened, "tools") | {
        "form": form,
        "ways": list(form["how"]),
        "known": known,
        "filled": work.row.pk,
        "sheet": here(section.title),
        "with_it": here(other.title) if other else "",
        "title": here(work.tool.title),
        "of": work.names.get(work.row.person_id, "") if work.row.person_id else "",
        "history": history_of(rows.prefetch_related("people"), work.names),
        "tapped": _tapped(work, section),
        "whole": asked_once(work.tool, kind_chosen(work.tool, work.row.payload), section.key),
        "key": section.key,
        "safety": safety_of(exceptions_of(work.row.root, work.opened.reader, Surface.SCREEN), work.names).get(
            section.key
        ),
    }
    return render(request, "web/filled/who.html", context, status=422 if form.is_bound else 200)


def _tapped(work: Work, section: Section) -> ReadersSaid | None:
    """What the child tapped on the screen about this sheet, in their own names: who these are, the worker chooses."""
    versions = FilledTool.objects.filter(Q(pk=work.row.root) | Q(first=work.row.root)).values_list(
        "pk", flat=True
    )
    opened = work.opened
    return readers_said(opened.family, opened.reader, Surface.SCREEN, versions).get(section.key)
