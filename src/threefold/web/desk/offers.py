"""Who can be handed a copy, and the readers they are."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.access import Opened
from threefold.families.models import Person
from threefold.families.readers import Facts, facts_of, reader_for_person
from threefold.web.desk.kinds import Offer, Order, offers_for

# Children read with somebody; professionals around the family are told by the worker, not by a family copy.
HOLDERS = (
    Person.Standing.PARENT,
    Person.Standing.CAREGIVER,
    Person.Standing.CHILD,
    Person.Standing.RELATIVE,
    Person.Standing.FRIEND,
    Person.Standing.COURT_PARTY,
    Person.Standing.PROFESSIONAL,
)


@dataclass(frozen=True, kw_only=True)
class Holder:
    """A person who may hold copies, with the sheets that exist for them."""

    person: UUID
    name: str
    tie: str
    offers: tuple[Offer, ...]
    is_child: bool
    reads_in: str
    large: bool


def holders(opened: Opened, *, at: datetime) -> tuple[Holder, ...]:
    """Everybody of the family, its circle and the court for whom at least one sheet can be made."""
    facts = facts_of(opened.family, at=at)
    loaded: dict[str, Any] = {}
    found = []
    for person in sorted(
        facts.people.values(), key=lambda one: (HOLDERS.index(Person.Standing(one.standing)), one.pk)
    ):
        # Whoever cannot be found cannot be handed anything, and nobody has asked what may safely reach them.
        if person.deceased or not person.whereabouts_known:
            continue
        offers = offers_for(order_for(opened, facts, person, at=at, loaded=loaded))
        if offers:
            found.append(_holder(person, offers))
    return tuple(found)


def order_for(
    opened: Opened,
    facts: Facts,
    person: Person,
    *,
    at: datetime,
    language: str = "",
    large: bool | None = None,
    surface: Surface = Surface.PRINT,
    loaded: dict[str, Any] | None = None,
) -> Order:
    """What is asked for when a copy for `person` is prepared by the worker who opened the family.

    Left open, the person's own language and type size stand; people of the circle get large print (rule of the house).
    """
    reader = reader_for_person(facts, person.pk)
    reader = replace(reader, language=language or person.reads_in, prepared_by=opened.reader)
    return Order(
        family=opened.family,
        person=person,
        reader=reader,
        worker=opened.worker,
        day=day_of(at),
        large=prefers_large(person, reader) if large is None else large,
        surface=surface,
        loaded=loaded if loaded is not None else {},
    )


def prefers_large(person: Person, reader: Reader) -> bool:
    """Large print for whoever asked for it, and for everybody of the circle."""
    return person.large_print or reader.role.value == "network_member"


def _holder(person: Person, offers: tuple[Offer, ...]) -> Holder:
    return Holder(
        person=person.pk,
        name=person.called,
        tie=person.tie,
        offers=offers,
        is_child=person.is_child,
        reads_in=person.reads_in,
        large=person.large_print,
    )
