"""Changes of households, and of who lives where."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.groups import Group
from threefold.families import events
from threefold.families.changes.rows import fill, fresh, ours
from threefold.families.errors import ends_before_start
from threefold.families.models import Family, Household, Person, Residence


@dataclass(frozen=True, kw_only=True)
class Home:
    """A household. An address that must not be found stays out of here: it is a protected place."""

    name: str
    address: str = ""
    note: str = ""


@change("families.add_household", writes="people.contact")
def add_household(*, by: Worker, family: Family, id: UUID, at: datetime, home: Home) -> Household:
    """Enter a home of the family's people."""
    row = Household.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, **asdict(home)
    )
    record(events.HouseholdAdded(household=row.pk), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.change_household", writes="people.contact")
def change_household(
    *, by: Worker, family: Family, id: UUID, at: datetime, household: Household, home: Home, base_version: int
) -> Household:
    """Change a home's name, address or note.

    Raises:
        Stale: somebody changed it since `base_version`.
    """
    ours(family, household.family_id, Group.CONTACT)
    row = fresh(household, base_version)
    count = fill(row, asdict(home))
    told = events.HouseholdChanged(household=row.pk, fields=count)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.begin_residence", writes="people.contact")
def begin_residence(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    person: Person,
    household: Household,
    since: date | None = None,
    when: str = "",
) -> Residence:
    """Somebody lives in a home, always or for a part of the time ("school nights"). Said again, it is one row."""
    ours(family, person.family_id, Group.CONTACT)
    ours(family, household.family_id, Group.CONTACT)
    row = Residence.objects.filter(person=person, household=household, until__isnull=True).first()
    row = row or Residence(
        id=id, agency_id=family.agency_id, created_at=at, person=person, household=household
    )
    row.since, row.when = since or row.since, when
    row.save()
    told = events.ResidenceBegan(person=person.pk, household=household.pk)
    record(told, by=by, at=at, family=family.pk, subject=person.pk)
    return row


@change("families.end_residence", writes="people.contact")
def end_residence(
    *, by: Worker, family: Family, id: UUID, at: datetime, residence: Residence, until: date
) -> Residence:
    """Somebody moved out; that they lived there stays on record.

    Raises:
        Refused: the end lies before the beginning.
    """
    ours(family, residence.household.family_id, Group.CONTACT)
    if residence.since and until < residence.since:
        raise ends_before_start("until")
    residence.until = until
    residence.version += 1
    residence.save(update_fields=["until", "version"])
    told = events.ResidenceEnded(person=residence.person_id, household=residence.household_id)
    record(told, by=by, at=at, family=family.pk, subject=residence.person_id)
    return residence


@dataclass(frozen=True, kw_only=True)
class Stay:
    """From when until when somebody lives in a home; `when` for a part of the time ("school nights")."""

    since: date | None = None
    until: date | None = None
    when: str = ""


@change("families.change_residence", writes="people.contact")
def change_residence(
    *, by: Worker, family: Family, id: UUID, at: datetime, residence: Residence, stay: Stay, base_version: int
) -> Residence:
    """Put right the days or the words of somebody's time in a home; without an end they live there.

    Raises:
        Stale: somebody changed it since `base_version`.
        Refused: the end lies before the beginning.
    """
    ours(family, residence.household.family_id, Group.CONTACT)
    if stay.since and stay.until and stay.until < stay.since:
        raise ends_before_start("until")
    row = fresh(residence, base_version)
    count = fill(row, asdict(stay))
    told = events.ResidenceChanged(person=row.person_id, household=row.household_id, fields=count)
    record(told, by=by, at=at, family=family.pk, subject=row.person_id)
    return row


@change("families.remove_residence", writes="people.contact")
def remove_residence(*, by: Worker, family: Family, id: UUID, at: datetime, residence: Residence) -> None:
    """Take away what was a mistake: they never lived there. Whoever moved out stays on record instead."""
    ours(family, residence.household.family_id, Group.CONTACT)
    told = events.ResidenceRemoved(person=residence.person_id, household=residence.household_id)
    record(told, by=by, at=at, family=family.pk, subject=residence.person_id)
    residence.delete()
