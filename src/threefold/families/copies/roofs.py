"""Who lives under one roof with somebody from whom others are kept safe: paper in that home is read there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Q
from django.urls import reverse

from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Family, Person, Residence
from threefold.families.naming import name_for

Roofs = Mapping[UUID, set[UUID]]
Apart = Mapping[UUID, frozenset[UUID]]


@dataclass(frozen=True, kw_only=True)
class UnderOneRoof:
    """A grown-up who lives with somebody from whom others are kept safe, and of whom nobody has said that what they
    hear reaches that person.
    """

    family: UUID
    person: UUID
    name: str
    other: UUID
    other_name: str

    @property
    def href(self) -> str:
        """Where it is written down, with the answers that are known."""
        page = reverse("families:protections", args=[self.family])
        return f"{page}?{urlencode({'from': self.person, 'through': self.other})}"


def roofs_of(family: Family, on: date) -> dict[UUID, set[UUID]]:
    """Who lives or stays in which home on a day, also on weekends."""
    found: dict[UUID, set[UUID]] = {}
    stays = Q(until__isnull=True) | Q(until__gte=on)
    rows = Residence.objects.filter(stays, household__family=family)
    for household, person in rows.values_list("household", "person"):
        found.setdefault(household, set()).add(person)
    return found


def under_one_roof(
    family: Family, reader: Reader, people: Mapping[UUID, Person], apart: Apart, roofs: Roofs
) -> tuple[UnderOneRoof, ...]:
    """For workers who may know where people live and who is kept safe from whom; nobody else."""
    if not (
        reader.is_staff and all(may_see(reader, one, Surface.SCREEN) for one in (Group.COURT, Group.CONTACT))
    ):
        return ()
    pairs = dict.fromkeys(pair for there in roofs.values() for pair in _pairs(there, people, apart))
    return tuple(
        UnderOneRoof(
            family=family.pk,
            person=person,
            name=name_for(people[person], reader),
            other=other,
            other_name=name_for(people[other], reader),
        )
        for person, other in pairs
    )


def _pairs(there: set[UUID], people: Mapping[UUID, Person], apart: Apart) -> Iterator[tuple[UUID, UUID]]:
    here = [one for pk, one in people.items() if pk in there and not one.deceased]
    for other in (one for one in here if one.pk in apart):
        for one in here:
            safe = one.pk in apart[other.pk]
            if not (one.is_child or safe or one.pk in apart):
                yield one.pk, other.pk
