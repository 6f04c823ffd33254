"""Changes of people."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.groups import Group
from threefold.families.changes.rows import fill, fresh, ours
from threefold.families.errors import Refused
from threefold.families.events import PersonAdded, PersonChanged
from threefold.families.models import Family, Person


@dataclass(frozen=True, kw_only=True)
class NewPerson:
    """What is known of a person; `icwa_status` is never blank (rule 42)."""

    standing: str
    first_name: str
    birth_known: str
    icwa_status: str
    last_name: str = ""
    preferred_name: str = ""
    also_called: str = ""
    pronouns: str = ""
    drawn_as: str = Person.DrawnAs.NOT_KNOWN
    born_on: date | None = None
    languages: str = ""
    reads_in: str = "en"
    large_print: bool = False
    tribe: str = ""
    icwa_note: str = ""
    tribe_called_on: date | None = None
    tribe_invited_on: date | None = None
    tie: str = ""
    about: str = ""
    phone: str = ""
    phone_shared: bool = False
    contact_how: str = ""
    on_paper: str = Person.OnPaper.FULL
    deceased: bool = False
    died_on: date | None = None
    whereabouts_known: bool = True
    # The clients, for an attorney or CASA: people of the same family.
    speaks_for: frozenset[UUID] = frozenset()

    def own(self) -> dict[str, Any]:
        """What stands in the person's own row."""
        return {one.name: getattr(self, one.name) for one in fields(self) if one.name != "speaks_for"}


@change("families.add_person", writes="people.adults")
def add_person(*, by: Worker, family: Family, id: UUID, at: datetime, new: NewPerson) -> Person:
    """Enter a person of the family, its circle, or around it."""
    _clients(family, id, new)
    person = Person.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, **new.own()
    )
    person.speaks_for.set(Person.objects.filter(pk__in=new.speaks_for))
    record(
        PersonAdded(person=person.pk, standing=new.standing),
        by=by,
        at=at,
        family=family.pk,
        subject=person.pk,
    )
    return person


@change("families.change_person", writes="people.adults")
def change_person(
    *, by: Worker, family: Family, id: UUID, at: datetime, person: Person, new: NewPerson, base_version: int
) -> Person:
    """Change what is known of a person.

    Raises:
        Stale: somebody changed it since `base_version`.
        Refused: they would speak for themself, or for somebody of another family.
    """
    ours(family, person.family_id, Group.ADULTS)
    _clients(family, person.pk, new)
    row = fresh(person, base_version)
    before = {one.pk for one in row.speaks_for.all()}
    count = fill(row, new.own()) + (before != new.speaks_for)
    row.speaks_for.set(Person.objects.filter(pk__in=new.speaks_for))
    told = PersonChanged(person=row.pk, fields=count)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _clients(family: Family, person: UUID, new: NewPerson) -> None:
    clients = new.speaks_for
    if not clients:
        return
    ours = Person.objects.filter(pk__in=clients, family=family).count()
    if person in clients or ours != len(clients):
        raise Refused(_("Choose somebody else of this family."), field="speaks_for")
