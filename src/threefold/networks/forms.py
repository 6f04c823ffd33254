"""What is asked about the circle of support."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Ten, Text, ThreefoldForm, day
from threefold.core.terms import choices_of
from threefold.families.worries import Worry
from threefold.networks.changes import Place
from threefold.networks.models import Member
from threefold.practice.vocabulary.circle import NetworkRole, Ring, Support, TieNow, Vetting

# What `copies` shows to those who may see working notes only.
OPEN = ("ring", "role", "tie_now", "support", "agreed_on")
NOTES = tuple(name for name in Place.__dataclass_fields__ if name not in OPEN)


def _parts() -> list[tuple[str, str]]:
    return [("", gettext("No part yet")), *choices_of(NetworkRole)()]


def _ties() -> list[tuple[str, str]]:
    return [("", gettext("Not asked yet")), *choices_of(TieNow)()]


def _ways() -> list[tuple[str, str]]:
    return [("", gettext("Not asked yet")), *choices_of(Support)()]


class Dated(ThreefoldForm):
    """A form about what happened: the days named in `PAST` cannot lie after `today`."""

    PAST: ClassVar[tuple[str, ...]] = ()
    # Several of these forms stand on one page: each label must lead to the field of its own form.
    IDS: ClassVar[str] = "id_%s"

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        kwargs.setdefault("auto_id", self.IDS)
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """Refuse days that are still to come."""
        given = super().clean() or {}
        for name in self.PAST:
            if (said := given.get(name)) and said > self.today:
                self.add_error(name, _("This day is still to come. Write it down when it has happened."))
        return given


class NewMemberForm(ThreefoldForm):
    """Who would come at two in the morning? Somebody known already, or a first name."""

    person = forms.ChoiceField(label=_("Or somebody we know already"), required=False)
    first_name = Text(label=_("First name"), required=False, max_length=80)
    tie = Text(label=_("How they belong to the children"), required=False, max_length=120)
    ring = forms.ChoiceField(label=_("What they know today"), choices=choices_of(Ring))

    def __init__(self, *args: Any, people: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known: forms.ChoiceField = self.fields["person"]  # type: ignore[assignment]
        known.choices = [("", _("Somebody new")), *((str(pk), name) for pk, name in people)]
        self.initial.setdefault("ring", Ring.KNOWS_NOTHING.value)

    def clean(self) -> dict[str, Any]:
        """One of the two must name somebody."""
        given = super().clean() or {}
        if not given.get("person") and not given.get("first_name"):
            self.add_error("first_name", _("Say who it is: choose a person, or write a first name."))
        return given


class MemberForm(Dated):
    """All that the circle says about one person."""

    PAST = ("agreed_on", "release_signed_on", "confidentiality_signed_on", "vetted_on")

    ring = forms.ChoiceField(label=_("What they know"), choices=choices_of(Ring))
    role = forms.ChoiceField(label=_("Their part"), required=False, choices=_parts)
    tie_now = forms.ChoiceField(
        label=_("How the tie is today, for the family"), required=False, choices=_ties
    )
    support = forms.ChoiceField(label=_("Which way help goes"), required=False, choices=_ways)
    agreed_on = day(_("Said yes on"), help_text=_("The day they agreed to be in the circle."))
    closeness = Ten(label=_("How close to the children, 10 to 0"))
    willingness = Ten(label=_("How willing, 10 to 0"))
    confidence = Ten(label=_("How sure that they can, 10 to 0"))
    capacity = Ten(label=_("How much time and strength they have, 10 to 0"))
    childs_view = Text(label=_("What the children say about them"), required=False)
    approached_by = Text(label=_("Who talks with them first"), required=False, max_length=120)
    release_signed_on = day(
        _("Release signed on"), help_text=_("Without a release nothing of the plan goes to them.")
    )
    release_ends_on = day(_("Release ends on"))
    confidentiality_signed_on = day(_("Confidentiality agreement signed on"))
    vetting = forms.ChoiceField(label=_("Checked by the county"), choices=choices_of(Vetting))
    vetted_on = day(_("Checked on"))
    concerns = Text(
        label=_("Is there a worry about this person?"),
        required=False,
        long=True,
        help_text=_("Only the county's workers see this. It is on no copy."),
    )

    def __init__(self, *args: Any, whole: bool = True, **kwargs: Any) -> None:
        """`whole` False: a writer who may not see the county's notes is not asked about them."""
        super().__init__(*args, **kwargs)
        for name in NOTES if not whole else ():
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """A release ends after it begins, and cannot end without having begun."""
        given = super().clean()
        signed, ends = given.get("release_signed_on"), given.get("release_ends_on")
        if ends and not signed and "release_signed_on" not in self.errors:
            self.add_error("release_signed_on", _("Write the day it was signed too."))
        elif ends and signed and ends < signed:
            self.add_error("release_ends_on", _("This is before the day it was signed."))
        return given

    def place(self, stored: Member) -> Place:
        """The answers, as the change takes them; what was not asked stays as `stored`."""
        given = self.cleaned_data
        names = Place.__dataclass_fields__
        return Place(
            **{name: given[name] if name in self.fields else getattr(stored, name) for name in names}
        )


class ToldForm(Dated):
    """That somebody was told a worry."""

    PAST = ("told_on",)
    IDS = "told_%s"

    danger = forms.ChoiceField(label=_("Which worry"))
    how_much = forms.ChoiceField(
        label=_("How much of it"), choices=[("all", _("All of it")), ("part", _("A part"))]
    )
    told_on = day(_("When"), required=True)
    told_by = Text(label=_("Who told them"), max_length=120)

    def __init__(self, *args: Any, worries: Iterable[Worry], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        which: forms.ChoiceField = self.fields["danger"]  # type: ignore[assignment]
        which.choices = [(str(one.id), one.title) for one in worries]


class UndertakingForm(Dated):
    """What somebody agreed to do, in their words."""

    PAST = ("agreed_on",)
    IDS = "undertaking_%s"

    text = Text(label=_("What they agreed to do, in their words"), long=True)
    language = forms.ChoiceField(label=_("Said in"), choices=[("en", "English"), ("es", "Español")])
    translation = Text(label=_("In the other language"), required=False, long=True)
    agreed_on = day(_("Agreed on"), required=True)


class MoveForm(ThreefoldForm):
    """Another ring, by select, by keyboard or by drag (which also says where in the ring)."""

    ring = forms.ChoiceField(label=_("What they know"), choices=choices_of(Ring))
    angle = forms.FloatField(required=False, min_value=0, max_value=360, widget=forms.HiddenInput)


class AgainForm(ThreefoldForm):
    """Only the id of the change: something ends, or somebody comes back."""


class LeaveForm(ThreefoldForm):
    """Why somebody leaves the circle."""

    reason = Text(label=_("Why they leave the circle"), max_length=200)
