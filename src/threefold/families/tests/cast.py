"""The fixed cast of the tests: one invented family, its workers, and those who must not see it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.contrib.auth.hashers import make_password

from threefold.accounts.models import Agency, Unit, Worker
from threefold.accounts.roles import Duty
from threefold.core.ids import new_id
from threefold.families.changes.family import NewFamily, create_family
from threefold.families.models import Assignment, Family, Person, Protection

AT = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
PASSWORD = "a long enough sentence"


@dataclass(frozen=True, kw_only=True)
class Cast:
    """Everybody a test may need. `mother` is protected from `father`."""

    agency: Agency
    other_agency: Agency
    worker: Worker
    second: Worker
    supervisor: Worker
    facilitator: Worker
    stranger: Worker
    elsewhere: Worker
    leader: Worker
    trainer: Worker
    editor: Worker
    administrator: Worker
    auditor: Worker
    family: Family
    other_family: Family
    mother: Person
    father: Person
    child: Person
    sibling: Person
    grandmother: Person
    neighbor: Person
    attorney: Person


def make_cast() -> Cast:
    """Make the cast with few questions to the database: nearly every test wants it."""
    agency, other = Agency.objects.bulk_create(
        [
            Agency(name="Almadera County", hotline="555-0100", is_practice=True),
            Agency(name="Elsewhere County", is_practice=True),
        ]
    )
    north = Unit(agency=agency, name="North")
    south, far = Unit(agency=agency, name="South"), Unit(agency=other, name="Far")
    Unit.objects.bulk_create([north, south, far])
    workers = _workers(north, south, far)
    family = _begin(workers["worker"], "Marlow")
    people = _people(family)
    kinds = {"second": Assignment.Kind.SECONDARY_WORKER, "facilitator": Assignment.Kind.FACILITATOR}
    Assignment.objects.bulk_create(_term(family, workers[key], kind) for key, kind in kinds.items())
    Protection.objects.create(
        agency=agency, created_at=AT, family=family, person=people["mother"], from_person=people["father"],
        basis=Protection.Basis.ORDER, starts=date(2026, 2, 1),
    )  # fmt: skip
    other_family = _begin(workers["stranger"], "Okafor")
    return Cast(
        agency=agency, other_agency=other, family=family, other_family=other_family, **workers, **people
    )


def _workers(north: Unit, south: Unit, far: Unit) -> dict[str, Worker]:
    who = {
        "worker": ("alma", north, Duty.CASEWORK),
        "second": ("sam", south, Duty.CASEWORK),
        "supervisor": ("beth", north, Duty.SUPERVISION),
        "facilitator": ("fran", south, Duty.FACILITATION),
        "stranger": ("stuart", south, Duty.CASEWORK),
        "elsewhere": ("elle", far, Duty.CASEWORK),
        "leader": ("lee", south, Duty.LEADERSHIP),
        "trainer": ("tracy", south, Duty.TRAINING),
        "editor": ("eddie", south, Duty.TOOLKIT),
        "administrator": ("ada", south, Duty.ADMINISTRATION),
        "auditor": ("audrey", south, Duty.AUDIT),
    }
    password = make_password(PASSWORD)
    made = {
        key: Worker(
            email=f"{name}@example.org", password=password, name=name.title(), agency=unit.agency, unit=unit,
            duties=[duty.value],
        )
        for key, (name, unit, duty) in who.items()
    }  # fmt: skip
    Worker.objects.bulk_create(made.values())
    return made


def _begin(worker: Worker, name: str) -> Family:
    new = NewFamily(name=name, stage=Family.Stage.RESPONSE)
    return create_family(by=worker, id=new_id(), at=AT, new=new)


def _term(family: Family, worker: Worker, kind: str) -> Assignment:
    return Assignment(
        agency=family.agency, created_at=AT, family=family, worker=worker, kind=kind, starts=date(2026, 2, 1)
    )


def _people(family: Family) -> dict[str, Person]:
    who = {
        "mother": ("Nora", Person.Standing.PARENT, date(1994, 5, 2)),
        "father": ("Dale", Person.Standing.PARENT, date(1991, 8, 9)),
        "child": ("Ivy", Person.Standing.CHILD, date(2017, 4, 12)),
        "sibling": ("Otto", Person.Standing.CHILD, date(2021, 10, 3)),
        "grandmother": ("Pearl", Person.Standing.RELATIVE, date(1966, 1, 20)),
        "neighbor": ("Gus", Person.Standing.FRIEND, None),
        "attorney": ("Vera", Person.Standing.COURT_PARTY, None),
    }
    known = {True: Person.BirthKnown.EXACT, False: Person.BirthKnown.UNKNOWN}
    made = {
        key: Person(
            agency=family.agency, created_at=AT, family=family, standing=standing, first_name=name,
            last_name="Marlow", born_on=born, birth_known=known[born is not None], icwa_status="no_reason",
        )
        for key, (name, standing, born) in who.items()
    }  # fmt: skip
    Person.objects.bulk_create(made.values())
    return made
