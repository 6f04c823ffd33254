"""Who can be handed a copy, and the readers they are."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.families.copies.roofs import UnderOneRoof, under_one_roof
from threefold.families.models import Person
from threefold.families.readers import Facts, facts_of, reader_for_person
from threefold.mapping.rows import Rows
from threefold.plans.calls import without_number
from threefold.web.desk.finders import finders_of, grown_ups, homes_of
from threefold.web.desk.kinds import Lack, Offer, Order, offers_for, trusting
from threefold.web.desk.missing import Missing, cannot_be_found, missing, no_plan, unfinished
from threefold.web.desk.sheets import lacks_of, plans_in_hand

# Children read with somebody; professionals around the family are told by the worker, not by a family copy.
HOLDERS = (
    Person.Standing.PARENT,
    Person.Standing.CAREGIVER,
    Person.Standing.CHILD,
    Person.Standing.RESOURCE_PARENT,
    Person.Standing.RELATIVE,
    Person.Standing.FRIEND,
    Person.Standing.COURT_PARTY,
    Person.Standing.PROFESSIONAL,
)


@dataclass(frozen=True, kw_only=True)
class Holder:
    """A person who may hold copies, with the sheets that exist for them, what of their own part these cannot say, and
    why other sheets do not exist.
    """

    person: UUID
    name: str
    tie: str
    offers: tuple[Offer, ...]
    lacks: tuple[Lack, ...]
    missing: tuple[Missing, ...]
    is_child: bool
    reads_in: str
    large: bool


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Everybody who could hold a copy; `no_plan` says why nobody has a sheet of a plan, `unfinished` what no sheet
    holds yet, `unlisted` are people who do something in a plan and whose number no copy may hold, `near_kept_from`
    those who live with somebody from whom others are kept safe.
    """

    holders: tuple[Holder, ...]
    no_plan: Missing | None
    unfinished: tuple[Missing, ...]
    unlisted: tuple[Person, ...]
    near_kept_from: tuple[UnderOneRoof, ...] = ()


def desk(opened: Opened, *, at: datetime) -> Desk:
    """Everybody of the family, its circle and the court, in the order in which people ask for copies."""
    facts = facts_of(opened.family, at=at)
    rows, loaded = Rows.of(facts), dict[str, Any]()
    orders = orders_for_all(opened, facts, at=at, rows=rows, loaded=loaded)
    in_hand, drafts = plans_in_hand(rows, day_of(at), loaded)
    made = tuple(_holder(order, order.person.pk in facts.circle, bool(in_hand)) for order in orders)
    return Desk(
        holders=tuple(one for one in made if one.offers or one.lacks or one.missing),
        no_plan=None if in_hand or not made else no_plan(opened.family, drafts=drafts),
        unfinished=unfinished(opened.reader, rows),
        unlisted=without_number(in_hand, facts.people, facts.kept_apart),
        near_kept_from=under_one_roof(
            opened.family, opened.reader, facts.people, facts.kept_apart, homes_of(facts, loaded)
        ),
    )


def orders_for_all(
    opened: Opened, facts: Facts, *, at: datetime, rows: Rows, loaded: dict[str, Any]
) -> tuple[Order, ...]:
    """An order in each person's own language and size of letters, for everybody who can hold a copy."""
    people = sorted(
        facts.people.values(), key=lambda one: (HOLDERS.index(Person.Standing(one.standing)), one.pk)
    )
    holders = (one for one in people if can_hold(one))
    return tuple(order_for(opened, facts, one, at=at, rows=rows, loaded=loaded) for one in holders)


def can_hold(person: Person) -> bool:
    """Whoever has died is handed nothing. Nor is a child who is not born yet: their sheets would be their parents', and
    hold what these may not see.
    """
    return person.is_there


def order_for(
    opened: Opened,
    facts: Facts,
    person: Person,
    *,
    at: datetime,
    language: str = "",
    large: bool | None = None,
    surface: Surface = Surface.PRINT,
    own_words: bool = False,
    trusts_home: bool = False,
    rows: Rows | None = None,
    loaded: dict[str, Any] | None = None,
) -> Order:
    """What is asked for when a copy for `person` is prepared by the worker who opened the family.

    `own_words`: a child wants all of their own words on it, whoever finds it at home; `trusts_home`: it was decided
    that nobody comes upon it who must not read it. Left open, the person's own language and type size stand.
    """
    reader = reader_for_person(facts, person.pk)
    loaded = loaded if loaded is not None else {}
    home = grown_ups(facts) if person.is_child else frozenset()
    finders = finders_of(facts, person, loaded) if person.is_child else ()
    reader = replace(
        reader,
        language=language or person.reads_in,
        prepared_by=opened.reader,
        grown_ups_at_home=frozenset() if own_words else home,
        finders=() if trusts_home else finders,
    )
    return Order(
        family=opened.family,
        person=person,
        reader=reader,
        worker=opened.worker,
        day=day_of(at),
        large=person.large_print if large is None else large,
        surface=surface,
        grown_ups_at_home=home,
        finders=finders,
        rows=rows or Rows.of(facts),
        loaded=loaded,
    )


def _holder(order: Order, in_circle: bool, has_plan: bool) -> Holder:
    person = order.person
    # Whoever cannot be found cannot be handed anything, and nobody has asked what may safely reach them.
    found = person.whereabouts_known
    offers = offers_for(order) if found else ()
    reasons = (
        missing(order, offers, in_circle=in_circle, has_plan=has_plan) if found else (cannot_be_found(order),)
    )
    return Holder(
        person=person.pk,
        name=person.called,
        tie=person.tie,
        offers=offers,
        lacks=lacks_of(trusting(order)) if found else (),
        missing=tuple(reasons),
        is_child=person.is_child,
        reads_in=person.reads_in,
        large=person.large_print,
    )
