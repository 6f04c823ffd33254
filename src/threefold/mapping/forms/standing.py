"""The small questions beside a statement: who sees it how, the day it was read or agreed, why it ends."""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from threefold.core.choosing import offer_without
from threefold.core.clock import today
from threefold.core.forms import Text, ThreefoldForm, day
from threefold.disclosure.sharing import Audience
from threefold.families.models import Person
from threefold.mapping.around import absent_of, unborn_of
from threefold.mapping.changes.positions import NewPosition
from threefold.mapping.forms.fields import MEANING_BELOW, Pick, PickMany, refuse_day, said_in
from threefold.mapping.forms.statements import SHARED_AUDIENCES, spoken
from threefold.practice.vocabulary.questions import Position as Stance

ME, OTHER = "me", "other"


class PositionForm(ThreefoldForm):
    """How somebody sees it, in their own words."""

    who = forms.ChoiceField(label=_("Who"))
    who_other = Text(label=_("Who it is, when it is somebody else"), required=False, max_length=120)
    stance = forms.ChoiceField(label=_("How do they see it?"), widget=Pick)
    words = Text(label=_("In their own words"), required=False, long=True, max_length=5000)
    exact_words = forms.BooleanField(label=_("These are their exact words"), required=False, initial=True)
    taken_on = day(_("When"), required=True)
    language = forms.ChoiceField(label=_("Said in"), choices=said_in, initial="en")
    translation = Text(
        label=_("In the other language"), required=False, long=True, max_length=5000, help_text=MEANING_BELOW
    )
    audience = forms.ChoiceField(label=_("Who may see it"), choices=SHARED_AUDIENCES, initial=Audience.FAMILY)
    chosen = forms.MultipleChoiceField(label=_("Chosen by name"), required=False, widget=PickMany)

    def __init__(self, *args: Any, people: Collection[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(str(one.pk), one.called) for one in people]
        grown = sorted(people, key=lambda one: one.is_child)
        others = [(ME, _("I, the worker")), (OTHER, _("Somebody else"))]
        self._offer("who", [*((str(one.pk), one.called) for one in grown), *others])
        self._offer("chosen", rows)
        offer_without(self, ("chosen",), absent_of(people))
        offer_without(self, ("who",), unborn_of(people))
        asked = [one for one in Stance.choices(get_language() or "en") if one[0] != Stance.NOT_ASKED]
        self._offer("stance", asked)
        self.initial.setdefault("taken_on", today())
        self.initial.setdefault("language", spoken())

    def _offer(self, name: str, choices: list[Any]) -> None:
        field: Any = self.fields[name]
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Somebody else needs a word for who they are; nobody was asked tomorrow."""
        given = super().clean() or {}
        if given.get("who") == OTHER and not given.get("who_other"):
            self.add_error("who_other", _("Say who it was; their part is enough, like: the doctor."))
        if given.get("audience") == Audience.CHOSEN and not given.get("chosen"):
            self.add_error("chosen", _("Choose at least one person, or choose somebody else who may see it."))
        refuse_day(self, "taken_on", latest=today())
        return given

    def position(self, me: UUID) -> NewPosition:
        """The answers, as the change takes them."""
        given = self.cleaned_data
        who = given["who"]
        names = ("stance", "words", "exact_words", "taken_on", "language", "translation", "audience")
        return NewPosition(
            **{name: given[name] for name in names},
            person=UUID(who) if who not in (ME, OTHER) else None,
            worker=me if who == ME else None,
            other=given["who_other"] if who == OTHER else "",
            chosen=frozenset(UUID(one) for one in given["chosen"]),
        )


class OnForm(ThreefoldForm):
    """A day that has come: it was read, agreed, told, resolved."""

    on = day(_("On"), required=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("on", today())

    def clean(self) -> dict[str, Any]:
        """Not a day that is still ahead."""
        given = super().clean() or {}
        refuse_day(self, "on", latest=today())
        return given


class OnOrNotForm(OnForm):
    """A day that has come, or `undo`: it was written down by mistake."""

    undo = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].required = not self.data.get("undo")

    @property
    def said(self) -> date | None:
        """The day, or None when it is not so after all."""
        on: date | None = self.cleaned_data["on"]
        return None if self.cleaned_data["undo"] else on


class ReadForm(OnOrNotForm):
    """A statement was read with the family; with a worry its goal, and that it is agreed."""

    goal_too = forms.BooleanField(required=False)
    agreed = forms.BooleanField(required=False)


class ReasonForm(ThreefoldForm):
    """Why something ends, or a rule may pass."""

    reason = Text(label=_("Why"), max_length=500)
    rule = forms.IntegerField(required=False, widget=forms.HiddenInput)


class SettleForm(ThreefoldForm):
    """Which of two wordings stands."""

    keep = forms.ChoiceField(choices=[("standing", ""), ("beside", "")])


class MoveForm(ThreefoldForm):
    """Before which other statement it stands; empty: at the end."""

    before = forms.UUIDField(required=False)


class ThreatForm(ThreefoldForm):
    """A safety threat that an assessment named: a short label, never the assessment's own items."""

    label = Text(
        label=_("The safety threat, in a few words"), max_length=120,
        help_text=_("The result only. The items of a licensed assessment stay in the assessment."),
    )  # fmt: skip
    assessed_on = day(_("Assessed on"), required=True)

    def clean(self) -> dict[str, Any]:
        """Not a day that is still ahead."""
        given = super().clean() or {}
        refuse_day(self, "assessed_on", latest=today())
        return given
