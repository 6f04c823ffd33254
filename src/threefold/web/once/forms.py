"""What is asked where a text is made: its language, and which parts."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import ThreefoldForm
from threefold.families.models import TextTaken
from threefold.web.desk.forms import LANGUAGES
from threefold.web.once.making import Addressee, Asked

LONGEST_KEY, MOST_PARTS = 12, 12
# An id, and what of it.
LONGEST_PIECE, MOST_PIECES = 48, 80


class Parts(forms.MultipleChoiceField):
    """Parts by their keys; which there are, the text knows."""

    def valid_value(self, value: str) -> bool:
        """Any short key: what is no part is left off."""
        return len(value) <= LONGEST_KEY


class Pieces(forms.MultipleChoiceField):
    """What a child said, saw or rated, by its key; which there are, the text knows."""

    def valid_value(self, value: str) -> bool:
        """Any short key: what is nothing of this text is left off."""
        return len(value) <= LONGEST_PIECE


class TextForm(forms.Form):
    """Which text, in which language, with which parts. It comes with the address."""

    language = forms.ChoiceField(label=_("Language of the text"), choices=LANGUAGES, required=False)
    part = Parts(required=False)
    child = Pieces(required=False)
    # Sent with a choice of parts: without it, all of them.
    picked = forms.ChoiceField(choices=[("1", "")], required=False)
    person = forms.UUIDField(required=False)

    def asked(
        self, addressee: Addressee, subject: UUID | None = None, on: date | None = None, *, language: str
    ) -> Asked:
        """What is wanted; without a language the worker's own."""
        given: dict[str, Any] = self.cleaned_data
        about: dict[Addressee, dict[str, Any]] = {
            Addressee.FILE: {"subject": subject, "on": on},
            Addressee.COURT: {},
            Addressee.CASE_PLAN: {"subject": subject or given["person"]},
        }
        return Asked(
            addressee=addressee, language=given["language"] or language,
            granted=frozenset(given["child"][:MOST_PIECES]), **about[addressee],
        )  # fmt: skip

    @property
    def keys(self) -> frozenset[str] | None:
        """The parts that were chosen; None: nobody has chosen yet."""
        given = self.cleaned_data
        return frozenset(given["part"][:MOST_PARTS]) if given["picked"] or given["part"] else None


class TakeForm(TextForm, ThreefoldForm):
    """A text is taken along: how, and the words that the worker had before them."""

    addressee = forms.ChoiceField(choices=TextTaken.Addressee.choices)
    subject = forms.UUIDField(required=False)
    on = forms.DateField(required=False)
    how = forms.ChoiceField(choices=TextTaken.How.choices)
    # The worker looked at words by which somebody could be found, and takes the text along with them.
    looked = forms.ChoiceField(choices=[("1", "")], required=False)
    digest = forms.CharField(max_length=64, required=False)
