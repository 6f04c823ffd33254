"""Fields that the forms of this package share, and how two wordings are laid side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from uuid import UUID

from django import forms
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from threefold.core.clock import today
from threefold.core.forms import ThreefoldForm
from threefold.practice.findings import Finding

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
HOUR = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
EARLIEST = date(1880, 1, 1)
LATEST = date(2200, 1, 1)
Choices = Iterable[tuple[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Theirs:
    """One field as somebody else left it meanwhile."""

    label: str
    text: str


class FamilyForm(ThreefoldForm):
    """A form of this package. `theirs` is filled when somebody changed the same thing meanwhile, `findings` when
    rules hold it up.
    """

    theirs: tuple[Theirs, ...] = ()
    findings: tuple[Finding, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.error_messages["required"] = _("Without this it cannot be saved.")

    def lay_beside(self, current: Mapping[str, Any], version: int) -> None:
        """Keep what was typed, say where it differs from how it stands now, and let the next save be on purpose."""
        data = self.data.copy()  # type: ignore[attr-defined]
        data[self.add_prefix("base_version")] = str(version)
        self.data = data
        self.theirs = tuple(
            Theirs(label=str(self.fields[name].label), text=said(self.fields[name], value))
            for name, value in current.items()
            if name in self.fields and self.fields[name].has_changed(value, self[name].data)
        )

    def told(self) -> tuple[tuple[str, str], ...]:
        """What the form starts with, as label and text, for who may only read; what is empty is left out."""
        shown = ((field, self.get_initial_for_field(field, name)) for name, field in self.fields.items())
        return tuple(
            (str(field.label), said(field, value))
            for field, value in shown
            if value not in (None, "", False, []) and not field.widget.is_hidden
        )

    def choose(self, name: str, choices: Choices, *, blank: bool = False) -> None:
        """Fill the choices of a field that depend on the family. `blank`: nobody is chosen until somebody is, where
        a slip would name the wrong person.
        """
        field: forms.ChoiceField = self.fields[name]  # type: ignore[assignment]
        field.choices = [*([("", _("Please choose"))] if blank else []), *choices]


class Day(forms.DateField):
    """A day, chosen or typed, within two centuries; `past`: today or before."""

    def __init__(self, *, past: bool = False, **options: Any) -> None:
        options.setdefault("required", False)
        super().__init__(widget=DAY, **options)
        self.past = past

    def validate(self, value: Any) -> None:
        """Refuse days that nobody alive can mean: they are slips of the finger."""
        super().validate(value)
        if value and not EARLIEST <= value <= LATEST:
            raise forms.ValidationError(_("Please look at the year."), code="year")
        if value and self.past:
            _refuse_ahead(value)


class Hour(forms.TimeField):
    """An hour of a day; empty where nobody knows it."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        super().__init__(widget=HOUR, **options)


def _refuse_ahead(on: date) -> None:
    """What has happened, came in or was opened has a day that has come."""
    if on > today():
        raise forms.ValidationError(_("This day is still to come."), code="ahead")


class Several(forms.MultipleChoiceField):
    """Several of a few: boxes to tick."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        super().__init__(widget=forms.CheckboxSelectMultiple, **options)


def said(field: forms.Field, value: Any) -> str:
    """A field's value as people read it."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return date_format(value, "DATE_FORMAT")
    if isinstance(value, time):
        return time_format(value, "TIME_FORMAT")
    if isinstance(field, forms.ChoiceField):
        labels = {str(key): str(label) for key, label in field.widget.choices}
        values = value if isinstance(value, list) else [value]
        return ", ".join(labels.get(str(one), "") for one in values) or _("nothing")
    return str(value) if value not in (None, "") else _("nothing")


def ids(values: Iterable[str]) -> frozenset[UUID]:
    """The ids that were ticked."""
    return frozenset(UUID(value) for value in values)
