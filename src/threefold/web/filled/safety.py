"""Page: for safety show a sheet to somebody to whom the child did not say yes, and say what the child was told."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from threefold.core.clock import today
from threefold.core.forms import Text, ThreefoldForm, day
from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.answering import sent
from threefold.families.page import family_page
from threefold.practice.errors import NotAllowed, Stale
from threefold.toolkit import changes
from threefold.toolkit.definition import Section
from threefold.toolkit.errors import ChildNotTold, KeptFrom, ReasonNeeded, Withdrawn
from threefold.toolkit.voice.apart import seen_with
from threefold.toolkit.voice.exceptions import ExceptionCopy, exceptions_of
from threefold.web.filled.chosen import Askable, all_safety, names_somebody
from threefold.web.filled.gone import gone
from threefold.web.filled.kinds import BOX, RADIO, here
from threefold.web.filled.of_sheet import OfSheet, of_a_sheet
from threefold.web.filled.work import Work
from threefold.web.filled.writing import who

SHOW, END = "show", "end"
TOLD, NOT_YET = "told", "not_yet"
IS_TOLD = ((TOLD, _("Yes, the child knows")), (NOT_YET, _("Not yet")))
NEEDED = _("This is needed when the child was told.")


class SafetyForm(ThreefoldForm):
    """To whom, why, and what the child was told. `now` is the exception that holds today: it can be ended."""

    step = forms.ChoiceField(label=_("What do you want to do?"), widget=forms.RadioSelect(RADIO))
    people = forms.MultipleChoiceField(
        label=_("Who has to see it?"), required=False, widget=forms.CheckboxSelectMultiple(BOX)
    )
    reason = Text(label=_("Why does safety ask for it, or why does it end?"), long=True, max_length=2000)
    child = forms.ChoiceField(
        label=_("Was the child told?"), choices=IS_TOLD, widget=forms.RadioSelect(RADIO)
    )
    told_on = day(_("On what day was the child told?"))
    told_by = Text(label=_("Who told the child?"), required=False, max_length=120)
    told_how = Text(
        label=_("How was it said, and what did the child say?"), required=False, long=True, max_length=2000
    )
    why_not_told = Text(
        label=_("If not yet: why, and who tells the child when?"), required=False, long=True, max_length=2000
    )

    def __init__(
        self, data: Any = None, *, known: Askable, now: ExceptionCopy | None, by: str, before: int = 0
    ) -> None:
        stands = _stands(now) if now else {"step": SHOW, "told_by": by}
        super().__init__(data, initial=stands | {"base_version": before})
        step: Any = self.fields["step"]
        step.choices = [
            (SHOW, _("Show it to these people")),
            *([(END, _("End it: nobody sees it by this any more"))] if now else []),
        ]
        people: Any = self.fields["people"]
        people.choices = list(known.groups)
        self.fields["child"].error_messages["required"] = _("Say whether the child was told.")

    def clean(self) -> dict[str, Any]:
        """Whoever shows it names somebody; what the child was told has its day, its person and its words."""
        given = super().clean() or {}
        names_somebody(self, needed=given.get("step") == SHOW, says=_("Choose at least one person."))
        if given.get("child") == TOLD:
            self._told(given)
        elif (
            given.get("child") == NOT_YET
            and not given.get("why_not_told")
            and "why_not_told" not in self.errors
        ):
            self.add_error(
                "why_not_told", _("Write why the child was not told yet, and who tells the child when.")
            )
        return given

    def _told(self, given: dict[str, Any]) -> None:
        for name in ("told_on", "told_by", "told_how"):
            if not given.get(name) and name not in self.errors:
                self.add_error(name, NEEDED)
        if given.get("told_on") and given["told_on"] > today():
            self.add_error("told_on", _("This day is still ahead. Choose today or a day before."))

    def told(self) -> dict[str, Any]:
        """What the change is told about the child, and nothing of the other answer."""
        given = self.cleaned_data
        if given["child"] == NOT_YET:
            return {"why_not_told": given["why_not_told"]}
        return {name: given[name] for name in ("told_on", "told_by", "told_how")}


def _stands(row: ExceptionCopy) -> dict[str, Any]:
    return {
        "step": SHOW,
        "people": [str(pk) for pk in row.people],
        "reason": row.reason,
        "child": TOLD if row.told_on else NOT_YET,
        "told_on": row.told_on,
        "told_by": row.told_by,
        "told_how": row.told_how,
        "why_not_told": row.why_not_told,
    }


@of_a_sheet
def show_for_safety(request: HttpRequest, of: OfSheet) -> HttpResponse:
    """Write the exception down, change it, end it. Whoever anybody is kept safe from cannot be chosen."""
    work, section, known = of.work, of.section, of.known
    opened, sheet, filled = work.opened, section.key, work.row.pk
    before = exceptions_of(work.row.root, opened.reader, Surface.SCREEN).get(sheet, ())
    now = before[0] if before and not before[0].is_over else None
    form = SafetyForm(sent(request), known=known, now=now, by=opened.worker.name, before=len(before))
    if form.is_bound and form.is_valid():
        people = [UUID(one) for one in form.cleaned_data["people"]]
        try:
            changes.override_readers(
                **who(opened, form), **form.told(), filled=filled, sheet=sheet,
                people=[] if form.cleaned_data["step"] == END else people, reason=form.cleaned_data["reason"],
                seen=form.read_version,
            )  # fmt: skip
            return redirect("web:filled_tool", family=opened.family.pk, filled=filled)
        except Withdrawn:
            return gone(request, work, form)
        except Stale:
            return _late(request, work, section, form, known)
        except KeptFrom:
            form.add_error("people", _("One of them cannot be chosen: somebody is kept safe from them."))
        except (ReasonNeeded, ChildNotTold):
            form.add_error(None, _("Write why, and what the child was told."))
        except NotAllowed:
            raise Http404 from None
    return _page(request, work, section, form, known, before)


def _late(
    request: HttpRequest, work: Work, section: Section, form: SafetyForm, known: Askable
) -> HttpResponse:
    """What was typed, and beside it what somebody wrote down meanwhile. The next sending is on purpose."""
    before = exceptions_of(work.row.root, work.opened.reader, Surface.SCREEN)[section.key]
    form.add_error(
        None, _("Somebody wrote something down meanwhile. It stands beside; your words are below.")
    )
    data = form.data.copy()  # type: ignore[attr-defined]
    data["base_version"], data["change_id"] = str(len(before)), str(new_id())
    form.data = data
    return _page(request, work, section, form, known, before, status=409)


def _page(
    request: HttpRequest,
    work: Work,
    section: Section,
    form: SafetyForm,
    known: Askable,
    before: tuple[ExceptionCopy, ...],
    status: int = 0,
) -> HttpResponse:
    other = seen_with(work.tool, section, work.versions)
    context = family_page(work.opened, "tools") | {
        "form": form,
        "known": known,
        "filled": work.row.pk,
        "key": section.key,
        "sheet": here(section.title),
        "with_it": here(other.title) if other else "",
        "title": here(work.tool.title),
        "of": work.names.get(work.row.person_id, "") if work.row.person_id else "",
        "holds": bool(before) and not before[0].is_over,
        "history": all_safety(before, work.names),
    }
    usual = 422 if form.is_bound else 200
    return render(request, "web/filled/safety.html", context, status=status or usual)
