"""Terms of the practice as the choices of a form field, in the reader's language."""

from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import get_language

from threefold.practice.vocabulary.term import Term


def choices_of(term: type[Term], *, blank: str | Promise = "") -> Callable[[], list[tuple[str, str]]]:
    """A function for a form field's `choices`, so that the language is asked when the form is shown."""

    def choices() -> list[tuple[str, str]]:
        first = [("", str(blank))] if blank else []
        return [*first, *term.choices(get_language() or "en")]

    return choices


def label_of(term: type[Term], value: str) -> str:
    """The label of a stored value in the reader's language; an unknown value reads as itself."""
    found = next((one for one in term if one.value == value), None)
    return found.label.in_(get_language() or "en") if found else value
