"""What is asked when a filled-in form, or a filled tool as JSON, is sent in."""

import json
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from threefold.core.forms import ThreefoldForm
from threefold.families.sharing import SAID_IN
from threefold.printing.came_back import LARGEST
from threefold.toolkit.answers import problems
from threefold.toolkit.definition import Tool


class SendForm(ThreefoldForm):
    """The file."""

    paper = forms.FileField(
        label=gettext_lazy("The filled-in form (PDF or JSON, 5 MB at most)"),
        widget=forms.FileInput(
            attrs={"accept": "application/pdf,.pdf,application/json,.json", "class": "usa-file-input"}
        ),
        error_messages={
            "required": gettext_lazy("Choose the file first."),
            "empty": gettext_lazy("This file is empty."),
        },
    )

    def clean_paper(self) -> bytes:
        """Its bytes, unless it is larger than what is said beside the field."""
        sent = self.cleaned_data["paper"]
        if sent.size > LARGEST:
            raise forms.ValidationError(_("This file is too large: 5 MB is the most."))
        made: bytes = sent.read()
        return made


class TakeForm(ThreefoldForm):
    """What was understood is kept as a draft, as it was shown."""

    tool = forms.SlugField(widget=forms.HiddenInput, max_length=60)
    language = forms.ChoiceField(choices=SAID_IN, widget=forms.HiddenInput)
    payload = forms.CharField(widget=forms.HiddenInput)
    person = forms.ChoiceField(label=gettext_lazy("Whose is it?"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, declared: Tool, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*args, **more)
        self.declared = declared
        field: Any = self.fields["person"]
        field.required = declared.is_childs
        field.error_messages["required"] = _("A child’s tool belongs to one child. Choose whose it is.")
        field.choices = people if declared.is_childs else [("", _("The whole family")), *people]

    def clean_payload(self) -> dict[str, Any]:
        """The answers, as the page before had them."""
        try:
            found: dict[str, Any] = json.loads(self.cleaned_data["payload"])
        except (ValueError, RecursionError):
            found = {"": ""}
        if problems(self.declared, found):
            raise forms.ValidationError(_("Send the form in once more."))
        return found
