"""The fixed cast of the tests: one invented family, its workers, and those who must not see it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from threefold.accounts.models import Agency, Unit, Worker
from threefold.accounts.roles import Duty
from threefold.core.ids import new_id
from threefold.families.changes.family import NewFamily, create_family
from threefold.families.changes.people import NewPerson, add_person
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
    """Make the cast through the same changes as everybody."""
    agency = Agency.objects.create(name="Almadera County", hotline="555-0100", is_practice=True)
    other = Agency.objects.create(name="Elsewhere County", is_practice=True)
    unit, unit2 = (Unit.objects.create(agency=agency, name=name) for name in ("North", "South"))
    far = Unit.objects.create(agency=other, name="Far")

    def hire(name: str, unit: Unit, *duties: Duty) -> Worker:
        return Worker.objects.create_user(
            f"{name}@example.org", PASSWORD, name=name.title(), agency=unit.agency, unit=unit,
            duties=[duty.value for duty in duties],
        )  # fmt: skip

    worker = hire("alma", unit, Duty.CASEWORK)
    second, facilitator = hire("sam", unit2, Duty.CASEWORK), hire("fran", unit2, Duty.FACILITATION)
    family = _begin(worker, "Marlow")
    stranger = hire("stuart", unit2, Duty.CASEWORK)
    people = _people(worker, family)
    _assign(family, second, Assignment.Kind.SECONDARY_WORKER)
    _assign(family, facilitator, Assignment.Kind.FACILITATOR)
    Protection.objects.create(
        agency=agency, created_at=AT, family=family, person=people["mother"], from_person=people["father"],
        basis=Protection.Basis.ORDER, starts=date(2026, 2, 1),
    )  # fmt: skip
    return Cast(
        agency=agency,
        other_agency=other,
        worker=worker,
        second=second,
        supervisor=hire("beth", unit, Duty.SUPERVISION),
        facilitator=facilitator,
        stranger=stranger,
        elsewhere=hire("elle", far, Duty.CASEWORK),
        leader=hire("lee", unit2, Duty.LEADERSHIP),
        trainer=hire("tracy", unit2, Duty.TRAINING),
        editor=hire("eddie", unit2, Duty.TOOLKIT),
        administrator=hire("ada", unit2, Duty.ADMINISTRATION),
        auditor=hire("audrey", unit2, Duty.AUDIT),
        family=family,
        other_family=_begin(stranger, "Okafor"),
        **people,
    )


def _begin(worker: Worker, name: str) -> Family:
    new = NewFamily(name=name, stage=Family.Stage.RESPONSE)
    return create_family(by=worker, id=new_id(), at=AT, new=new)


def _assign(family: Family, worker: Worker, kind: str) -> None:
    Assignment.objects.create(
        agency=family.agency, created_at=AT, family=family, worker=worker, kind=kind, starts=date(2026, 2, 1)
    )


def _people(worker: Worker, family: Family) -> dict[str, Person]:
    who = {
        "mother": ("Nora", Person.Standing.PARENT, date(1994, 5, 2)),
        "father": ("Dale", Person.Standing.PARENT, date(1991, 8, 9)),
        "child": ("Ivy", Person.Standing.CHILD, date(2017, 4, 12)),
        "sibling": ("Otto", Person.Standing.CHILD, date(2021, 10, 3)),
        "grandmother": ("Pearl", Person.Standing.RELATIVE, date(1966, 1, 20)),
        "neighbor": ("Gus", Person.Standing.FRIEND, None),
        "attorney": ("Vera", Person.Standing.COURT_PARTY, None),
    }
    made = {}
    for key, (name, standing, born) in who.items():
        known = Person.BirthKnown.EXACT if born else Person.BirthKnown.UNKNOWN
        new = NewPerson(
            standing=standing, first_name=name, last_name="Marlow", born_on=born, birth_known=known,
            icwa_status="no_reason",
        )  # fmt: skip
        made[key] = add_person(by=worker, family=family, id=new_id(), at=AT, new=new)
    return made
