"""Changes of people."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
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
    pronouns: str = ""
    drawn_as: str = Person.DrawnAs.NOT_KNOWN
    born_on: date | None = None
    languages: str = ""
    reads_in: str = "en"
    large_print: bool = False
    tribe: str = ""
    icwa_note: str = ""
    tie: str = ""
    about: str = ""
    phone: str = ""
    phone_shared: bool = False
    contact_how: str = ""
    on_paper: str = Person.OnPaper.FULL
    deceased: bool = False
    died_on: date | None = None
    whereabouts_known: bool = True
    # The client, for an attorney or CASA: a person of the same family.
    speaks_for_id: UUID | None = None


@change("families.add_person", writes="people.adults")
def add_person(*, by: Worker, family: Family, id: UUID, at: datetime, new: NewPerson) -> Person:
    """Enter a person of the family, its circle, or around it."""
    _client(family, id, new)
    person = Person.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, **asdict(new)
    )
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
    _client(family, person.pk, new)
    row = fresh(person, base_version)
    count = fill(row, asdict(new))
    told = PersonChanged(person=row.pk, fields=count)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _client(family: Family, person: UUID, new: NewPerson) -> None:
    client = new.speaks_for_id
    if client is None:
        return
    if client == person or not Person.objects.filter(pk=client, family=family).exists():
        raise Refused(_("Choose somebody else of this family."), field="speaks_for")
