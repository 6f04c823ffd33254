"""One voice for what cannot be saved, in both languages, on every form."""

from typing import ClassVar

import pytest
from django import forms
from django.utils import translation

from threefold.core.forms import Text, ThreefoldForm, day


class Asked(ThreefoldForm):
    """One field of each kind."""

    words = Text(label="Words")
    own = Text(label="Own", error_messages={"required": "Say who it was."})
    on = day("On", required=True)
    at = forms.DateTimeField()
    number = forms.IntegerField(min_value=0, max_value=10)
    years = forms.IntegerField(min_value=1)
    kind = forms.ChoiceField(choices=[("a", "A")])
    kinds = forms.MultipleChoiceField(choices=[("a", "A")])


WRONG: dict[str, str | list[str]] = {
    "on": "soon", "at": "noon", "number": "11", "years": "0", "kind": "b", "kinds": ["b"]
}  # fmt: skip


class TestWords:
    """What is said in each language."""

    SAID: ClassVar = {
        "en": {
            "words": "Without this it cannot be saved.", "own": "Say who it was.",
            "on": "Write the day like 2026-11-24, or choose it.",
            "at": "Write the day and the time like 2026-11-24 14:30, or choose them.",
            "number": "Choose a number from 0 to 10.", "years": "Choose a number from 1 up.",
            "kind": "Choose one of those that stand here.", "kinds": "Choose one of those that stand here.",
        },
        "es": {
            "words": "Sin esto no se puede guardar.", "own": "Say who it was.",
            "on": "Escriba el día así: 2026-11-24, o elíjalo.",
            "at": "Escriba el día y la hora así: 2026-11-24 14:30, o elíjalos.",
            "number": "Elija un número del 0 al 10.", "years": "Elija un número desde 1.",
            "kind": "Elija una de las opciones que aparecen aquí.",
            "kinds": "Elija una de las opciones que aparecen aquí.",
        },
    }  # fmt: skip

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_every_kind_of_error_in_plain_words(self, language: str) -> None:
        with translation.override(language):
            form = Asked(WRONG)
            said = {name: [str(one) for one in found] for name, found in form.errors.items()}
        assert said == {name: [words] for name, words in self.SAID[language].items()}

    def test_a_number_that_is_none(self) -> None:
        assert Asked({"number": "many"}).errors["number"] == ["Write a number, like 7."]
