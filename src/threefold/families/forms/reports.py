"""What is asked about a report that came in, about who reported, and about places that must not be found."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from threefold.core.clock import moment_of
from threefold.core.forms import Text
from threefold.families.changes.openings import Need
from threefold.families.changes.places import Hiding
from threefold.families.changes.referrals import Report, Vault
from threefold.families.copies.people import PersonCopy
from threefold.families.forms.base import Day, FamilyForm, Hour, Several, ids
from threefold.families.models import Opening, ProtectedPlace, Referral, ReporterVault

# What a report holds as it is typed.
PLAIN = ("response", "allegations", "safe_text", "outcome", "number", "police_number")
ONE_A_LINE = _("One a line. No copy for anybody will hold these words.")


class ReferralForm(FamilyForm):
    """A report, in words that give nobody away."""

    received_on = Day(label=_("When the report came in"), past=True, required=True)
    received_hour = Hour(label=_("At what hour, if you know it"))
    response = forms.ChoiceField(label=_("Response"), choices=Referral.Response.choices)
    responded_on = Day(label=_("First met in person"), past=True)
    responded_hour = Hour(label=_("At what hour they were met, if you know it"))
    allegations = Text(label=_("What it is about"), required=False)
    safe_text = Text(
        label=_("What was reported, in words that give nobody away"), required=False, long=True,
        help_text=_("“It was reported that…”. Not who said it, not where they saw it, not what only one person knows."),
    )  # fmt: skip
    outcome = Text(label=_("Outcome"), required=False, max_length=120)
    number = Text(label=_("County referral number"), required=False, max_length=40)
    police_number = Text(
        label=_("Police report or call number"), required=False, max_length=60,
        help_text=_("If the police went there too. It stands on no copy."),
    )  # fmt: skip

    def report(self) -> Report:
        """The answers, as the change takes them."""
        given = self.cleaned_data
        met_on = given["responded_on"]
        return Report(
            received_at=moment_of(given["received_on"], given["received_hour"]),
            received_hour_known=given["received_hour"] is not None,
            responded_at=moment_of(met_on, given["responded_hour"]) if met_on else None,
            responded_hour_known=not met_on or given["responded_hour"] is not None,
            **{name: given[name] for name in PLAIN},
        )

    def clean(self) -> dict[str, Any]:
        """An hour belongs to a day."""
        given = super().clean() or {}
        if (
            given.get("responded_hour")
            and not given.get("responded_on")
            and "responded_on" not in self.errors
        ):
            self.add_error("responded_on", _now("On which day were they met?"))
        return given


class VaultForm(FamilyForm):
    """Who reported. What is written here goes in, and comes out only with a reason."""

    named = forms.ChoiceField(
        label=_("Did they give a name?"), choices=[("", _("Please choose")), *ReporterVault.Named.choices]
    )
    who = Text(label=_("Who reported"), required=False)
    person = forms.ChoiceField(
        label=_("Is it somebody of the family or its circle?"), required=False,
        help_text=_(
            "Their name stays where they have a part. Words that say it was they who told the county, and a number "
            "that is only in here, are on no copy."
        ),
    )  # fmt: skip
    mandated = forms.BooleanField(label=_("They must report by law"), required=False)
    contact = Text(label=_("How to reach them"), required=False)
    received = Text(label=_("The report as it came in, word for word"), required=False, long=True)
    giveaways = Text(
        label=_("Words that would give them away"), required=False, long=True, max_length=2000,
        help_text=ONE_A_LINE,
    )  # fmt: skip

    def __init__(self, *args: Any, people: Iterable[PersonCopy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nobody = ("", _now("No, or not known"))
        self.choose("person", [nobody, *((str(one.id), one.full_name) for one in people)])

    def vault(self) -> Vault:
        """The answers, as the change takes them."""
        given = self.cleaned_data
        return Vault(
            named=given["named"], mandated=given["mandated"], who=given["who"], contact=given["contact"],
            received=given["received"], giveaways=given["giveaways"],
            person=UUID(given["person"]) if given["person"] else None,
        )  # fmt: skip


class PlaceForm(FamilyForm):
    """A place that must not be found. What and where it is goes in, and comes out only with a reason."""

    kind = forms.ChoiceField(label=_("What it is"), choices=ProtectedPlace.Kind.choices)
    place = Text(
        label=_("Name, address or number"), required=False, max_length=400,
        help_text=_("The whole of it: street, number, town; or the name of the school or clinic."),
    )  # fmt: skip
    giveaways = Text(
        label=_("Words that would let somebody find it"), required=False, long=True, max_length=2000,
        help_text=ONE_A_LINE,
    )  # fmt: skip
    protects = Several(label=_("Whom it protects"), required=True)
    known_to = Several(
        label=_("Who knows it anyway"),
        help_text=_("For the county’s workers. No copy names it, not even theirs."),
    )
    since = Day(label=_("Since"), required=True)
    until = Day(label=_("No longer used since"))

    def __init__(
        self,
        *args: Any,
        people: Iterable[PersonCopy],
        is_open: bool = False,
        new: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(one.id), one.full_name) for one in people]
        self.choose("protects", choices)
        self.choose("known_to", choices)
        self._is_open = is_open or new
        self.fields["place"].required = self._is_open
        if not self._is_open:
            kept = _now("It is sealed. Leave this empty and it stays as it is.")
            self.fields["place"].help_text = self.fields["giveaways"].help_text = kept

    def hiding(self) -> Hiding:
        """The answers, as the change takes them; sealed words that were not shown stay when nothing was typed."""
        given = self.cleaned_data
        return Hiding(
            kind=given["kind"], protects=ids(given["protects"]), known_to=ids(given["known_to"]),
            since=given["since"], until=given["until"],
            place=given["place"] or None,
            giveaways=given["giveaways"] if self._is_open else given["giveaways"] or None,
        )  # fmt: skip


class OpeningForm(FamilyForm):
    """Why somebody must see something sealed."""

    purpose = forms.ChoiceField(
        label=_("What for"), choices=[("", _("Please choose")), *Opening.Purpose.choices]
    )
    reason = Text(label=_("Why you need to see this now"), long=True, max_length=2000)

    def need(self) -> Need:
        """The answers, as the change takes them."""
        return Need(purpose=self.cleaned_data["purpose"], reason=self.cleaned_data["reason"])


class BreakGlassForm(OpeningForm):
    """A family that is not the worker's, named by two things that somebody at the door would know."""

    family_name = Text(
        label=_("Family name, or county file number"), max_length=120,
        help_text=_("As it is written. A part of it finds nothing."),
    )  # fmt: skip
    somebody = Text(label=_("First name of a child or adult of the family"), max_length=80)
    field_order = ("family_name", "somebody", "purpose", "reason")


class ReviewForm(FamilyForm):
    """What a supervisor thinks of an opening."""

    note = Text(label=_("What you think of it"), long=True, max_length=2000)
