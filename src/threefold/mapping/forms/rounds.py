"""What is asked around drafts that each writes alone: who writes, the draft itself, and which words are taken."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text, ThreefoldForm
from threefold.mapping.changes.rounds import Asked
from threefold.mapping.copies.rounds import RoundCopy
from threefold.mapping.forms.fields import LANGUAGES, Pick, PickMany

LONGEST = 5000


class RoundForm(ThreefoldForm):
    """Who is asked, and about what."""

    about = Text(
        label=_("What is the worry about, in a few words?"), max_length=200,
        help_text=_("As neutral as you can: nights at home, not who did what. Everybody who is asked reads it."),
    )  # fmt: skip
    danger = forms.ChoiceField(label=_("Is it about a worry that is written already?"), required=False)
    workers = forms.MultipleChoiceField(label=_("Who of the county writes?"), widget=PickMany, required=False)
    people = forms.MultipleChoiceField(
        label=_("Who at the table writes on this device?"), widget=PickMany, required=False,
        help_text=_("One after the other, each alone with it. What they wrote is hidden at once, from you as well."),
    )  # fmt: skip

    def __init__(self, *args: Any, workers: Any, people: Any, dangers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered: dict[str, Any] = {
            "workers": workers, "people": people, "danger": [("", _("No, it is a new one")), *dangers],
        }  # fmt: skip
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices
        if not dangers:
            del self.fields["danger"]

    def clean(self) -> dict[str, Any]:
        """One person alone is no round."""
        given = super().clean() or {}
        if not self.errors and len(given["workers"]) + len(given["people"]) < 2:
            self.add_error("workers", _("Choose at least two people: the drafts are laid side by side."))
        return given

    def asked(self) -> Asked:
        """The answers, as the change takes them."""
        given = self.cleaned_data
        return Asked(
            workers=frozenset(map(UUID, given["workers"])), people=frozenset(map(UUID, given["people"]))
        )


class AloneForm(ThreefoldForm):
    """One's own draft."""

    draft = forms.UUIDField(widget=forms.HiddenInput)
    text = Text(label=_("The worry, in your own words"), long=True, max_length=LONGEST)
    language = forms.ChoiceField(label=_("Written in"), choices=LANGUAGES, initial="en", widget=Pick)


class RevealForm(ThreefoldForm):
    """Whose drafts are known not to be finished when all are laid side by side."""

    unfinished = forms.Field(required=False, widget=forms.MultipleHiddenInput)

    def clean_unfinished(self) -> list[UUID]:
        """Ids; whatever else came along counts for nobody."""
        known = []
        for one in self.cleaned_data["unfinished"] or ():
            with suppress(ValueError):
                known.append(UUID(str(one)))
        return known


class ChooseForm(ThreefoldForm):
    """Which drafts the worry is made of, and why."""

    drafts = forms.MultipleChoiceField(
        label=_("Whose words are taken?"), widget=PickMany, required=False,
        help_text=_("One draft as it is, or several that are made into one sentence. Nobody: none is taken."),
    )  # fmt: skip
    text = Text(
        label=_("The sentence"), required=False, long=True, max_length=LONGEST,
        help_text=_("Leave it empty to take one draft as it stands."),
    )  # fmt: skip
    language = forms.ChoiceField(label=_("The sentence is in"), choices=LANGUAGES, initial="en", widget=Pick)
    reason = Text(label=_("Why this one, or these together?"), max_length=500)

    def __init__(self, *args: Any, round: RoundCopy, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.round = round
        field: Any = self.fields["drafts"]
        # What this worker may not read they cannot take either: it would come onto the map as nothing.
        field.choices = [(str(one.id), one.name) for one in round.finished if one.text]

    def clean(self) -> dict[str, Any]:
        """Several drafts have no sentence until somebody writes it."""
        given = super().clean() or {}
        many = len(given.get("drafts") or ())
        if not self.errors and many != 1 and bool(given.get("text")) != bool(many):
            self.add_error("text" if many else "drafts", _("Write the sentence that is made of them.") if many
                           else _("Choose whose words it is made of."))  # fmt: skip
        return given

    @property
    def chosen(self) -> list[UUID]:
        """The drafts that are taken."""
        return [UUID(one) for one in self.cleaned_data["drafts"]]

    def words(self) -> dict[str, Any]:
        """The sentence and its language; of one draft taken as it stands, its own."""
        given = self.cleaned_data
        one = next((one for one in self.round.finished if one.id in self.chosen), None)
        if one is not None and not given["text"]:
            return {"text": one.text, "language": one.language}
        return {"text": given["text"], "language": given["language"]}
