"""What is asked about a plan itself."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from threefold.core.choosing import offer_without
from threefold.core.clock import now, today
from threefold.core.forms import Text, ThreefoldForm, day
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience
from threefold.families.copies.words import label_for
from threefold.families.models import Household
from threefold.mapping.models import Threat
from threefold.plans.changes.content import PlanText
from threefold.plans.forms.fields import (
    Kinds,
    PickMany,
    PlansForm,
    audience,
    language,
    say_what_is_missing,
    translated,
)
from threefold.practice.clock_kinds import ClockName
from threefold.practice.lengths import STANDARD, Lengths
from threefold.practice.vocabulary.plans import PlanKind


class _About(PlansForm):
    """Which home, which worries, whose plan, from when until when: what both forms of a plan ask."""

    MANY = ("only_for", "dangers", "threats")
    ONE = ("household",)

    household = forms.ChoiceField(label=_("For which home?"), required=False)
    dangers = forms.MultipleChoiceField(
        label=_("Which worry does it answer?"), required=False, widget=PickMany
    )
    threats = forms.MultipleChoiceField(
        label=_("Which safety threats does it answer?"), required=False, widget=PickMany
    )
    only_for = forms.MultipleChoiceField(
        label=_("Is it one person's own plan?"),
        required=False,
        widget=PickMany,
        help_text=_("Then nobody else gets it. Leave this empty for a plan that people share."),
    )
    starts_on = day(_("From"))
    expires_on = day(_("Until"))
    review_on = day(_("We look at it together on"))
    review_where = Text(label=_("Where and how"), required=False, max_length=200)
    language = language()

    def __init__(
        self, *args: Any, homes: list[tuple[UUID, str]], threats: list[tuple[UUID, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("household", [("", _("No particular home")), *((str(pk), name) for pk, name in homes)])
        self.offer("threats", [(str(pk), label) for pk, label in threats])
        self.offer("dangers", self.worries())
        self.offer("only_for", self.everybody())
        offer_without(self, ("only_for",), self.around.absent)
        for name, any_there in (("threats", threats), ("dangers", self.around.dangers)):
            if not any_there:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        """The days must be days, in order."""
        given = super().clean() or {}
        self.refuse_odd_day("starts_on", "expires_on", "review_on")
        start, end = given.get("starts_on"), given.get("expires_on")
        if start and end and end < start:
            self.add_error("expires_on", _("The last day lies before the first one."))
        return given


class StartForm(_About):
    """Three kinds as three clear choices, and the least that a plan needs to begin."""

    kind = forms.ChoiceField(label=_("What kind of plan is it?"), widget=Kinds)
    title = Text(
        label=_("So that …"),
        required=False,
        max_length=160,
        help_text=_("In a few words what it is for: “so that a grown-up is awake every night”."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lang = get_language() or "en"
        self.offer("kind", [(one.value, _meaning(one, lang)) for one in PlanKind])
        self.initial.setdefault("starts_on", self.around.on)
        self.initial.setdefault("language", lang[:2] if lang[:2] == "es" else "en")

    def plan(self, lengths: Lengths = STANDARD) -> PlanText:
        """The answers. An immediate plan that names no last day gets the days that the county gives it."""
        given = self.values()
        if given["kind"] == PlanKind.IMMEDIATE and given["expires_on"] is None and given["starts_on"]:
            # One that begins today begins as it is written.
            began = now() if given["starts_on"] == today() else None
            days = lengths.of(ClockName.IMMEDIATE_PLAN, given["starts_on"], began)
            given["expires_on"] = given["starts_on"] + timedelta(days=days)
        return PlanText(**given)


def _meaning(kind: PlanKind, lang: str) -> Any:
    return format_html("<strong>{}</strong> <span>{}</span>", kind.label.in_(lang), kind.meaning.in_(lang))


class PlanForm(_About):
    """Everything about the plan itself, each text beside its other language."""

    title = Text(label=_("So that …"), required=False, max_length=160)
    title_translation = translated(max_length=160)
    review_where_translation = translated(max_length=200)
    bottom_lines = Text(
        label=_("What must hold"),
        required=False,
        long=True,
        help_text=_("What the county cannot give up, in plain words."),
    )
    bottom_lines_translation = translated(long=True)
    monitoring = Text(
        label=_("How the county checks"),
        required=False,
        long=True,
        help_text=_("Who calls or comes, and how often."),
    )
    monitoring_translation = translated(long=True)
    voluntary_text = Text(
        label=_("What is your choice, and what happens otherwise"),
        required=False,
        long=True,
        help_text=_("It stands on the family's copies, under their rights."),
    )
    voluntary_text_translation = translated(long=True)
    children_took_part = Text(
        label=_("How children of 12 and older took part, or why not"), required=False, long=True
    )
    tribe_took_part = Text(label=_("How the tribe took part"), required=False, max_length=200)
    audience = audience(_("Who may see the plan?"))

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        # Chosen people are chosen above, as whose own plan it is; a plan that nobody sees is none.
        wide = (Audience.STAFF, Audience.FAMILY, Audience.CIRCLE)
        self.offer("audience", [(one.value, one.label) for one in wide])

    def plan(self, before: PlanText) -> PlanText:
        """The answers; what this form does not ask stays as it was."""
        from dataclasses import replace

        return replace(
            before, **{name: value for name, value in self.values().items() if name in self.fields}
        )


class ChildTextForm(PlansForm):
    """The plan in words for the children."""

    child_text = Text(
        label=_("The plan for the children, in words they know"),
        required=False,
        long=True,
        help_text=_("Short sentences. Who is there at night. Whom to call. What is not their job."),
    )
    child_text_translation = translated(long=True)


class ReasonForm(ThreefoldForm):
    """Why something is done."""

    reason = Text(label=_("Why?"), max_length=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_what_is_missing(self)


class EndForm(ReasonForm):
    """The day on which a plan ends, and why."""

    on = day(_("It ends on"), required=True)


class ExtendForm(ReasonForm):
    """A later last day, and why."""

    until = day(_("New last day"), required=True)
    review_on = day(_("We look at it together on"))
    reason = Text(label=_("Why does it go on?"), max_length=300)


class OverrideForm(ReasonForm):
    """A supervisor lets one rule pass."""

    rule = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=99)
    reason = Text(label=_("Why may this rule wait?"), max_length=300)


class AskForm(ReasonForm):
    """A worker asks that one rule may wait."""

    rule = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=99)
    reason = Text(label=_("Why can it not wait?"), max_length=300)


class AnswerForm(ReasonForm):
    """A supervisor says yes or no, and why."""

    granted = forms.ChoiceField(
        label=_("May this rule wait for this plan?"),
        choices=[("yes", _("Yes, let it pass")), ("no", _("No, it comes first"))],
        widget=forms.RadioSelect,
    )
    reason = Text(
        label=_("Why?"), max_length=300, help_text=_("Whoever asked reads it. It stays with the plan.")
    )


class PlainForm(ThreefoldForm):
    """Nothing is asked; the button says what happens."""


def homes_of(family: Any, reader: Reader) -> list[tuple[UUID, str]]:
    """The family's homes by name, for a worker's form."""
    rows = Household.objects.filter(family=family).order_by("name", "pk").values_list("pk", "name")
    return [(pk, label_for(reader, Surface.SCREEN, Group.CONTACT, name)) for pk, name in rows]


def threats_of(family: Any, reader: Reader) -> list[tuple[UUID, str]]:
    """Safety threats that an assessment named."""
    rows = Threat.objects.filter(family=family).order_by("assessed_on", "pk").values_list("pk", "label")
    return [(pk, label_for(reader, Surface.SCREEN, Group.MAP, label)) for pk, label in rows]
