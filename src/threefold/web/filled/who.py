"""Page: who may see one sheet, as the child says it now. It can be changed as often as the child likes."""

from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import ThreefoldForm
from threefold.disclosure.groups import Surface
from threefold.families.answering import sent
from threefold.families.page import family_page
from threefold.practice.errors import NotAllowed
from threefold.toolkit import changes
from threefold.toolkit.definition import Section
from threefold.toolkit.errors import Withdrawn
from threefold.toolkit.models import FilledTool, SheetChoice
from threefold.toolkit.sitting.changes import ONLY
from threefold.toolkit.sitting.copies import ReadersSaid, readers_said
from threefold.toolkit.sitting.papers import asked_once, kind_chosen
from threefold.toolkit.voice.apart import seen_with
from threefold.toolkit.voice.exceptions import exceptions_of
from threefold.web.filled.chosen import Askable, history_of, names_somebody, safety_of
from threefold.web.filled.gone import gone
from threefold.web.filled.kinds import BOX, RADIO, here
from threefold.web.filled.of_sheet import OfSheet, of_a_sheet
from threefold.web.filled.work import Work
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

    court = forms.BooleanField(
        label=_("The court: the judge, and the lawyers"), required=False, widget=forms.CheckboxInput(BOX),
        help_text=_("Tell the child: what the judge reads, the lawyers and the parents may read, too."),
    )  # fmt: skip

    def __init__(
        self,
        data: Any = None,
        *,
        known: Askable,
        now: SheetChoice | None = None,
        tapped: ReadersSaid | None = None,
        to_court: bool = True,
    ) -> None:
        super().__init__(data, initial=_stands(now) if now is not None else _as_tapped(tapped))
        field: Any = self.fields["people"]
        field.choices = list(known.groups)
        if not to_court:
            del self.fields["court"]
        self.fields["how"].error_messages["required"] = _("Ask the child, and choose what they say.")

    def clean(self) -> dict[str, Any]:
        """Whoever chooses people names one."""
        given = super().clean() or {}
        says = _("Choose at least one person, or another answer above.")
        names_somebody(self, needed=given.get("how") == PEOPLE and not given.get("court"), says=says)
        return given


def _stands(row: SheetChoice) -> dict[str, Any]:
    people = [str(pk) for pk in row.people_ids]
    how = KEPT if row.kept else PEOPLE if people or row.court else NOBODY
    return {"how": how, "people": people, "court": row.court}


def _as_tapped(tapped: ReadersSaid | None) -> dict[str, Any]:
    """What the child chose on the screen, to begin with. Who the people are, only the worker can say."""
    if tapped is None:
        return {}
    if tapped.choice == ONLY:
        return {"how": KEPT}
    return {"how": PEOPLE if any(one.may == "yes" for one in tapped.people) else NOBODY}


@of_a_sheet
def choose_readers(request: HttpRequest, of: OfSheet) -> HttpResponse:
    """Write down who may see a sheet; before it the words with which a worker asks, below it what was said before."""
    work, section, known = of.work, of.section, of.known
    opened, sheet, filled = work.opened, section.key, work.row.pk
    open_yet, before = _open_yet(work, section), work.choices.get(sheet)
    form = ReadersForm(
        sent(request),
        known=known,
        now=None if open_yet else before,
        tapped=open_yet,
        to_court=not section.keeps_from,
    )
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        chosen = given["how"] == PEOPLE
        people = [UUID(one) for one in given["people"]] if chosen else []
        try:
            changes.choose_readers(
                **who(opened, form),
                filled=filled,
                sheet=sheet,
                people=people,
                kept=given["how"] == KEPT,
                court=chosen and given.get("court", False),
            )
        except Withdrawn:
            return gone(request, work, form)
        except NotAllowed:
            raise Http404 from None
        return redirect("web:filled_tool", family=opened.family.pk, filled=filled)
    return _page(request, work, section, form, known)


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
        "open_yet": _open_yet(work, section) is not None,
        "whole": asked_once(work.tool, kind_chosen(work.tool, work.row.payload), section.key),
        "key": section.key,
        "safety": safety_of(exceptions_of(work.row.root, work.opened.reader, Surface.SCREEN), work.names).get(
            section.key
        ),
    }
    return render(request, "web/filled/who.html", context, status=422 if form.is_bound else 200)


def _open_yet(work: Work, section: Section) -> ReadersSaid | None:
    """What the child tapped, while nobody has written down anything later."""
    tapped, before = _tapped(work, section), work.choices.get(section.key)
    return tapped if tapped and (before is None or before.at < tapped.at) else None


def _tapped(work: Work, section: Section) -> ReadersSaid | None:
    """What the child tapped on the screen about this sheet, in their own names: who these are, the worker chooses."""
    versions = FilledTool.objects.filter(Q(pk=work.row.root) | Q(first=work.row.root)).values_list(
        "pk", flat=True
    )
    opened = work.opened
    return readers_said(opened.family, opened.reader, Surface.SCREEN, versions).get(section.key)
