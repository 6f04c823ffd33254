"""Fields and widgets that several forms of the map share."""

from datetime import date
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from threefold.practice.spoken_languages import SPOKEN
from threefold.practice.vocabulary.questions import Category, Question, categories_of

LANGUAGES = [("en", "English"), ("es", "Español")]
EARLIEST = date(1900, 1, 1)


def said_in() -> list[Any]:
    """The languages in which somebody's exact words may be written down: ours, and others below them."""
    language = get_language() or "en"
    names = [(code, name.in_(language)) for code, name in SPOKEN.items()]
    return [
        *LANGUAGES,
        (_("Another language"), [(code, f"{name[:1].upper()}{name[1:]}") for code, name in names]),
    ]


MEANING_BELOW = _("Of words in another language: what they mean in English or Spanish.")


class Pick(forms.RadioSelect):
    """One of few, as round buttons; a named group of choices opens below the others."""

    template_name = "mapping/widgets/pick.html"


class PickMany(forms.CheckboxSelectMultiple):
    """Some of few, as round buttons."""

    template_name = "mapping/widgets/pick.html"


def refuse_day(form: forms.Form, name: str, *, latest: date | None) -> None:
    """Put an error on a day that lies before 1900, or after `latest`."""
    found = form.cleaned_data.get(name)
    if found is None:
        return
    if found < EARLIEST:
        form.add_error(name, _("Look at the year once more: this is very long ago."))
    elif latest is not None and found > latest:
        form.add_error(name, _("This day is still ahead. Choose today or a day before."))


def kinds(question: Question | None) -> list[Any]:
    """The kinds of a question with what each means, for radio buttons; None: all of them under their questions."""
    language = get_language() or "en"
    if question is not None:
        return [_kind(one, language) for one in categories_of(question)]
    groups = [
        (one.label.in_(language), [_kind(kind, language) for kind in categories_of(one)]) for one in Question
    ]
    return [*groups, (_("Above the whole map"), [_kind(Category.PURPOSE, language)])]


def _kind(kind: Category, language: str) -> tuple[str, Any]:
    meaning = format_html('<span class="usa-hint small">{}</span>', kind.meaning.in_(language))
    return kind.value, format_html("{} {}", kind.label.in_(language), meaning)


def plain_kinds(only: Question | None = None) -> list[Any]:
    """Every kind under its question, or those of one question, for a select."""
    language = get_language() or "en"
    return [
        (one.label.in_(language), [(kind.value, kind.label.in_(language)) for kind in categories_of(one)])
        for one in Question
        if only in (None, one)
    ]


def read_again(form: forms.Form, version: int) -> None:
    """After a page showed what somebody else wrote meanwhile: sending the form again means having read that."""
    given: Any = form.data
    fresh = given.copy()
    fresh["base_version"] = str(version)
    form.data = fresh
