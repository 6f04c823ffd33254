"""What is asked about homes, ties and protections."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text
from threefold.families.changes.homes import Home, Stay
from threefold.families.changes.protections import Order
from threefold.families.changes.ties import Tie
from threefold.families.copies.people import PersonCopy
from threefold.families.forms.base import Day, FamilyForm, Several
from threefold.families.models import Protection, Relationship

WHEN_HINT = _("Only if it is a part of the time: school nights, every other weekend")


class HomeForm(FamilyForm):
    """A household."""

    name = Text(label=_("What we call this home"), max_length=120)
    address = Text(
        label=_("Address"), required=False, max_length=300,
        help_text=_("Must this address not be found? Leave it empty here and write it under protected places."),
    )  # fmt: skip
    note = Text(label=_("Good to know"), required=False, help_text=_("40 minutes by bus; the back house"))
    who = Several(label=_("Who lives here?"))

    def __init__(self, *args: Any, people: Iterable[PersonCopy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("who", [(str(one.id), one.full_name) for one in people])

    def home(self) -> Home:
        """The answers, as the change takes them."""
        given = self.cleaned_data
        return Home(name=given["name"], address=given["address"], note=given["note"])


class ResidenceForm(FamilyForm):
    """Somebody who lives in a home."""

    person = forms.ChoiceField(label=_("Who"))
    when = Text(label=_("When they are there"), required=False, max_length=120, help_text=WHEN_HINT)
    since = Day(label=_("Since"))

    def __init__(self, *args: Any, people: Iterable[PersonCopy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("person", [(str(one.id), one.full_name) for one in people], blank=True)


class EndForm(FamilyForm):
    """A day on which something ends."""

    until = Day(label=_("Until"), required=True)


class StayForm(FamilyForm):
    """The days and words of somebody's time in a home."""

    when = Text(label=_("When they are there"), required=False, max_length=120, help_text=WHEN_HINT)
    since = Day(label=_("Since"))
    until = Day(label=_("Until"), help_text=_("Empty: they live there now."))

    def stay(self) -> Stay:
        """The answers, as the change takes them."""
        given = self.cleaned_data
        return Stay(since=given["since"], until=given["until"], when=given["when"])


class SureForm(FamilyForm):
    """Nothing to say: the button is the answer."""


class TieForm(FamilyForm):
    """How one person belongs to one or several others."""

    first = forms.ChoiceField(label=_("Who"))
    kind = forms.ChoiceField(label=_("How they belong together"), choices=Relationship.Kind.choices)
    others = Several(label=_("To whom"), required=True)
    label = Text(label=_("In their words"), required=False, max_length=120)
    since = Day(label=_("Since"))
    until = Day(label=_("Until"))

    def __init__(self, *args: Any, people: Iterable[PersonCopy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(one.id), one.full_name) for one in people]
        self.choose("first", choices, blank=True)
        self.choose("others", choices)

    def clean(self) -> dict[str, Any]:
        """Nobody is tied to themself."""
        given = super().clean() or {}
        if given.get("first") in (given.get("others") or ()):
            self.add_error("others", _now("Choose two different people."))
        return given

    def tie(self) -> Tie:
        """The answers, as the change takes them."""
        return _tie(self.cleaned_data)


class ChangeTieForm(FamilyForm):
    """A tie that there is already."""

    kind = forms.ChoiceField(label=_("How they belong together"), choices=Relationship.Kind.choices)
    label = Text(label=_("In their words"), required=False, max_length=120)
    since = Day(label=_("Since"))
    until = Day(label=_("Until"))

    def tie(self) -> Tie:
        """The answers, as the change takes them."""
        return _tie(self.cleaned_data)


class ProtectionForm(FamilyForm):
    """Who is to be kept safe from whom."""

    people = Several(label=_("Who is to be kept safe"), required=True)
    from_person = forms.ChoiceField(label=_("From whom"))
    basis = forms.ChoiceField(label=_("On what basis"), choices=Protection.Basis.choices)
    starts = Day(label=_("From"), required=True)
    ends = Day(label=_("Until"), help_text=_("Empty: until further notice."))
    note = Text(label=_("Which order, and what it says"), required=False)

    def __init__(self, *args: Any, people: Iterable[PersonCopy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(one.id), one.full_name) for one in people]
        self.choose("people", choices)
        self.choose("from_person", choices, blank=True)

    def clean(self) -> dict[str, Any]:
        """Nobody is kept safe from themself."""
        given = super().clean() or {}
        if given.get("from_person") in (given.get("people") or ()):
            self.add_error("from_person", _now("Choose two different people."))
        return given

    def order(self) -> Order:
        """The answers, as the change takes them."""
        return _order(self.cleaned_data)


class ChangeProtectionForm(FamilyForm):
    """A protection that there is already; an end makes it run out."""

    basis = forms.ChoiceField(label=_("On what basis"), choices=Protection.Basis.choices)
    starts = Day(label=_("From"), required=True)
    ends = Day(label=_("Until"), help_text=_("Empty: until further notice."))
    note = Text(label=_("Which order, and what it says"), required=False)

    def order(self) -> Order:
        """The answers, as the change takes them."""
        return _order(self.cleaned_data)


class MistakeForm(FamilyForm):
    """Why something should never have been written."""

    reason = Text(label=_("Why it was a mistake"), max_length=300)


def _tie(given: dict[str, Any]) -> Tie:
    return Tie(kind=given["kind"], label=given["label"], since=given["since"], until=given["until"])


def _order(given: dict[str, Any]) -> Order:
    return Order(basis=given["basis"], starts=given["starts"], ends=given["ends"], note=given["note"])
