"""What is written down to answer a child."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from threefold.core.forms import Text, ThreefoldForm, day
from threefold.families.forms.base import Day

Choices = Iterable[tuple[str, str]]


class AnswerChildForm(ThreefoldForm):
    """What became of it, or who will answer by when: one of the two is needed."""

    words = Text(
        label=_("What became of it?"),
        help_text=_("Write it to the child, in the child’s language. Also when the answer is no: say why."),
        required=False,
        long=True,
        max_length=2000,
    )
    action = forms.ChoiceField(label=_("Where does it stand in the plan?"), required=False)
    told_on = Day(label=_("On what day was the child told?"), past=True)
    who = forms.ChoiceField(label=_("If it is still open: who answers?"), required=False)
    by_day = day(_("By what day?"))

    def __init__(self, *given: Any, actions: Choices = (), workers: Choices = (), **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["action"].choices = [("", _("In no plan")), *actions]  # type: ignore[attr-defined]
        self.fields["who"].choices = [("", _("Nobody yet")), *workers]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse an answer that says nothing."""
        found = super().clean() or {}
        if not found.get("words") and not (found.get("who") and found.get("by_day")):
            self.add_error("words", _("Write what became of it, or who answers by what day."))
        return found
