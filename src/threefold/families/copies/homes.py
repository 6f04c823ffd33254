"""Homes, ties and protections as a reader may have them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from threefold.core.clock import day_of
from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.disclosure.readers import Reader
from threefold.families.copies.words import is_own, may_meet, words_for
from threefold.families.models import Family, Household, ProtectedPlace, Protection, Relationship, Residence
from threefold.families.naming import name_for


@dataclass(frozen=True, kw_only=True)
class ResidentCopy:
    """Somebody who lives, or lived, in a home."""

    residence: UUID
    person: UUID
    name: str
    is_child: bool
    when: str
    since: date | None
    until: date | None


@dataclass(frozen=True, kw_only=True)
class HomeCopy:
    """A household. `is_protected`: somebody who lives here must not be found, so the address lies in the vault."""

    id: UUID
    version: int
    is_protected: bool
    name: str = shown("people.contact", default="")
    address: str = shown("people.contact", default="")
    note: str = shown("people.contact", default="")
    residents: tuple[ResidentCopy, ...] = shown("people.contact", default=())
    former: tuple[ResidentCopy, ...] = shown("people.contact", default=())


@dataclass(frozen=True, kw_only=True)
class TieCopy:
    """How two people belong together."""

    id: UUID
    version: int
    first: UUID
    second: UUID
    first_name: str
    second_name: str
    kind: str
    label: str
    since: date | None
    until: date | None


@dataclass(frozen=True, kw_only=True)
class ProtectionCopy:
    """Who is kept safe from whom, on what basis, how long."""

    id: UUID
    version: int
    person: UUID
    from_person: UUID
    name: str
    from_name: str
    basis: str
    starts: date
    ends: date | None
    stands: bool
    note: str
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""


def homes_for(family: Family, reader: Reader, surface: Surface) -> tuple[HomeCopy, ...]:
    """The family's homes. Somebody of the family gets the home they live in themself, and no other."""
    rows = Household.objects.filter(family=family).order_by("created_at", "pk")
    lived = Residence.objects.filter(household__family=family).select_related("person")
    by_home: dict[UUID, list[Residence]] = {}
    for residence in lived.order_by("person__born_on", "pk"):
        by_home.setdefault(residence.household_id, []).append(residence)
    hidden = _hidden_people(family, reader, surface)
    homes = (_home(row, by_home.get(row.pk, []), reader, surface, hidden) for row in rows)
    return tuple(home for home in homes if home.name)


def ties_for(family: Family, reader: Reader, surface: Surface) -> tuple[TieCopy, ...]:
    """How people belong together. A tie stands there when the reader may know both."""
    if not may_see(reader, Group.ADULTS, surface):
        return ()
    rows = Relationship.objects.filter(family=family).select_related("from_person", "to_person")
    met = (
        row
        for row in rows.order_by("created_at", "pk")
        if may_meet(reader, row.from_person_id) and may_meet(reader, row.to_person_id)
    )
    return tuple(
        TieCopy(
            id=row.pk,
            version=row.version,
            first=row.from_person_id,
            second=row.to_person_id,
            first_name=name_for(row.from_person, reader),
            second_name=name_for(row.to_person, reader),
            kind=row.kind,
            label=words_for(reader, surface, Group.ADULTS, row.label),
            since=row.since,
            until=row.until,
        )
        for row in met
    )


def protections_for(
    family: Family, reader: Reader, surface: Surface, *, on: date
) -> tuple[ProtectionCopy, ...]:
    """Who is kept safe from whom, those that stand first. Staff see all; others what binds or protects them. What was
    written by mistake is not there.
    """
    return _protections(Protection.objects.meant().filter(family=family), reader, surface, on)


def protections_taken_back(
    family: Family, reader: Reader, surface: Surface, *, on: date
) -> tuple[ProtectionCopy, ...]:
    """What was written by mistake, with the reason, for workers alone."""
    if not reader.is_staff:
        return ()
    rows = Protection.objects.filter(family=family, withdrawn_at__isnull=False)
    return _protections(rows, reader, surface, on)


def _protections(
    found: QuerySet[Protection], reader: Reader, surface: Surface, on: date
) -> tuple[ProtectionCopy, ...]:
    if not may_see(reader, Group.COURT, surface):
        return ()
    rows = found.select_related("person", "from_person")
    copies = tuple(
        _protection(row, reader, surface, on)
        for row in rows.order_by("starts", "pk")
        if reader.is_staff or is_own(reader, row.person_id) or is_own(reader, row.from_person_id)
    )
    return tuple(sorted(copies, key=lambda one: not one.stands))


def _protection(row: Protection, reader: Reader, surface: Surface, on: date) -> ProtectionCopy:
    told = reader.is_staff or is_own(reader, row.person_id)
    return ProtectionCopy(
        id=row.pk,
        version=row.version,
        person=row.person_id,
        from_person=row.from_person_id,
        name=name_for(row.person, reader),
        from_name=name_for(row.from_person, reader),
        basis=row.basis,
        starts=row.starts,
        ends=row.ends,
        stands=row.withdrawn_at is None and row.starts <= on and (row.ends is None or row.ends >= on),
        withdrawn_on=day_of(row.withdrawn_at) if row.withdrawn_at else None,
        withdrawn_reason=row.withdrawn_reason if reader.is_staff else "",
        note=words_for(reader, surface, Group.COURT, row.note, of=row.person_id) if told else "",
    )


def _home(
    row: Household, lived: list[Residence], reader: Reader, surface: Surface, hidden: frozenset[UUID]
) -> HomeCopy:
    now = [one for one in lived if one.until is None]
    mine = next((one.person_id for one in now if is_own(reader, one.person_id)), None)
    return build(
        HomeCopy,
        reader,
        surface,
        own=mine is not None and not reader.kept_apart_from & {one.person_id for one in now},
        id=row.pk,
        version=row.version,
        is_protected=any(one.person_id in hidden for one in now),
        name=words_for(reader, surface, Group.CONTACT, row.name, of=mine),
        address=words_for(reader, surface, Group.CONTACT, row.address, of=mine),
        note=words_for(reader, surface, Group.CONTACT, row.note, of=mine),
        residents=tuple(_resident(one, reader, surface) for one in now),
        former=tuple(_resident(one, reader, surface) for one in lived if one.until is not None),
    )


def _resident(row: Residence, reader: Reader, surface: Surface) -> ResidentCopy:
    return ResidentCopy(
        residence=row.pk,
        person=row.person_id,
        name=name_for(row.person, reader),
        is_child=row.person.is_child,
        when=words_for(reader, surface, Group.CONTACT, row.when, of=row.person_id),
        since=row.since,
        until=row.until,
    )


def _hidden_people(family: Family, reader: Reader, surface: Surface) -> frozenset[UUID]:
    """Whose home must not be found; only for readers who may know that there is such a home."""
    if may(reader.role, Group.PROTECTED_PLACE, surface)[0] in (Access.NONE, Access.METADATA):
        return frozenset()
    rows = ProtectedPlace.objects.filter(
        Q(until__isnull=True), family=family, kind=ProtectedPlace.Kind.HOME, protects__isnull=False
    )
    return frozenset(rows.values_list("protects", flat=True))
