"""Changes of people."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.events import PersonAdded
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


@change("families.add_person", writes="people.adults")
def add_person(*, by: Worker, family: Family, id: UUID, at: datetime, new: NewPerson) -> Person:
    """Enter a person of the family, its circle, or around it."""
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
