"""Where a child's paper comes to lie: among whom, and who of them must not read all of it."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from threefold.disclosure.readers import Reader
from threefold.families.copies.roofs import roofs_of
from threefold.families.models import Person
from threefold.families.readers import Facts, reader_for_person


def grown_ups(facts: Facts) -> frozenset[UUID]:
    """Parents and caregivers, wherever they live, and resource parents: a paper is also carried to a visit. Not whom
    nobody can find.
    """
    grown = (Person.Standing.PARENT, Person.Standing.CAREGIVER, Person.Standing.RESOURCE_PARENT)
    near = (one for one in facts.people.values() if one.whereabouts_known and not one.deceased)
    return frozenset(one.pk for one in near if one.standing in grown)


def finders_of(facts: Facts, child: Person, loaded: dict[str, Any]) -> tuple[Reader, ...]:
    """From whom others are kept safe, and who may come upon this child's paper: whoever lives or stays under a roof
    with the child, and each parent or caregiver whom the child may visit. `loaded` keeps the homes for one page.
    """
    if not facts.kept_apart:
        return ()
    near = set(_under_one_roof(child.pk, homes_of(facts, loaded))) | (
        grown_ups(facts) - _kept_from(child, facts)
    )
    return tuple(
        reader_for_person(facts, pk)
        for pk, one in facts.people.items()
        if pk in near and pk in facts.kept_apart and pk != child.pk and not one.deceased
    )


def homes_of(facts: Facts, loaded: dict[str, Any]) -> dict[UUID, set[UUID]]:
    """Who lives or stays where, asked for once a page; nobody, where nobody is kept safe."""
    if "homes" not in loaded:
        loaded["homes"] = roofs_of(facts.family, facts.on) if facts.kept_apart else {}
    found: dict[UUID, set[UUID]] = loaded["homes"]
    return found


def _kept_from(child: Person, facts: Facts) -> frozenset[UUID]:
    """From whom the child is kept safe too: the child does not come to them."""
    return frozenset(pk for pk, safe in facts.kept_apart.items() if child.pk in safe)


def _under_one_roof(child: UUID, homes: dict[UUID, set[UUID]]) -> Iterator[UUID]:
    for people in homes.values():
        if child in people:
            yield from people
