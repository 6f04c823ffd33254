"""What each kind of prompt is on a page: its fields, what stands in them, and the answer that comes back.

A field's name is the prompt's place with dots (`good.said.0.words.text`), so that no key can be taken for one of the
fields by which a form is kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.core.clock import today
from threefold.core.forms import Text
from threefold.families.forms.base import Day
from threefold.practice.spoken_languages import named
from threefold.practice.words import Words
from threefold.toolkit.answers import is_empty
from threefold.toolkit.definition import Kind, Prompt
from threefold.toolkit.kinds import LONGEST_SHORT, TOP
from threefold.toolkit.prompts.common import ON

Values = Mapping[str, Any]
# Kept by other means than a form: what stands there stays when the form is saved.
NOT_TYPED = (Kind.DRAWING,)
RADIO, BOX = {"class": "usa-radio__input"}, {"class": "usa-checkbox__input"}


@dataclass(frozen=True, kw_only=True)
class Offered:
    """What the fields of one form offer: the people of the family, and whose words and which language to begin with."""

    people: tuple[tuple[str, str], ...]
    said_by: str = ""
    language: str = "en"


def here(words: Words | None) -> str:
    """A definition's words in the reader's language."""
    return words.in_(get_language() or "en") if words is not None else ""


def fields_of(prompt: Prompt, name: str, offered: Offered) -> Iterator[tuple[str, forms.Field]]:
    """The fields of one prompt that is no row, by their names."""
    told: dict[str, Any] = {"label": here(prompt.asks), "required": False}
    told["help_text"] = here(prompt.help)
    if prompt.kind is Kind.EXACT_WORDS:
        yield from _exact(name, told, offered)
    elif prompt.kind not in NOT_TYPED:
        yield name, _field(prompt, told, offered)


def _field(prompt: Prompt, told: dict[str, Any], offered: Offered) -> forms.Field:
    options = [(one.key, here(one.says)) for one in prompt.options]
    if prompt.kind is Kind.CHOICES:
        return forms.MultipleChoiceField(choices=options, widget=forms.CheckboxSelectMultiple(BOX), **told)
    if prompt.kind is Kind.PERSON:
        return forms.ChoiceField(choices=[("", _("Nobody chosen")), *offered.people], **told)
    if prompt.kind in (Kind.CHOICE, Kind.SCALE):
        numbers = [(str(one), str(one)) for one in range(TOP + 1)] if prompt.kind is Kind.SCALE else []
        # What may stay open can be opened again; what must be answered is only answered otherwise.
        blank = [] if prompt.required else [("", _("No answer"))]
        return forms.ChoiceField(
            choices=[*options, *numbers, *blank], widget=forms.RadioSelect(RADIO), **told
        )
    if prompt.kind is Kind.DATE:
        return Day(past=prompt.past, **told)
    long = prompt.kind is Kind.LONG_TEXT
    return Text(long=long, max_length=None if long else LONGEST_SHORT, **told)


def _exact(name: str, told: dict[str, Any], offered: Offered) -> Iterator[tuple[str, forms.Field]]:
    people = [("", _("Nobody chosen")), *offered.people]
    yield f"{name}.text", Text(long=True, **told)
    yield f"{name}.read_back", forms.BooleanField(label=_("I read it back, and it is right"), required=False)
    yield f"{name}.said_by", forms.ChoiceField(label=_("Who said it?"), choices=people, required=False)
    spoken = named(get_language() or "en")
    yield (
        f"{name}.language",
        forms.ChoiceField(label=_("Said in"), choices=spoken, required=False, initial=offered.language),
    )
    yield (
        f"{name}.translation",
        Text(
            long=True,
            label=_("In the other language"),
            required=False,
            help_text=_("The exact words stay above; this is what they mean."),
        ),
    )


def standing(prompt: Prompt, name: str, value: Any, offered: Offered) -> Iterator[tuple[str, Any]]:
    """What stands in the fields of one prompt at first, for the answer that is kept."""
    if prompt.kind is Kind.EXACT_WORDS:
        kept: Values = value or {}
        for key in ("text", "read_back", "translation"):
            yield f"{name}.{key}", kept.get(key, "")
        yield f"{name}.said_by", kept.get("said_by", "" if kept else offered.said_by)
        yield f"{name}.language", kept.get("language") or offered.language
    elif prompt.kind is Kind.DATE:
        # The day of a talk begins with today; whoever writes it down later changes it.
        yield name, date.fromisoformat(value) if value else today() if prompt is ON else None
    elif prompt.kind is Kind.SCALE:
        yield name, "" if value is None else str(value)
    else:
        yield name, "" if value is None else value


def answered(prompt: Prompt, name: str, given: Values) -> Any:
    """The answer in the cleaned values of a form; None: there is none."""
    if prompt.kind is Kind.EXACT_WORDS:
        return _exact_answer(name, given)
    value: Any = given.get(name)
    if value is None or value == "" or value == []:
        return None
    if prompt.kind is Kind.DATE:
        return value.isoformat()
    return int(value) if prompt.kind is Kind.SCALE else value


def _exact_answer(name: str, given: Values) -> dict[str, Any] | None:
    keys = ("text", "read_back", "language", "translation", "said_by")
    kept = {key: given.get(f"{name}.{key}", "") for key in keys}
    if is_empty(kept["text"]) and is_empty(kept["translation"]):
        return None
    return {key: value for key, value in kept.items() if value or key in ("text", "read_back")}
