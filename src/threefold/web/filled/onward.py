"""What could go on from a finished tool, with a tick for each; and of what went on, where it stands now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.core.clock import now
from threefold.core.forms import ThreefoldForm
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.sharing import decide
from threefold.families.access import Opened
from threefold.families.answering import sent, writing
from threefold.mapping.models import MapItem, Rating
from threefold.networks.models import Member
from threefold.practice.errors import NotAllowed, Stale
from threefold.practice.vocabulary.questions import Category
from threefold.toolkit.copies import FilledCopy, filled_tools
from threefold.toolkit.errors import NotFinished, Withdrawn
from threefold.toolkit.models import FactLink
from threefold.toolkit.onward.changes import KINDS
from threefold.toolkit.onward.changes import carry_facts as carry
from threefold.toolkit.onward.circle import Waits
from threefold.toolkit.onward.copies import Became, Onward, onward_of
from threefold.toolkit.onward.sheets import sheets_of
from threefold.web.filled.kinds import here

WHY = {
    Waits.UNKNOWN: gettext_lazy("It does not say yet which person this is. Put that right first."),
    Waits.OF_THE_CASE: gettext_lazy("They are of this family’s own case, and need no place in the circle."),
    Waits.LEFT: gettext_lazy("They left the circle. On the circle’s page they can come back."),
    Waits.KEPT: gettext_lazy(
        "The child gave this sheet to the worker alone, and your colleagues see the circle."
    ),
}


# Where it stands, and where what was taken off is told of.
PAGES = {
    Became.MAP_ITEM: ("mapping:item", "mapping:removed-items"),
    Became.MEMBER: ("networks:member", "networks:circle"),
}


class CarryForm(ThreefoldForm):
    """Which sayings go on, as ticked. Nothing is ticked beforehand."""

    sayings = forms.MultipleChoiceField(
        label=gettext_lazy("What goes on"),
        error_messages={"required": gettext_lazy("Tick what goes on first.")},
    )

    def __init__(self, data: Any = None, *, could: Iterable[Onward]) -> None:
        super().__init__(data)
        field: Any = self.fields["sayings"]
        field.choices = [(str(one.saying), one.fact.text) for one in could]


@dataclass(frozen=True, kw_only=True)
class OnwardLine:
    """One saying: the words, the place where it matters, and where it went. `ticked` as it was sent."""

    saying: UUID
    text: str
    lang: str
    translation: str
    place: str
    ticked: bool
    becomes: Became
    href: str = ""
    since: datetime | None = None
    off: bool = False
    waits: str = ""


def onward_page(opened: Opened, copy: FilledCopy, form: CarryForm | None = None) -> dict[str, Any]:
    """What the page of one version says about it."""
    found = onward_of(copy)
    form = form or CarryForm(could=found)
    off = _off({one.went.fact for one in found if one.went})
    lines = [_line(one, copy, opened, form, off) for one in found]
    return {
        "carry_form": form,
        "could_go": [one for one in lines if not (one.href or one.waits)],
        "waiting": [one for one in lines if one.waits],
        "went": [one for one in lines if one.href],
        "may_carry": _may_carry(opened),
    }


@dataclass(frozen=True, kw_only=True)
class StillThere:
    """Somebody who came into the circle from this tool, which does not name them any more."""

    name: str
    href: str


def still_there(opened: Opened, copy: FilledCopy, names: Mapping[UUID, str]) -> list[StillThere]:
    """Those whose sheet this worker may read: a place in the circle has a life of its own, and somebody decides it."""
    links = FactLink.objects.filter(filled=copy.root, became=Became.MEMBER)
    came = {uuid5(one.saying, "member"): one.fact for one in links}
    sheets = sheets_of(opened.family.pk, [fact for made, fact in came.items() if made == fact])
    gone = [
        pk for pk, one in sheets.items()
        if not one.stands and decide(opened.reader, one.piece, Surface.SCREEN).shown
    ]  # fmt: skip
    rows = Member.objects.filter(pk__in=gone, active=True).order_by("created_at", "pk")
    return [
        StillThere(
            name=names[one.person_id], href=reverse("networks:member", args=[opened.family.pk, one.pk])
        )
        for one in rows
        if one.person_id in names
    ]


def _may_carry(opened: Opened) -> bool:
    return all(opened.may_write(one) for one in (Group.CHILD_VOICE, Group.MAP, Group.NETWORK, Group.SCALING))


def _off(facts: set[UUID]) -> set[UUID]:
    """Which of them were taken off the map, left the circle, or were taken back from their scale."""
    items = MapItem.objects.filter(pk__in=facts, removed_at__isnull=False)
    members = Member.objects.filter(pk__in=facts, active=False)
    numbers = Rating.objects.filter(pk__in=facts, withdrawn_at__isnull=False)
    return {pk for rows in (items, members, numbers) for pk in rows.values_list("pk", flat=True)}


def _line(one: Onward, copy: FilledCopy, opened: Opened, form: CarryForm, off: set[UUID]) -> OnwardLine:
    number = "" if one.fact.number is None else f"{one.fact.number}. "
    return OnwardLine(
        saying=one.saying, text=(number + one.fact.text).strip() or _("Somebody"), becomes=one.becomes,
        lang=one.fact.language or copy.language, translation=one.fact.translation, place=_place(one),
        ticked=str(one.saying) in (form["sayings"].value() or ()), href=_address(one, opened, off),
        since=one.went.at if one.went else None, off=bool(one.went and one.went.fact in off),
        waits=str(WHY[one.waits]) if one.waits else "",
    )  # fmt: skip


def _place(one: Onward) -> str:
    """Where it goes, in a reader's words."""
    if one.becomes is Became.MEMBER:
        return _("The circle of support")
    if one.becomes is Became.RATING:
        return _("The child’s own scale")
    question = Category(KINDS[one.fact.kind]).question
    return here(question.label) if question else ""


def _address(one: Onward, opened: Opened, off: set[UUID]) -> str:
    """The page where it stands now; nothing where it did not go on."""
    if one.went is None:
        return ""
    family, fact = opened.family.pk, one.went.fact
    if one.becomes is Became.RATING:
        scale = Rating.objects.values_list("scale", flat=True).get(pk=fact)
        return reverse("mapping:scale", args=[family, scale])
    alone, all_of_them = PAGES[one.becomes]
    return reverse(all_of_them, args=[family]) if fact in off else reverse(alone, args=[family, fact])


def carry_facts(request: HttpRequest, family: UUID, filled: UUID) -> HttpResponse:
    """Let what was ticked go on; the page of the tool says where it went."""
    from threefold.web.filled.views import reading_page

    opened = writing(request, family, Group.CHILD_VOICE)
    copies = filled_tools(opened.family, opened.reader, Surface.SCREEN)
    copy = next((one for one in copies if one.id == filled), None)
    if copy is None or not _may_carry(opened):
        raise Http404
    form = CarryForm(sent(request), could=[one for one in onward_of(copy) if not one.waits])
    if not form.is_bound:
        return redirect("web:filled_tool", family=family, filled=filled)
    if copy.later or copy.withdrawn_at is not None or copy.finished_at is None:
        return _too_late(request, copy, opened)
    if not form.is_valid():
        page = reading_page(opened, copy, copies) | onward_page(opened, copy, form)
        return render(request, "web/filled/read.html", page, status=422)
    try:
        carry(
            by=opened.worker, family=opened.family, id=form.id_for(), at=now(), filled=filled,
            sayings={UUID(one) for one in form.cleaned_data["sayings"]},
        )  # fmt: skip
    except (Stale, Withdrawn, NotFinished):
        return _too_late(request, copy, opened)
    except NotAllowed:
        raise Http404 from None
    messages.success(request, _("It went on. Below stands where it is now."))
    return redirect(reverse("web:filled_tool", args=[family, filled]) + "#onward")


def _too_late(request: HttpRequest, copy: FilledCopy, opened: Opened) -> HttpResponse:
    messages.warning(request, _("It does not stand like this any more, so nothing went on from it."))
    return redirect("web:filled_tool", family=opened.family.pk, filled=copy.id)
