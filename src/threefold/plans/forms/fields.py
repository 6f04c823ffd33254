"""Fields that the plans' forms share, and who may be chosen in them."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text, ThreefoldForm
from threefold.disclosure.sharing import Audience
from threefold.mapping.around import Around

LANGUAGES = [("en", "English"), ("es", "Español")]
EARLIEST, LATEST_YEARS = date(1990, 1, 1), 5
OTHER_LANGUAGE = _("In the other language")


class Pick(forms.RadioSelect):
    """One of few, as round buttons."""

    template_name = "plans/widgets/pick.html"


class PickMany(forms.CheckboxSelectMultiple):
    """Some of few, as round buttons."""

    template_name = "plans/widgets/pick.html"


class Kinds(forms.RadioSelect):
    """One of few, each with what it means below."""

    template_name = "plans/widgets/kinds.html"


def translated(*, long: bool = False, max_length: int | None = None) -> Text:
    """The same words in the other language, so that a copy can be handed out in it."""
    return Text(label=OTHER_LANGUAGE, required=False, long=long, max_length=max_length)


def language() -> forms.ChoiceField:
    """The language in which it is written down."""
    return forms.ChoiceField(label=_("Written in"), choices=LANGUAGES, widget=Pick, initial="en")


WHO_MAY = _("Who may see it?")


def audience(label: Any = WHO_MAY) -> forms.ChoiceField:
    """Who may see it."""
    return forms.ChoiceField(label=label, choices=Audience.choices, widget=forms.RadioSelect)


def confidence() -> forms.BooleanField:
    """Told in confidence: locked away."""
    return forms.BooleanField(
        label=_("It was told in confidence"),
        required=False,
        help_text=_("It is locked away. You, too, then open it only with a reason."),
    )


MISSING: dict[str, Any] = {
    "text": _("Write it in a sentence."),
    "then_text": _("Write who does what then."),
    "kind": _("Choose one of these."),
    "copy": _("Choose one of these."),
    "language": _("Choose the language."),
    "audience": _("Choose who may see it."),
    "who": _("Choose who it is."),
    "method": _("Choose how."),
    "outcome": _("Choose how it went."),
    "people": _("Choose who did it."),
    "day": _("Choose the day."),
    "on": _("Choose the day."),
    "until": _("Choose the new last day."),
    "signed_on": _("Choose the day."),
    "reason": _("Say why, in a few words."),
}


def say_what_is_missing(form: forms.Form) -> None:
    """An empty field says what to do, never that it is obligatory."""
    for name, words in MISSING.items():
        if name in form.fields:
            form.fields[name].error_messages["required"] = words


class PlansForm(ThreefoldForm):
    """A form that names people of the family. `in_force`: the plan changes only with a reason.

    `MANY` are fields that hold several ids, `ONE` those that hold one.
    """

    MANY: tuple[str, ...] = ()
    ONE: tuple[str, ...] = ()

    reason = Text(
        label=_("Why does the plan change?"),
        max_length=300,
        help_text=_("The plan is in force. Everybody who has a copy will ask why it reads differently."),
    )

    def __init__(self, *args: Any, around: Around, in_force: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.around = around
        say_what_is_missing(self)
        if not in_force:
            del self.fields["reason"]

    def offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        """Let a field choose among these."""
        field: Any = self.fields[name]
        field.choices = choices

    def everybody(self, *, grown: bool = False) -> list[tuple[str, str]]:
        """Everybody who may be named, grown-ups first; with `grown`, without the children."""
        adults = [(str(one.id), one.name) for one in self.around.people if not one.child]
        return adults if grown else adults + self.the_children()

    def the_children(self) -> list[tuple[str, str]]:
        """The family's children."""
        return [(str(one.id), one.name) for one in self.around.children]

    def worries(self) -> list[tuple[str, str]]:
        """The worries that this worker may see."""
        return [(str(one.id), one.title) for one in self.around.dangers]

    def values(self) -> dict[str, Any]:
        """The answers with ids as ids, without what only the form needs."""
        own = ("change_id", "base_version", "reason")
        found = {name: value for name, value in self.cleaned_data.items() if name not in own}
        for name in self.MANY:
            found[name] = frozenset(UUID(one) for one in found.get(name) or ())
        for name in self.ONE:
            found[name] = UUID(found[name]) if found.get(name) else None
        return found

    sealed = False

    def leave_out(self, names: Iterable[str]) -> None:
        """Do not ask about what the worker may not read: it stays as it is, and the form says so."""
        for name in names:
            self.sealed = self.fields.pop(name, None) is not None or self.sealed

    @property
    def why(self) -> str:
        """The reason for the change, where one is asked."""
        return str(self.cleaned_data.get("reason") or "")

    def refuse_chosen_nobody(self) -> None:
        """Words for chosen people need people."""
        if self.cleaned_data.get("audience") == Audience.CHOSEN and not self.cleaned_data.get("chosen"):
            self.add_error("chosen", _("Choose the people who may see it."))

    def refuse_odd_day(self, *names: str) -> None:
        """Put an error on a day that nobody can have meant."""
        last = date(self.around.on.year + LATEST_YEARS, 12, 31)
        for name in names:
            found = self.cleaned_data.get(name)
            if found is not None and not EARLIEST <= found <= last:
                self.add_error(name, _("Look at the year once more."))

    def refuse_day_ahead(self, name: str) -> None:
        """Put an error on a day that has not come."""
        found = self.cleaned_data.get(name)
        if found is not None and found > self.around.on:
            self.add_error(name, _("This day is still ahead. Choose today or a day before."))


def initial_of(given: Any) -> dict[str, Any]:
    """What a form starts with, from what was handed in before."""
    return {
        name: sorted(str(one) for one in value) if isinstance(value, frozenset) else value
        for name, value in ((name, getattr(given, name)) for name in given.__dataclass_fields__)
    }
