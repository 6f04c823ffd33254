"""The worker's form before the screen is handed over."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text
from threefold.families.forms.base import FamilyForm
from threefold.web.child.unlocking import SHORTEST

KINDS = {"three": _("Three houses"), "figure": _("Magic helper"), "safety": _("Safety house")}


class HandOverForm(FamilyForm):
    """At which sheets the child sits, where a tool has several kinds; and for a worker without a password the code that
    opens the screen again.
    """

    kind = forms.ChoiceField(label=_("What does the child take?"), widget=forms.RadioSelect)
    unprepared = Text(
        label=_("If it cannot wait: why?"),
        help_text=_(
            "It stays with the tool, before the workers on the case. Better go back and prepare it first."
        ),
        long=True,
        max_length=2000,
    )
    code = forms.CharField(
        label=_("A code for this time"),
        help_text=_("At least 6 letters or numbers. Only you should know it."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        max_length=100,
    )

    def __init__(
        self, *args: Any, kinds: Sequence[str], with_code: bool, prepared: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["kind"]
        field.choices = [(one, KINDS[one]) for one in kinds]
        if len(kinds) < 2:
            del self.fields["kind"]
        self.fields["unprepared"].error_messages["required"] = _(
            "Write why it cannot wait, or go back and prepare it first."
        )
        if prepared:
            del self.fields["unprepared"]
        if not with_code:
            del self.fields["code"]

    def clean_code(self) -> str:
        """Long enough that nobody guesses it by tapping."""
        code = str(self.cleaned_data["code"])
        if len(code) < SHORTEST:
            raise forms.ValidationError(_("Take at least 6 letters or numbers."))
        return code
