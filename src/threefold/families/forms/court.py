"""What is asked about a day in court."""

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text
from threefold.families.changes.court import Hearing
from threefold.families.forms.base import Day, FamilyForm
from threefold.families.models import CourtDate

HOUR = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


class CourtDateForm(FamilyForm):
    """A hearing; what the court said comes afterwards."""

    kind = forms.ChoiceField(label=_("What kind of hearing"), choices=CourtDate.Kind.choices)
    on = Day(label=_("Day"), required=True)
    hour = forms.TimeField(label=_("At what time"), required=False, widget=HOUR)
    where = Text(
        label=_("Where"), required=False, max_length=160, help_text=_("Courthouse, department, or by video")
    )
    about = Text(label=_("What it is about"), required=False)
    outcome = Text(
        label=_("What the court said"),
        required=False,
        long=True,
        max_length=5000,
        help_text=_("Once it was held."),
    )

    def hearing(self) -> Hearing:
        """The answers, as the change takes them."""
        return Hearing(**{name: self.cleaned_data[name] for name in Hearing.__dataclass_fields__})
