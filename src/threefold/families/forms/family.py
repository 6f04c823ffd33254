"""What is asked about the family itself."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from threefold.core.clock import moment_of
from threefold.core.forms import Text
from threefold.families.changes.family import FamilyFacts, NewFamily
from threefold.families.changes.referrals import Report
from threefold.families.copies.people import PersonCopy
from threefold.families.forms.base import Day, FamilyForm, Hour, Several, ids
from threefold.families.models import Family, Referral

ABOUT = _("What we should know about how this family does things")
ABOUT_HINT = _("Meals, visitors, holidays, who speaks first. Ask them.")


class NewFamilyForm(FamilyForm):
    """A name and where we are; the report that came in, when there is one already."""

    name = Text(label=_("Family name"), max_length=120, help_text=_("The name they go by at home."))
    stage = forms.ChoiceField(label=_("Where we are"), choices=Family.Stage.choices[:-1])
    received_on = Day(label=_("When the report came in"), past=True)
    received_hour = Hour(label=_("At what hour, if you know it"))
    response = forms.ChoiceField(
        label=_("Response"), required=False, choices=[("", "-"), *Referral.Response.choices]
    )
    allegations = Text(
        label=_("What it is about"), required=False, help_text=_("No word of who reported. That comes later.")
    )
    county_number = Text(label=_("County file number"), required=False, max_length=40)
    about = Text(label=ABOUT, required=False, long=True, help_text=ABOUT_HINT)

    def clean(self) -> dict[str, Any]:
        """A report needs its day and its response, or nothing at all."""
        given = super().clean() or {}
        begun = given.get("response") or given.get("allegations") or given.get("received_hour")
        if begun and not given.get("received_on") and "received_on" not in self.errors:
            self.add_error("received_on", _now("When did the report come in?"))
        if given.get("received_on") and not given.get("response"):
            self.add_error("response", _now("How soon must somebody go? Choose the response."))
        return given

    def new_family(self) -> NewFamily:
        """The answers, as the change takes them."""
        given = self.cleaned_data
        return NewFamily(
            name=given["name"], stage=given["stage"], county_number=given["county_number"],
            about=given["about"],
        )  # fmt: skip

    def report(self) -> Report | None:
        """The report that came in, if one was entered."""
        given = self.cleaned_data
        if not given["received_on"]:
            return None
        return Report(
            received_at=moment_of(given["received_on"], given["received_hour"]),
            received_hour_known=given["received_hour"] is not None,
            response=given["response"],
            allegations=given["allegations"],
        )


class FamilyFactsForm(FamilyForm):
    """The family's own facts."""

    name = Text(label=_("Family name"), max_length=120)
    stage = forms.ChoiceField(label=_("Where we are"), choices=Family.Stage.choices)
    opened_on = Day(past=True, label=_("Open since"), required=True)
    closed_on = Day(
        past=True, label=_("Closed on"),
        help_text=_(
            "Only when the stage is “Closed”. It is written on the day itself or later: until then the county is "
            "there, and the family’s plans and copies say so."
        ),
    )  # fmt: skip
    closing_note = Text(
        label=_("How it ends"), required=False, long=True, max_length=5000,
        help_text=_("Who goes on being there when the county has left. A supervisor who lets a rule pass says why."),
    )  # fmt: skip
    seen_alone = Several(label=_("Children whom somebody saw alone lately"))
    network_met_on = Day(past=True, label=_("The network met about closing on"))
    prevention_from = Day(
        past=True, label=_("Prevention services since"),
        help_text=_("Help of at most twelve months that keeps the children at home. Empty it when they have ended."),
    )  # fmt: skip
    prevention_looked_on = Day(
        past=True, label=_("The dangers were looked at again on"), help_text=_("The newest day. Look at them together.")
    )  # fmt: skip
    county_number = Text(
        label=_("County file number"), required=False, max_length=40, help_text=_("It stands on no copy.")
    )
    about = Text(label=ABOUT, required=False, long=True, help_text=ABOUT_HINT)

    CLOSING = ("closed_on", "seen_alone", "network_met_on", "closing_note")

    def __init__(self, *args: Any, children: Iterable[PersonCopy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose("seen_alone", [(str(one.id), one.full_name) for one in children])

    @property
    def prevents(self) -> bool:
        """Whether what is asked about prevention services stands open."""
        names = ("prevention_from", "prevention_looked_on")
        return any(self[name].value() or name in self.errors for name in names)

    @property
    def closes(self) -> bool:
        """Whether what is asked before closing stands open: it closes, or something of it is to be put right."""
        return self["stage"].value() == Family.Stage.CLOSED or any(
            name in self.errors for name in self.CLOSING
        )

    def facts(self) -> FamilyFacts:
        """The answers, as the change takes them."""
        given = self.cleaned_data | {"seen_alone": ids(self.cleaned_data["seen_alone"])}
        return FamilyFacts(**{name: given[name] for name in FamilyFacts.__dataclass_fields__})


class SearchForm(forms.Form):
    """A few letters of a name."""

    words = Text(
        label=_("Find a family or a person"), required=False, max_length=80,
        help_text=_("A few letters of a name, or the county’s whole number."),
    )  # fmt: skip
    page = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)
