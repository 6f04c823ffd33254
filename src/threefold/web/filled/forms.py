"""The small forms beside a tool: whose it is, finishing it, why it is put right."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from threefold.core.choosing import offer_without
from threefold.core.clock import today
from threefold.core.forms import Text, ThreefoldForm
from threefold.families.models import Person
from threefold.mapping.around import absent_of, unborn_of
from threefold.practice.dates import is_at_least
from threefold.practice.spoken_languages import named
from threefold.toolkit.definition import Tool
from threefold.web.filled.form import TAKEN_BACK, AnswersForm
from threefold.web.phrases import listed


class BeginForm(ThreefoldForm):
    """Whose it will be, and the language in which it is mostly said."""

    person = forms.ChoiceField(label=_("With whom?"), required=False, widget=forms.RadioSelect)
    language = forms.ChoiceField(label=_("In which language will they mostly speak?"))

    def __init__(
        self, data: Any = None, *, tool: Tool, people: Iterable[tuple[Person, str]], person: str = ""
    ) -> None:
        super().__init__(data, initial={"person": person, "language": (get_language() or "en")[:2]})
        spoken: Any = self.fields["language"]
        spoken.choices = named(get_language() or "en")
        known = [(row, name) for row, name in people if row.is_child or not tool.is_childs]
        field: Any = self.fields["person"]
        field.required = tool.is_childs
        if tool.is_childs:
            field.label = _("With which child?")
            field.error_messages["required"] = _("A child’s tool belongs to one child. Choose whose it is.")
        young = [name for row, name in known if _is_younger(row, tool.from_age)]
        if young:
            says = _(
                "Most children can do this from about %(age)d years on. Younger: %(names)s. You decide together."
            )
            field.help_text = escape(says % {"age": tool.from_age, "names": listed(young)})
        whole = [] if tool.is_childs else [("", _("The whole family"))]
        field.choices = [*whole, *((str(row.pk), name) for row, name in known)]
        rows = [row for row, _name in known]
        offer_without(self, ("person",), {*absent_of(rows), *unborn_of(rows)})


def _is_younger(row: Person, years: int) -> bool:
    return is_at_least(row.born_on, today(), years) is False if years else False


class FinishForm(ThreefoldForm):
    """It was read through as it stands in `base_version`."""


class WithdrawForm(ThreefoldForm):
    """Why a tool is withdrawn."""

    reason = Text(label=_("Why is it withdrawn?"), long=True, max_length=2000)


class AmendForm(AnswersForm):
    """The answers as they should have stood, and why they are put right."""

    reason = Text(label=_("Why is it put right?"), long=True, max_length=2000)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        # The reason of the whole says it.
        self.fields.pop(TAKEN_BACK, None)
