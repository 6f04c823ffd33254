"""What is asked about a day of the plan, an act of protection, and a signature."""

import json
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.choosing import offer_without
from threefold.core.forms import Text, ThreefoldForm, day
from threefold.core.terms import choices_of
from threefold.disclosure.sharing import Audience
from threefold.plans.changes.content import ActText, LogText, SignatureText
from threefold.plans.forms.fields import (
    Pick,
    PickMany,
    PlansForm,
    audience,
    confidence,
    language,
    translated,
)
from threefold.plans.papers.common import said_day
from threefold.plans.strokes import checked
from threefold.practice.vocabulary.plans import CopyGiven, LogOutcome, SignatureMethod


class TapForm(ThreefoldForm):
    """One tap: how it went today."""

    outcome = forms.ChoiceField(choices=choices_of(LogOutcome))
    action = forms.UUIDField(required=False)


class LogForm(PlansForm):
    """How a day went, and what happened."""

    MANY = ("chosen",)
    ONE = ("action", "said_by", "stepped_in")

    day = day(_("Which day?"), required=True)
    outcome = forms.ChoiceField(label=_("How did it go?"), choices=choices_of(LogOutcome), widget=Pick)
    text = Text(label=_("What happened?"), required=False, long=True)
    translation = translated(long=True)
    exact_words = forms.BooleanField(label=_("These are the exact words"), required=False)
    said_by = forms.ChoiceField(label=_("Who says so?"), required=False)
    said_by_other = Text(label=_("Or somebody else"), required=False, max_length=120)
    action = forms.ChoiceField(label=_("Which part of the plan?"), required=False)
    stepped_in = forms.ChoiceField(label=_("Did somebody step in?"), required=False)
    language = language()
    audience = audience()
    chosen = forms.MultipleChoiceField(label=_("The people I choose"), required=False, widget=PickMany)
    in_confidence = confidence()

    def __init__(
        self,
        *args: Any,
        actions: list[tuple[UUID, str]],
        first: date | None,
        last: date | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.first, self.last = first, last
        self.offer("action", [("", _("The plan as a whole")), *((str(pk), text) for pk, text in actions)])
        self.offer("said_by", [("", _("Nobody in particular")), *self.everybody()])
        self.offer("stepped_in", [("", _("No")), *self.everybody()])
        self.offer("chosen", self.everybody())
        offer_without(self, ("said_by", "stepped_in"), self.around.unborn)
        offer_without(self, ("chosen",), self.around.absent)
        self.initial.setdefault("audience", Audience.CIRCLE)
        self.initial.setdefault("day", self.around.on)

    def clean(self) -> dict[str, Any]:
        """Only what has happened, on a day of the plan."""
        given = super().clean() or {}
        self.refuse_odd_day("day")
        self.refuse_day_ahead("day")
        self.refuse_chosen_nobody()
        self._refuse_other_days(given.get("day"))
        return given

    def _refuse_other_days(self, on: date | None) -> None:
        if on is None:
            return
        if self.first and on < self.first:
            began = said_day(self.first, self.around.on)
            self.add_error("day", _("The plan began on %(day)s. Choose a day from then on.") % {"day": began})
        elif self.last and on > self.last:
            ended = said_day(self.last, self.around.on)
            self.add_error("day", _("The plan ended on %(day)s. Choose a day up to then.") % {"day": ended})

    def log(self) -> LogText:
        """The answers, as the change takes them."""
        return LogText(**self.values())


class ActForm(PlansForm):
    """Who kept the children safe although the danger was there?"""

    MANY = ("people", "children", "chosen")
    ONE = ("danger", "witness", "said_by")

    text = Text(label=_("What did they do?"), long=True)
    translation = translated(long=True)
    people = forms.MultipleChoiceField(label=_("Who did it?"), widget=PickMany)
    day = day(_("When was it?"), required=True)
    day_about = forms.BooleanField(label=_("About then, not that very day"), required=False)
    danger = forms.ChoiceField(label=_("Against which worry?"), required=False)
    witness = forms.ChoiceField(label=_("Who saw it?"), required=False)
    witness_other = Text(label=_("Or somebody else saw it"), required=False, max_length=120)
    children = forms.MultipleChoiceField(
        label=_("Which children were kept safe?"), required=False, widget=PickMany
    )
    said_by = forms.ChoiceField(label=_("Who told us?"), required=False)
    said_by_other = Text(label=_("Or somebody else"), required=False, max_length=120)
    exact_words = forms.BooleanField(label=_("These are the exact words"), required=False)
    language = language()
    audience = audience()
    chosen = forms.MultipleChoiceField(label=_("The people I choose"), required=False, widget=PickMany)
    in_confidence = confidence()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = self.everybody()
        self.offer("people", known)
        self.offer("children", self.the_children())
        self.offer("danger", [("", "-"), *self.worries()])
        self.offer("witness", [("", _("Nobody we know of")), *known])
        self.offer("said_by", [("", _("Nobody in particular")), *known])
        self.offer("chosen", known)
        offer_without(self, ("people", "witness", "said_by"), self.around.unborn)
        offer_without(self, ("chosen",), self.around.absent)
        self.initial.setdefault("audience", Audience.FAMILY)
        self.initial.setdefault("day", self.around.on)

    def clean(self) -> dict[str, Any]:
        """Only what has happened."""
        given = super().clean() or {}
        self.refuse_odd_day("day")
        self.refuse_day_ahead("day")
        self.refuse_chosen_nobody()
        return given

    def act(self) -> ActText:
        """The answers, as the change takes them."""
        return ActText(**self.values())


class SignatureForm(PlansForm):
    """That somebody says yes, or does not: drawn, typed, on paper, or in their words why not."""

    who = forms.ChoiceField(label=_("Who?"))
    method = forms.ChoiceField(label=_("How?"), choices=choices_of(SignatureMethod), widget=Pick)
    typed_name = Text(label=_("Their name, typed by them"), required=False, max_length=120)
    strokes = forms.CharField(required=False, widget=forms.HiddenInput, max_length=200_000)
    refused_words = Text(label=_("What they said"), required=False, long=True)
    signed_on = day(_("When?"), required=True)
    copy = forms.ChoiceField(label=_("Their copy"), choices=choices_of(CopyGiven), widget=Pick)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = [(f"person:{pk}", name) for pk, name in self.everybody()]
        self.offer("who", [("", "-"), *people, *((f"worker:{pk}", name) for pk, name in self.around.workers)])
        offer_without(self, ("who",), self.around.absent)
        self.initial.setdefault("signed_on", self.around.on)
        self.initial.setdefault("copy", CopyGiven.PENDING.value)

    def clean(self) -> dict[str, Any]:
        """What was chosen must hold something."""
        given = super().clean() or {}
        self.refuse_odd_day("signed_on")
        self.refuse_day_ahead("signed_on")
        method = given.get("method")
        if method == SignatureMethod.TYPED and not given.get("typed_name"):
            self.add_error("typed_name", _("Let them type their name."))
        if method == SignatureMethod.DRAWN:
            given["strokes"] = self._drawn(given.get("strokes") or "")
        return given

    def _drawn(self, sent: str) -> list[Any]:
        try:
            lines = checked(json.loads(sent or "[]"))
        except (ValueError, RecursionError):
            lines = []
        if not lines:
            self.add_error("method", _("Nothing is drawn yet. Draw in the frame, or type the name."))
        return lines

    def signature(self) -> SignatureText:
        """The answers, as the change takes them."""
        given = self.values()
        kind, _colon, who = given.pop("who").partition(":")
        given["person" if kind == "person" else "worker"] = UUID(who)
        return SignatureText(**given)


class CopyForm(ThreefoldForm):
    """What became of somebody's copy."""

    copy = forms.ChoiceField(label=_("Their copy"), choices=choices_of(CopyGiven))
    on = day(_("When?"), required=True)
