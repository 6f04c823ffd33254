"""How findings speak of people and things: by the name that people use, or by the first words of what they wrote."""

from collections.abc import Iterable

from threefold.practice.coach import Known
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


def cast(
    *,
    children: Iterable[PersonView] = (),
    caregivers: Iterable[PersonView] = (),
    others: Iterable[PersonView] = (),
) -> tuple[Known, ...]:
    """These people as the coach is told of them, so that a nickname in a text is somebody."""
    told = [(one, "child") for one in children]
    told += [(one, "caregiver") for one in caregivers]
    told += [(one, "pro" if one.professional else "network") for one in others]
    return tuple(Known(_names(one), role) for one, role in told if _names(one))


def names_one_of(text: str, people: Iterable[PersonView]) -> bool:
    """Whether a text names one of them, by what they are called or by first name."""
    return names_any(text, [name for one in people for name in _names(one)])


def _names(one: PersonView) -> tuple[str, ...]:
    return tuple(name for name in (one.called, one.first_name) if name.strip())
