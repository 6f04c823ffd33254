"""Lists that a page keeps, as fields that an editor fills in: boxes to tick, or one thing a line."""

from typing import Any

from django import forms
from django.db import models

from threefold.library.vocabulary import LISTS


class Ticked(models.JSONField):
    """Some values of the vocabulary of the same name."""

    def formfield(self, form_class: Any = None, choices_form_class: Any = None, **kwargs: Any) -> forms.Field:
        """Boxes, in the vocabulary's order."""
        return forms.MultipleChoiceField(
            choices=LISTS[self.name].choices,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
        )


class OneALine(forms.CharField):
    """Several short texts, each on a line of its own."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        """As it is typed."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """As it is kept."""
        return [one.strip() for one in str(value or "").splitlines() if one.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether other lines stand there now."""
        return bool((initial or []) != self.to_python(data))


class Lines(models.JSONField):
    """Several short texts."""

    def formfield(self, form_class: Any = None, choices_form_class: Any = None, **kwargs: Any) -> forms.Field:
        """A field with a line for each."""
        return OneALine(
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
            widget=forms.Textarea({"rows": 4}),
        )
