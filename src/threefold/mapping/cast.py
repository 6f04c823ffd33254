"""The people of a family as the writing help knows them: their names and what they are to the children."""

from collections.abc import Iterable
from itertools import chain

from threefold.families.models import Person
from threefold.practice.coach import Known

_CARES = (Person.Standing.PARENT, Person.Standing.CAREGIVER, Person.Standing.RESOURCE_PARENT)
_WORKS = (Person.Standing.PROFESSIONAL, Person.Standing.COURT_PARTY)


def cast_of(people: Iterable[Person]) -> tuple[Known, ...]:
    """Each with every name that they go by; whoever is not a child, a caregiver or paid to help is their own people."""
    return tuple(Known(names=_names(one), role=_role(one)) for one in people)


def _names(person: Person) -> tuple[str, ...]:
    full = f"{person.first_name} {person.last_name}".strip()
    found = chain((full, person.first_name, person.preferred_name), person.other_names)
    return tuple(dict.fromkeys(name for name in found if name))


def _role(person: Person) -> str:
    if person.is_child:
        return "child"
    if person.standing in _CARES:
        return "caregiver"
    return "pro" if person.standing in _WORKS else "network"
