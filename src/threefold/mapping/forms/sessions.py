"""What is asked about a mapping conversation."""

from collections.abc import Sequence
from datetime import datetime
from itertools import permutations
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.choosing import offer_without
from threefold.core.clock import moment_of
from threefold.core.forms import Text, ThreefoldForm, day
from threefold.families.models import Referral
from threefold.mapping.around import Around
from threefold.mapping.board import SHORT
from threefold.mapping.changes.sessions import AS_WRITTEN, MANY, NewSession
from threefold.mapping.copies.sessions import SessionCopy
from threefold.mapping.first_meeting import answered_by
from threefold.mapping.forms.fields import LANGUAGES, Pick, PickMany, refuse_day
from threefold.mapping.gathering import Apart, Gathering
from threefold.practice.vocabulary.questions import Question

_PEOPLE = {"participants": "here_ids", "by_phone": "phone_ids", "invited_absent": "absent_ids"}
_PLAIN = ("held_on", "from_hour", "to_hour", "purpose", "place", "desired_outcome", "context", "agreements",
          "plus_delta", "language", "others_present", "column_order")  # fmt: skip


def orders() -> list[tuple[str, str]]:
    """Every order of the three questions, in words."""
    return [
        (",".join(one.value for one in order), ", ".join(str(SHORT[one]) for one in order))
        for order in permutations(Question)
    ]


def _hour(label: Any) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, required=False, widget=widget)


class SessionForm(ThreefoldForm):
    """A mapping conversation: why, who, how we talk, and afterwards what worked."""

    purpose = Text(label=_("Why do we meet?"), long=True, max_length=500)
    held_on = day(_("On which day?"), required=True)
    from_hour = _hour(_("From what hour?"))
    to_hour = _hour(_("Until what hour?"))
    participants = forms.MultipleChoiceField(label=_("Who is in the room?"), required=False, widget=PickMany)
    by_phone = forms.MultipleChoiceField(
        label=_("Who is on the telephone or on video?"), required=False, widget=PickMany
    )
    invited_absent = forms.MultipleChoiceField(
        label=_("Who was invited and is not there?"), required=False, widget=PickMany
    )
    others_present = Text(
        label=_("Anybody else in the room"), required=False,
        help_text=_("An interpreter, another worker. Somebody of the family's circle is better entered as a person."),
    )  # fmt: skip
    language = forms.ChoiceField(label=_("In which language do we talk?"), choices=LANGUAGES, widget=Pick)
    column_order = forms.ChoiceField(label=_("Which question comes first?"), choices=orders)
    place = Text(
        label=_("Where?"), required=False, max_length=200,
        help_text=_("Not the address of a place that must not be found: “at her mother’s table” is enough."),
    )  # fmt: skip
    desired_outcome = Text(label=_("What do we want to leave with?"), required=False, long=True)
    context = Text(label=_("What might pull us away today?"), required=False, long=True)
    agreements = Text(label=_("How do we talk with each other?"), required=False, long=True)
    plus_delta = Text(
        label=_("What worked today, and what do we change next time?"), required=False, long=True
    )

    first_meeting = forms.BooleanField(
        label=_("This was the first meeting with the family in person"), required=False
    )
    met_hour = _hour(_("At what hour?"))

    def __init__(self, *args: Any, around: Around, reports: Sequence[Referral] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.around = around
        self.reports = reports
        if not reports:
            del self.fields["first_meeting"], self.fields["met_hour"]
        offer_people(self, around, MANY)
        self.initial.setdefault("column_order", AS_WRITTEN)

    def clean(self) -> dict[str, Any]:
        """Nobody is in two places; a first meeting has its hour, and somebody was there."""
        given = super().clean() or {}
        refuse_day(self, "held_on", latest=None)
        refuse_doubles(self, given)
        self._clean_hours(given)
        if given.get("first_meeting"):
            self._clean_meeting(given)
        return given

    def _clean_hours(self, given: dict[str, Any]) -> None:
        begins, ends = given.get("from_hour"), given.get("to_hour")
        if ends and not begins and "from_hour" not in self.errors:
            self.add_error("from_hour", _("Say from when as well."))
        if begins and ends and ends <= begins:
            self.add_error("to_hour", _("The end comes before the start."))

    def _clean_meeting(self, given: dict[str, Any]) -> None:
        if not given.get("participants"):
            self.add_error("first_meeting", _("Then somebody of the family was in the room. Say who."))
        if not given.get("met_hour") and "met_hour" not in self.errors:
            given["met_hour"] = given.get("from_hour")
        if not given.get("met_hour"):
            if "met_hour" not in self.errors:
                self.add_error("met_hour", _("The report counts the hours. About when was it?"))
        elif given.get("held_on") and not answered_by(self.reports, self._met(given)):
            self.add_error("met_hour", _("The first meeting comes before the report."))

    @property
    def met_at(self) -> datetime | None:
        """When the family was met in person for the first time, if this was it."""
        return self._met(self.cleaned_data) if self.cleaned_data.get("first_meeting") else None

    def _met(self, given: dict[str, Any]) -> datetime:
        return moment_of(given["held_on"], given["met_hour"])

    def session(self) -> NewSession:
        """The answers, as the change takes them."""
        given = self.cleaned_data
        answers: dict[str, Any] = {name: given[name] for name in _PLAIN}
        answers |= {name: frozenset(UUID(one) for one in given[name]) for name in MANY}
        return NewSession(**answers)


class RoomForm(ThreefoldForm):
    """Who is in the room now: asked before anything is shown to everybody."""

    purpose = Text(label=_("Why do we meet?"), max_length=300)
    participants = forms.MultipleChoiceField(label=_("Who is in the room?"), widget=PickMany)
    by_phone = forms.MultipleChoiceField(
        label=_("Who is on the telephone or on video?"), required=False, widget=PickMany
    )
    language = forms.ChoiceField(label=_("In which language do we talk?"), choices=LANGUAGES, widget=Pick)
    together = forms.MultipleChoiceField(
        label=_("If they must be in one conversation all the same, say so for each"), required=False,
        widget=PickMany,
    )  # fmt: skip

    def __init__(self, *args: Any, around: Around, gathering: Gathering, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gathering = gathering
        self.apart: tuple[Apart, ...] = ()
        offer_people(self, around, ("participants", "by_phone"))
        together: Any = self.fields["together"]
        together.choices = [(one.key, _both(one)) for one in gathering.apart_in(gathering.names)]

    @property
    def people(self) -> frozenset[UUID]:
        """Everybody who hears what is said."""
        given = self.cleaned_data
        return frozenset(UUID(one) for name in ("participants", "by_phone") for one in given.get(name) or ())

    def clean(self) -> dict[str, Any]:
        """Nobody is in two places, or meets whom they are kept safe from without a second word about these two."""
        given = super().clean() or {}
        refuse_doubles(self, given)
        self.apart = self.gathering.apart_in(self.people)
        field: Any = self.fields["together"]
        field.choices = [(one.key, _both(one)) for one in self.apart]
        for one in self.apart:
            if one.key not in (given.get("together") or ()):
                self.add_error("together", _warning(one))
        return given


def _both(one: Apart) -> str:
    return _("%(name)s and %(other)s, I know") % {"name": one.name, "other": one.other}


def _warning(one: Apart) -> str:
    words = {"name": one.name, "other": one.other, "name_for": one.name_for, "other_for": one.other_for}
    if one.name_for:
        said = _("%(name)s speaks for %(name_for)s, who is to be kept safe from %(other)s.")
    elif one.other_for:
        said = _("%(other)s speaks for %(other_for)s, and %(name)s is to be kept safe from %(other_for)s.")
    else:
        said = _("%(name)s is to be kept safe from %(other)s.")
    return f"{said % words} {_('Meet them one after the other.')}"


class OrderForm(ThreefoldForm):
    """Which question comes first."""

    column_order = forms.ChoiceField(label=_("Which question comes first?"), choices=orders)


def initial_of(copy: SessionCopy) -> dict[str, Any]:
    """What is written about a conversation, as the form shows it."""
    found: dict[str, Any] = {name: getattr(copy, name) for name in _PLAIN}
    found |= {name: [str(one) for one in getattr(copy, ids)] for name, ids in _PEOPLE.items()}
    return found | {"base_version": copy.version}


def offer_people(form: forms.Form, around: Around, names: tuple[str, ...]) -> None:
    """Let a form's fields choose from the people of the family."""
    people = [(str(one.id), one.name) for one in around.people]
    for name in names:
        field: Any = form.fields[name]
        field.choices = people
    offer_without(form, names, around.absent)


def refuse_doubles(form: forms.Form, given: dict[str, Any]) -> None:
    """Put an error where somebody was chosen a second time."""
    seen: set[str] = set()
    for name in MANY:
        chosen = set(given.get(name) or ())
        if chosen & seen:
            form.add_error(name, _("Somebody is chosen twice. Say once where each person is."))
        seen |= chosen
