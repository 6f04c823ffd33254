"""What is asked about the parts of a plan."""

from datetime import time
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.choosing import offer_without
from threefold.core.forms import Text, day
from threefold.disclosure.sharing import Audience
from threefold.plans.changes.content import ActionText, LineText, TriggerText
from threefold.plans.forms.fields import (
    Pick,
    PickMany,
    PlansForm,
    audience,
    confidence,
    initial_of,
    language,
    translated,
)
from threefold.plans.models import PlanLine

DAY_MINUTES = 24 * 60
WEEKDAYS = [
    ("0", _("Every day")), ("1", _("Monday")), ("2", _("Tuesday")), ("3", _("Wednesday")), ("4", _("Thursday")),
    ("5", _("Friday")), ("6", _("Saturday")), ("7", _("Sunday")),
]  # fmt: skip


class _Part(PlansForm):
    """What every part asks below its own words."""

    MANY: tuple[str, ...] = ("chosen",)
    ONE: tuple[str, ...] = ("said_by",)

    language = language()
    said_by = forms.ChoiceField(label=_("Whose words are these?"), required=False)
    audience = audience()
    chosen = forms.MultipleChoiceField(label=_("The people I choose"), required=False, widget=PickMany)
    in_confidence = confidence()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("said_by", [("", _("The plan's own words")), *self.everybody()])
        self.offer("chosen", self.everybody())
        offer_without(self, ("said_by",), self.around.unborn)
        offer_without(self, ("chosen",), self.around.absent)
        self.initial.setdefault("audience", Audience.CIRCLE)

    def clean(self) -> dict[str, Any]:
        """Words for chosen people need people."""
        given = super().clean() or {}
        self.refuse_chosen_nobody()
        return given


class ActionForm(_Part):
    """Something a person does: who, when, who steps in, who sees it, how it keeps the children safe."""

    MANY = ("chosen", "children")
    ONE = ("said_by", "doer", "doer_worker", "backup", "witness", "danger")

    text = Text(
        label=_("What does one person do?"),
        long=True,
        help_text=_("One person, one thing: “Rosa sleeps over.”"),
    )
    translation = translated(long=True)
    who = forms.ChoiceField(label=_("Who does it?"), required=False)
    when = Text(label=_("When, or what sets it off?"), required=False)
    when_translation = translated()
    backup = forms.ChoiceField(label=_("Who steps in?"), required=False)
    backup_text = Text(
        label=_("If that cannot happen"), required=False, help_text=_("For example: she asks by noon.")
    )
    backup_translation = translated()
    witness = forms.ChoiceField(label=_("Who sees that it happens?"), required=False)
    noticed_how = Text(label=_("How do they notice it?"), required=False)
    noticed_translation = translated()
    protects_how = Text(label=_("How does it keep the children safe?"), required=False, long=True)
    protects_translation = translated(long=True)
    children = forms.MultipleChoiceField(
        label=_("Which children does it protect?"), required=False, widget=PickMany
    )
    danger = forms.ChoiceField(label=_("Against which worry?"), required=False)
    weekday = forms.ChoiceField(label=_("On which day does it begin?"), choices=WEEKDAYS, required=False)
    hour = forms.TimeField(
        label=_("At what time?"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=_("Copies put the plan in the order of the day."),
    )
    starts_on = day(_("Only from"))
    ends_on = day(_("Only until"))
    is_service = forms.BooleanField(label=_("This is a service"), required=False)
    controls_now = forms.BooleanField(label=_("It holds the danger off now"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nobody = [("", _("Nobody yet"))]
        workers = [(f"worker:{pk}", name) for pk, name in self.around.workers]
        self.offer("who", [*nobody, *((f"person:{pk}", name) for pk, name in self.everybody()), *workers])
        for name in ("backup", "witness"):
            self.offer(name, nobody + self.everybody())
        offer_without(self, ("who", "backup", "witness"), self.around.absent)
        self.offer("children", self.the_children())
        self.offer("danger", [("", "-"), *self.worries()])

    def clean(self) -> dict[str, Any]:
        """Days in order."""
        given = super().clean()
        self.refuse_odd_day("starts_on", "ends_on")
        if given.get("starts_on") and given.get("ends_on") and given["ends_on"] < given["starts_on"]:
            self.add_error("ends_on", _("The last day lies before the first one."))
        return given

    def part(self) -> ActionText:
        """The answers, as the change takes them."""
        given = self.cleaned_data | {"doer": None, "doer_worker": None}
        kind, _colon, who = (given.pop("who") or "").partition(":")
        if who:
            given["doer" if kind == "person" else "doer_worker"] = who
        self.cleaned_data = given
        values = self.values()
        values["time_order"] = _minutes(values.pop("weekday"), values.pop("hour"))
        return ActionText(**values)


class SignForm(_Part):
    """If somebody notices this, who does what."""

    MANY = ("chosen", "people")

    text = Text(label=_("If somebody notices this"), long=True)
    translation = translated(long=True)
    then_text = Text(label=_("who does what?"), long=True)
    then_translation = translated(long=True)
    people = forms.MultipleChoiceField(
        label=_("Who then acts?"),
        required=False,
        widget=PickMany,
        help_text=_("It stands on their own card."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Grown-ups act; children are not given a duty.
        self.offer("people", self.everybody(grown=True))
        offer_without(self, ("people",), self.around.absent)

    def part(self) -> TriggerText:
        """The answers, as the change takes them."""
        return TriggerText(**self.values())


class LineForm(_Part):
    """A line of an aftercare plan."""

    kind = forms.ChoiceField(label=_("What is it about?"), choices=PlanLine.Kind.choices, widget=Pick)
    text = Text(label=_("In your words"), long=True)
    translation = translated(long=True)

    def part(self) -> LineText:
        """The answers, as the change takes them."""
        return LineText(**self.values())


FORM_OF: dict[str, type[ActionForm | SignForm | LineForm]] = {
    "action": ActionForm,
    "sign": SignForm,
    "line": LineForm,
}


def initial_of_part(given: Any) -> dict[str, Any]:
    """What the form of a part starts with."""
    found = initial_of(given)
    if isinstance(given, ActionText):
        found["who"] = _who(given.doer, given.doer_worker)
        found["weekday"], found["hour"] = _hour(given.time_order)
    return found


def _who(person: UUID | None, worker: UUID | None) -> str:
    if person is not None:
        return f"person:{person}"
    return f"worker:{worker}" if worker is not None else ""


def _minutes(weekday: str, hour: time | None) -> int | None:
    """Every day and Monday count alike: minutes after Monday 0:00."""
    if hour is None and weekday in ("", "0"):
        return None
    of_day = hour.hour * 60 + hour.minute if hour else 0
    return max(int(weekday or 0) - 1, 0) * DAY_MINUTES + of_day


def _hour(order: int | None) -> tuple[str, time | None]:
    if order is None:
        return "0", None
    weekday, of_day = divmod(order, DAY_MINUTES)
    return str(weekday + 1 if weekday else 0), time(of_day // 60, of_day % 60)
