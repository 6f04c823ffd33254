"""What an administrator fills in to give a clock of the county another length."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from threefold.accounts.changes import NewLength, latest_begin
from threefold.accounts.clocks import ClockStanding
from threefold.accounts.models import ClockVersion
from threefold.core.clock import day_of, today
from threefold.core.forms import Text, ThreefoldForm, day
from threefold.practice.reasons import says_why
from threefold.web.phrases import clock, plain_day


def a_reason(text: str) -> str:
    """The reason, where it has words.

    Raises:
        ValidationError: it has fewer than three.
    """
    if not says_why(text):
        raise forms.ValidationError(_("Say why in at least three words: whoever asks later reads it."))
    return text


class WithdrawClockForm(ThreefoldForm):
    """Why what was said for a later day does not come."""

    reason = Text(label=_("Why is it taken back?"), max_length=500)

    def clean_reason(self) -> str:
        """Words, not a mark."""
        return a_reason(self.cleaned_data["reason"])


@dataclass(frozen=True, kw_only=True)
class ClockRow:
    """One of the county's versions, and a form to take it back while its day has not come. `after`: the hour from which
    it counts, where it was set for the very day.
    """

    version: ClockVersion
    after: str
    form: WithdrawClockForm | None


def rows_of(
    versions: Iterable[ClockVersion], on: date, sent: dict[UUID, WithdrawClockForm] | None = None
) -> tuple[ClockRow, ...]:
    """The versions with their forms; `sent` holds one that could not be saved."""
    return tuple(
        ClockRow(
            version=one,
            after=clock(one.at) if day_of(one.at) == one.valid_from else "",
            form=(sent or {}).get(one.pk) or WithdrawClockForm(auto_id=f"back-{one.pk}-%s")
            if one.valid_from > on and one.withdrawn_at is None
            else None,
        )
        for one in versions
    )


class ClockForm(ThreefoldForm):
    """A length, from which day, where it is decided, and why."""

    length = forms.IntegerField(label=_("How long?"))
    valid_from = day(
        _("From this day on"),
        required=True,
        help_text=_("What has begun keeps its clock: from today counts from the moment you set it."),
    )
    reason = Text(label=_("Why?"), long=True, max_length=2000)
    source = Text(
        label=_("Where is it decided?"),
        help_text=_("Such as the number of a county policy."),
        required=False,
        max_length=200,
    )

    def __init__(self, *args: Any, standing: ClockStanding, **kwargs: Any) -> None:
        kind, language = standing.kind, get_language() or "en"
        super().__init__(*args, **kwargs)
        self.standing = standing
        told = {"least": kind.said(kind.least).in_(language), "most": kind.said(kind.most).in_(language)}
        field = self.fields["length"]
        assert isinstance(field, forms.IntegerField)
        field.label = _("How long? In %(measure)s") % {"measure": kind.measure_named.in_(language)}
        self.reach = _("From %(least)s to %(most)s.") % told
        field.help_text = f"{self.reach} {kind.limit.in_(language)}"

    def clean_length(self) -> int:
        """No shorter and no longer than a county may say."""
        length: int = self.cleaned_data["length"]
        kind = self.standing.kind
        if not kind.least <= length <= kind.most:
            raise forms.ValidationError(self.reach)
        return length

    def clean_valid_from(self) -> Any:
        """Today or later: nobody becomes late by what is decided afterwards."""
        chosen = self.cleaned_data["valid_from"]
        if chosen < today():
            raise forms.ValidationError(_("Choose today or a later day: what has begun keeps its clock."))
        if chosen > (latest := latest_begin(today())):
            raise forms.ValidationError(
                _("Look at the year once more: %(day)s is the last day that can be chosen, a year from now.")
                % {"day": plain_day(latest)}
            )
        return chosen

    def clean_reason(self) -> str:
        """Words, not a mark."""
        return a_reason(self.cleaned_data["reason"])

    def clean(self) -> dict[str, Any]:
        """A change changes something; the one that this very form made counts for itself."""
        given: dict[str, Any] = super().clean() or {}
        length, chosen = given.get("length"), given.get("valid_from")
        mine = given.get("change_id")
        if length and chosen and length == self.standing.length_on(chosen, without=mine):
            self.add_error("length", _("That is how long it is already."))
        return given

    def given(self) -> NewLength:
        """The answers, as the change takes them."""
        told = self.cleaned_data
        return NewLength(
            clock=self.standing.kind.name,
            length=told["length"],
            valid_from=told["valid_from"],
            reason=told["reason"],
            source=told["source"],
        )
