"""What is asked about a harm, a worry and its goal: the parts as plain questions, or the sentence in one go."""

from collections.abc import Iterable
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from threefold.core.choosing import offer_without
from threefold.core.clock import today
from threefold.core.forms import Text, ThreefoldForm, day
from threefold.core.terms import choices_of
from threefold.disclosure.sharing import Audience
from threefold.families.models import Person
from threefold.mapping.around import absent_of
from threefold.mapping.changes.wording import MANY, NewDanger, NewGoal, NewHarm, Wording
from threefold.mapping.forms.fields import LANGUAGES, Pick, PickMany, refuse_day, said_in
from threefold.mapping.sentences import Parts, People, parts_of
from threefold.practice.statements import danger, goal, harm
from threefold.practice.statements.asking import Ask
from threefold.practice.vocabulary.plans import DurationUnit
from threefold.practice.vocabulary.questions import Basis

COUNTY = "county"
PARTS, FREE = "parts", "free"
Choices = Iterable[tuple[str, str]]


def family_said_in() -> list[Any]:
    """The languages of the family's own words, that of the sentence first."""
    return [("", _("The language of the sentence")), *said_in()]


SHARED_AUDIENCES = [one for one in Audience.choices if one[0] != Audience.KEPT]


def spoken() -> str:
    """The language that a new text is most likely in: the one in which its writer works."""
    return "es" if (get_language() or "en").startswith("es") else "en"


def pick(label: Any, *, required: bool = False, help_text: Any = "") -> forms.MultipleChoiceField:
    """Some of the family's people."""
    return forms.MultipleChoiceField(label=label, required=required, widget=PickMany, help_text=help_text)


def part(*, rows: int = 2) -> Text:
    """One part of a sentence; its question comes from the practice."""
    field = Text(required=False, long=True, max_length=2000)
    field.widget.attrs["rows"] = rows
    return field


class StatementForm(ThreefoldForm):
    """What harm, worry and goal have in common. `PARTS` are the answers that the sentence is made of."""

    PART_NAMES: ClassVar[tuple[str, ...]] = ()
    ASKS: ClassVar[Any] = None
    # What is asked at once, and what waits below.
    FIRST: ClassVar[tuple[str, ...]] = ()
    LATER: ClassVar[tuple[str, ...]] = ()

    how = forms.ChoiceField(
        label=_("How do you want to write it?"),
        choices=[(PARTS, _("Answer the questions")), (FREE, _("In one go, in your own words"))],
        widget=Pick,
        initial=PARTS,
        required=False,
    )
    language = forms.ChoiceField(label=_("The sentence is in"), choices=LANGUAGES, initial="en")
    text = Text(label=_("The sentence"), required=False, long=True, max_length=5000)
    caregivers = pick("")
    translation = Text(label=_("In the other language"), required=False, long=True, max_length=5000)
    translated_by = Text(label=_("Who translated and checked it"), required=False, max_length=120)
    reason = Text(label=_("Why does it change?"), required=False, max_length=500)

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = list(people)
        self.people = People(self.rows)
        self._offer("caregivers", self.adults())
        self._offer("children", self.children_of())
        self._offer("chosen", [(str(row.pk), row.called) for row in self.rows])
        self._leave_out("chosen")

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        if name in self.fields:
            field: Any = self.fields[name]
            field.choices = choices

    def _leave_out(self, *names: str) -> None:
        """Whoever has died or is not born yet does nothing and reads nothing."""
        offer_without(self, names, absent_of(self.rows))

    def adults(self) -> list[tuple[str, Any]]:
        """Everybody but the children, those who care for them first."""
        near = (Person.Standing.PARENT, Person.Standing.CAREGIVER)
        grown = [row for row in self.rows if not row.is_child]
        ordered = sorted(grown, key=lambda row: row.standing not in near)
        return [(str(row.pk), row.called) for row in ordered]

    def children_of(self) -> list[tuple[str, Any]]:
        """The family's children."""
        return [(str(row.pk), row.called) for row in self.rows if row.is_child]

    def ask(self, written: Wording) -> None:
        """Put the practice's questions, and how the sentence leads up to each answer, beside the fields."""
        parts, lang = parts_of(written, self.people), get_language() or "en"
        self.asks: tuple[Ask, ...] = type(self).ASKS(parts)
        for one in self.asks:
            if one.key in self.fields:
                field = self.fields[one.key]
                field.label = self[one.key].label = one.question.in_(lang)
                field.help_text = field.help_text or (one.help.in_(lang) if one.help else "")

    def leads(self, written: Wording) -> dict[str, str]:
        """How the sentence stands before each answer, in the language in which it is written."""
        parts: Parts = parts_of(written, self.people)
        asks: tuple[Ask, ...] = type(self).ASKS(parts)
        return {one.key: one.lead.in_(written.language) for one in asks if one.lead is not None}

    def asked(self, names: Iterable[str], leads: dict[str, str]) -> list[tuple[Any, str]]:
        """The fields by name, each with how the sentence leads up to it; a list with nothing to choose is left out."""
        fields = ((self[name], leads.get(name, "")) for name in names)
        return [(one, lead) for one, lead in fields if getattr(one.field, "choices", None) != []]

    @property
    def later_has_errors(self) -> bool:
        """Whether something that stands below, folded away, cannot be saved."""
        later = {*self.LATER, "audience", "chosen", "translation", "translated_by"}
        return bool(set(self.errors) & later)

    def clean(self) -> dict[str, Any]:
        """Something must have been written; what has happened has a day that has come."""
        given = super().clean() or {}
        if not self.errors and not self.says_something and not self.may_be_empty:
            first = "text" if given.get("how") == FREE else self.PART_NAMES[0]
            self.add_error(first, _("Write at least this; the rest can follow later."))
        if given.get("audience") == Audience.CHOSEN and not given.get("chosen"):
            self.add_error("chosen", _("Choose at least one person, or choose somebody else who may see it."))
        for name in ("happened_on", "family_told_on"):
            refuse_day(self, name, latest=today())
        return given

    may_be_empty = False

    @property
    def says_something(self) -> bool:
        """Whether any words were written."""
        names = ("text", "family_text", "agency_text", *self.PART_NAMES)
        return any(str(self.cleaned_data.get(name) or "").strip() for name in names)

    def given(self, *names: str) -> dict[str, Any]:
        """The answers by name; what is missing or wrong is left out: a half-filled form has its sentence too."""
        found: dict[str, Any] = {}
        for name in names:
            value = self.cleaned_data.get(name)
            if name in MANY:
                found[name] = frozenset(UUID(one) for one in value or () if one != COUNTY)
            elif value is not None:
                found[name] = value
        return found

    def parts(self, **more: Any) -> dict[str, Any]:
        """The answers that the sentence is written from."""
        found = {name: self.cleaned_data.get(name) or "" for name in self.PART_NAMES}
        return {"built": self.cleaned_data.get("how") != FREE, **found, **more}


COMMON = ("language", "text", "caregivers", "translation", "translated_by")


class AudienceFields(forms.Form):
    """Who may see it."""

    audience = forms.ChoiceField(label=_("Who may see it"), choices=SHARED_AUDIENCES, initial=Audience.FAMILY)
    chosen = pick(
        _("Chosen by name"),
        help_text=_("Somebody from whom others are protected gets only what is chosen for them by name."),
    )


class HarmForm(StatementForm, AudienceFields):
    """What happened."""

    PART_NAMES = ("behavior", "effect", "source")
    ASKS = staticmethod(harm.questions)
    FIRST = ("children", "caregivers", "behavior", "happened_text", "effect", "effect_possible", "basis")
    LATER = ("happened_on", "source")

    children = pick("")
    behavior = part()
    happened_text = Text(required=False, max_length=160)
    effect = part()
    effect_possible = forms.BooleanField(
        label=_("It did not happen, but could have"),
        required=False,
    )
    basis = forms.ChoiceField(choices=choices_of(Basis), initial=Basis.REPORTED.value, widget=Pick)
    happened_on = day(_("The day, if it is known"))
    source = Text(
        label=_("Other opening words"),
        required=False,
        max_length=200,
        help_text=_("Never who reported. Left empty, the sentence opens with words that give nobody away."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ask(self.initial.get("wording") or NewHarm())
        self.fields["happened_text"].label = self._label("when")

    def _label(self, key: str) -> str:
        return next(one.question.in_(get_language() or "en") for one in self.asks if one.key == key)

    def wording(self) -> NewHarm:
        """The answers, as the change takes them."""
        names = (*COMMON, "children", "audience", "chosen", "happened_on", "happened_text", "basis")
        parts = self.parts(effect_possible=bool(self.cleaned_data.get("effect_possible")))
        return NewHarm(parts=parts, **self.given(*names))


class DangerForm(StatementForm, AudienceFields):
    """A worry about what may happen."""

    PART_NAMES = ("behavior", "context", "effect", "effect_later", "already_safe")
    ASKS = staticmethod(danger.questions)
    FIRST = ("children", "worried", "caregivers", "behavior", "context", "effect")
    LATER = ("effect_later", "already_safe", "harms", "threats")

    title = Text(label=_("Name it in three words"), required=False, max_length=80)
    children = pick("")
    worried = pick("")
    checked = forms.BooleanField(required=False)
    behavior = part()
    context = part(rows=1)
    effect = part()
    effect_later = part(rows=1)
    already_safe = part(rows=1)
    harms = forms.MultipleChoiceField(label=_("It grew from"), required=False, widget=PickMany)
    threats = forms.MultipleChoiceField(
        label=_("It answers this safety threat"), required=False, widget=PickMany
    )

    def __init__(self, *args: Any, harms: Choices = (), threats: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everybody = [(str(row.pk), row.called) for row in sorted(self.rows, key=lambda row: row.is_child)]
        self._offer("worried", [(COUNTY, _("The county")), *everybody])
        self._leave_out("worried", "caregivers")
        self._offer("harms", list(harms))
        self._offer("threats", list(threats))
        self.ask(self.initial.get("wording") or NewDanger())
        self._ask_about_professionals()

    def _ask_about_professionals(self) -> None:
        """Whoever names a professional as worried must have thought of the reporter (rule 5)."""
        worried = set(self["worried"].value() or ())
        names = [row.called for row in self.rows if _is_professional(row) and str(row.pk) in worried]
        if not names:
            del self.fields["checked"]
            return
        label = _("Before you name %(names)s: I made sure that it tells nobody who reported")
        self.fields["checked"].label = label % {"names": ", ".join(names)}

    def wording(self) -> NewDanger:
        """The answers, as the change takes them."""
        names = (*COMMON, "children", "audience", "chosen", "title", "worried", "harms", "threats")
        found = self.given(*names)
        professionals = [
            str(row.pk) for row in self.rows if row.pk in found["worried"] and _is_professional(row)
        ]
        parts = self.parts(
            agency_worried=COUNTY in (self.cleaned_data.get("worried") or ()),
            asked_about_reporter=professionals if self.cleaned_data.get("checked") else [],
        )
        return NewDanger(parts=parts, **found)


class GoalForm(StatementForm):
    """What will be seen instead. Children and who may see it are those of the worry."""

    PART_NAMES = ("behavior", "child_experience", "professionals_see", "best_hope")
    ASKS = staticmethod(goal.questions)
    FIRST = ("caregivers", "network", "behavior", "child_experience")
    LATER = ("professionals_see", "best_hope", "starts_on", "agency_text")
    may_be_empty = True

    network = pick("")
    behavior = part()
    child_experience = part()
    duration_value = forms.IntegerField(
        required=False, min_value=1, max_value=999, widget=forms.NumberInput(attrs={"inputmode": "numeric"})
    )
    duration_unit = forms.ChoiceField(
        label=_("Days, weeks or months"), required=False, choices=choices_of(DurationUnit), initial="weeks"
    )
    professionals_see = part(rows=1)
    best_hope = part(rows=1)
    starts_on = day(_("Counted from"))
    family_text = Text(
        label=_("The goal in the family's words"), required=False, long=True, max_length=5000,
        help_text=_("As they say it. It stands beside the county's words, and neither replaces the other."),
    )  # fmt: skip
    family_language = forms.ChoiceField(
        label=_("The family said it in"), choices=family_said_in, required=False
    )  # fmt: skip
    family_translation = Text(
        label=_("The family's words in the other language"), required=False, long=True, max_length=5000,
        help_text=_("On a copy it stands beneath their own words."),
    )  # fmt: skip
    agency_text = Text(label=_("The goal in the county's words"), required=False, long=True, max_length=5000)
    family_told_on = day(_("The family was told on"), help_text=_("Leave it empty if they do not know yet."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer("network", [(COUNTY, _("The county")), *self.adults()])
        self._leave_out("network", "caregivers")
        self.ask(self.initial.get("wording") or NewGoal())
        self.fields["duration_value"].label = next(
            one.question.in_(get_language() or "en") for one in self.asks if one.key == "duration"
        )

    def wording(self, worry: NewDanger) -> NewGoal:
        """The answers, as the change takes them."""
        names = (
            *COMMON,
            "network",
            "duration_value",
            "duration_unit",
            "starts_on",
            "family_text",
            "family_language",
            "family_translation",
            "agency_text",
        )
        found = self.given(*names)
        if not found.get("duration_value"):
            found.pop("duration_unit", None)
        parts = self.parts(agency=COUNTY in (self.cleaned_data.get("network") or ()))
        return NewGoal(
            parts=parts, children=worry.children, audience=worry.audience, chosen=worry.chosen, **found
        )


def _is_professional(row: Person) -> bool:
    return row.standing in (Person.Standing.PROFESSIONAL, Person.Standing.COURT_PARTY)


def initial_of(words: Wording, version: int) -> dict[str, Any]:
    """A statement as its form shows it."""
    found: dict[str, Any] = {"wording": words, "base_version": version}
    for name in words.__dataclass_fields__:
        value = getattr(words, name)
        if name in MANY:
            found[name] = [str(one) for one in value]
        elif name != "parts":
            found[name] = value
    found |= {key: value for key, value in words.parts.items() if key != "built"}
    found["how"] = PARTS if words.built or not words.text else FREE
    if words.parts.get("agency_worried", True) and isinstance(words, NewDanger):
        found["worried"] = [COUNTY, *found["worried"]]
    if words.parts.get("agency", True) and isinstance(words, NewGoal):
        found["network"] = [COUNTY, *found["network"]]
    found["checked"] = bool(words.parts.get("asked_about_reporter"))
    return found
