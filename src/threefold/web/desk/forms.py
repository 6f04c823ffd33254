"""What is asked at the copies desk."""

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import ThreefoldForm
from threefold.families.models import HandedOver

LANGUAGES = [("en", "English"), ("es", "Español")]
# Two ids and the kind of a sheet between them.
LONGEST_SHEET, MOST_SHEETS = 120, 40


class LookForm(forms.Form):
    """Which sheet, and how it should look. Comes with the address; anything unknown falls back to the person's own."""

    kind = forms.CharField(max_length=30)
    subject = forms.UUIDField(required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    large = forms.ChoiceField(
        label=_("Size of the letters"), choices=[("no", _("Usual")), ("yes", _("Large"))], required=False
    )

    # The child was asked, and wants their own words on the paper that goes home with them.
    own = forms.ChoiceField(choices=[("on", ""), ("off", "")], required=False)
    # It was decided that nobody comes upon this child's paper who must not read it.
    home = forms.ChoiceField(choices=[("on", ""), ("off", "")], required=False)

    @property
    def wants_large(self) -> bool | None:
        """Large letters, usual ones, or (None) as the person prefers."""
        given = self.cleaned_data.get("large")
        return None if not given else given == "yes"


class MakeForm(LookForm, ThreefoldForm):
    """A copy is made: on which surface."""

    surface = forms.ChoiceField(choices=[("print", "PDF"), ("word", "Word")])
    # How many parts in the other language the worker saw and prints all the same.
    untranslated = forms.IntegerField(required=False)


class Sheets(forms.MultipleChoiceField):
    """Sheets by what the page sends for each; which of them exist for whom, the copies desk knows."""

    def valid_value(self, value: str) -> bool:
        """Any short text: what is no sheet is made into none."""
        return len(value) <= LONGEST_SHEET


class EverybodyForm(ThreefoldForm):
    """Whose sheets are made at one go."""

    sheets = Sheets(
        label=_("Which sheets?"), error_messages={"required": _("Choose at least one sheet.")},
    )  # fmt: skip

    def clean_sheets(self) -> list[str]:
        """No more than a printer takes, and a person looks through."""
        given: list[str] = self.cleaned_data["sheets"]
        if len(given) > MOST_SHEETS:
            raise forms.ValidationError(_("Choose at most %(most)d sheets at once.") % {"most": MOST_SHEETS})
        return given

    @property
    def chosen(self) -> set[str]:
        """What was ticked, whatever came of it."""
        return set(self.data.getlist("sheets"))  # type: ignore[attr-defined]


class SettleForm(ThreefoldForm):
    """The person took the copy, or did not want it."""

    outcome = forms.ChoiceField(
        choices=[(one.value, one.label) for one in (HandedOver.Outcome.GIVEN, HandedOver.Outcome.REFUSED)]
    )
