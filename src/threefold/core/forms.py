"""The base of every form: an id for the change it will make, kind limits, and clear refusals."""

import re
from typing import Any, ClassVar
from uuid import UUID, uuid5

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from threefold.core.ids import new_id

LONGEST_TEXT = 20_000
TENS = [("", "")] + [(str(n), str(n)) for n in range(10, -1, -1)]
# Control characters other than tab and line ends; no keyboard makes them, and databases refuse some.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Text(forms.CharField):
    """Words as somebody said them: kept exactly, but for control characters and spaces around them.

    Raises:
        ValidationError: longer than `max_length` (20,000 characters when nothing else is said).
    """

    default_error_messages: ClassVar = {
        "too_long": _(
            "This is very long. Please keep it under %(limit)d characters; nothing is lost meanwhile."
        ),
    }

    def __init__(self, *, long: bool = False, max_length: int | None = None, **options: Any) -> None:
        if long:
            options.setdefault("widget", forms.Textarea(attrs={"rows": 3, "data-grow": ""}))
        super().__init__(**options)
        self.longest = max_length or (LONGEST_TEXT if long else 300)
        self.widget.attrs.setdefault("dir", "auto")

    def to_python(self, value: object) -> str:
        """The words without what no keyboard can type."""
        text = super().to_python(value) or ""
        return _CONTROL.sub("", text.replace("\r\n", "\n"))

    def validate(self, value: Any) -> None:
        """Refuse what is too long, in plain words."""
        super().validate(value)
        if len(value) > self.longest:
            raise forms.ValidationError(
                self.error_messages["too_long"], code="too_long", params={"limit": self.longest}
            )


def day(label: Any, *, required: bool = False, help_text: Any = "") -> forms.DateField:
    """A day, chosen or typed."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, widget=widget, help_text=help_text)


class Ten(forms.TypedChoiceField):
    """A number from 10 to 0, or nothing: 10 stands first (rule 28)."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, choices=TENS, coerce=int, empty_value=None, **options)


def speak_plainly(field: forms.Field) -> None:
    """Say in our own words what Django says in its, wherever the field has none of its own."""
    stock: dict[str, Any] = {}
    for one in reversed(type(field).__mro__):
        if one.__module__.startswith("django."):
            stock |= vars(one).get("default_error_messages", {})
    for code, words in _plain_words(field).items():
        if field.error_messages.get(code) is stock.get(code):
            field.error_messages[code] = words


def _plain_words(field: forms.Field) -> dict[str, Any]:
    words: dict[str, Any] = {
        "required": _("Without this it cannot be saved."),
        "invalid_choice": _("Choose one of those that stand here."),
    }
    if isinstance(field, forms.DateTimeField):
        words["invalid"] = _("Write the day and the time like 2026-11-24 14:30, or choose them.")
    elif isinstance(field, forms.DateField):
        words["invalid"] = _("Write the day like 2026-11-24, or choose it.")
    elif isinstance(field, forms.IntegerField):
        words |= _limits(field) | {"invalid": _("Write a number, like 7.")}
    return words


def _limits(field: forms.IntegerField) -> dict[str, Any]:
    low, high = field.min_value, field.max_value
    if low is None and high is None:
        return {}
    if high is None:
        told = format_lazy(_("Choose a number from {low} up."), low=low)
    elif low is None:
        told = format_lazy(_("Choose a number up to {high}."), high=high)
    else:
        told = format_lazy(_("Choose a number from {low} to {high}."), low=low, high=high)
    return {"min_value": told, "max_value": told}


class ThreefoldForm(forms.Form):
    """A form that makes one change, however often it is sent.

    `change_id` is made when the form is shown and comes back with it; `base_version` says what the writer had
    before them when they began (0: a new thing).
    """

    change_id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    base_version = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("change_id", new_id())
        for field in self.fields.values():
            speak_plainly(field)
            if isinstance(field.widget, forms.TextInput | forms.Textarea):
                field.widget.attrs.setdefault("dir", "auto")

    def id_for(self, part: str = "") -> UUID:
        """The id of the change this form makes; with `part`, of one of several that it makes."""
        base: UUID = self.cleaned_data.get("change_id") or self.initial["change_id"]
        return uuid5(base, part) if part else base

    @property
    def read_version(self) -> int:
        """The version that the writer had before them."""
        return int(self.cleaned_data.get("base_version") or 0)
