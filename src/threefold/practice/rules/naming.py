"""How findings speak of people and things: by the name that people use, or by the first words of what they wrote."""

from collections.abc import Iterable

from threefold.practice.rules.facts.people import PersonView
from threefold.practice.statements.reading import names_any
from threefold.practice.statements.sentences import listed
from threefold.practice.words import Words

_BEGINNING = 7


def names(people: Iterable[PersonView], nobody: Words) -> Words:
    """Such as "Daniela and Mateo", or other words where there are none."""
    called = [one.called for one in people if one.called.strip()]
    return Words(listed(called, "en"), listed(called, "es")) if called else nobody


def beginning(text: str) -> str:
    """The first words of a text in quotation marks; what is longer is cut."""
    words = text.split()
    cut = "..." if len(words) > _BEGINNING else ""
    return f"“{' '.join(words[:_BEGINNING])}{cut}”"


def names_one_of(text: str, people: Iterable[PersonView]) -> bool:
    """Whether a text names one of them, by what they are called or by first name."""
    return names_any(text, [name for one in people for name in (one.called, one.first_name) if name])
