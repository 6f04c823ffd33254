"""The four tables of a caseload: their columns and how each value is read (`docs/operate/caseload.md`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from threefold.cli.caseload.values import Read, day, email, number, one_of, text, yes_no
from threefold.families.models import Assignment, Family, Person, Relationship
from threefold.practice.vocabulary.family import IcwaStatus


@dataclass(frozen=True)
class Column:
    """A column: how a value is read, and whether it may be empty or missing."""

    read: Read
    needed: bool = False


@dataclass(frozen=True)
class Table:
    """A table: its file, its columns, the columns that name one row, and which columns name a row of another table."""

    name: str
    columns: Mapping[str, Column]
    key: tuple[str, ...]
    points: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"


def _needed(read: Read) -> Column:
    return Column(read, needed=True)


FAMILIES = Table(
    "families",
    {
        "family_id": _needed(number),
        "name": _needed(text(120)),
        "stage": _needed(one_of(set(Family.Stage.values) - {Family.Stage.CLOSED})),
        "opened_on": _needed(day),
        "about": Column(text()),
    },
    key=("family_id",),
)
PEOPLE = Table(
    "people",
    {
        "person_id": _needed(number),
        "family_id": _needed(number),
        "first_name": _needed(text(80)),
        "last_name": Column(text(120)),
        "preferred_name": Column(text(80)),
        "pronouns": Column(text(40)),
        "standing": _needed(one_of(Person.Standing.values)),
        "born_on": Column(day),
        "birth_known": Column(one_of(Person.BirthKnown.values, default="exact")),
        "languages": Column(text(120)),
        "reads_in": Column(one_of(("en", "es"), default="en")),
        "tribe": Column(text(160)),
        "icwa_status": Column(one_of([one.value for one in IcwaStatus], default="not_asked")),
        "tie": Column(text(120)),
        "phone": Column(text(60)),
        "drawn_as": Column(one_of(Person.DrawnAs.values, default="not_known")),
        "deceased": Column(yes_no),
    },
    key=("person_id",),
    points={"family_id": "families"},
)
RELATIONSHIPS = Table(
    "relationships",
    {
        "from_person": _needed(number),
        "kind": _needed(one_of(Relationship.Kind.values)),
        "to_person": _needed(number),
        "label": Column(text(120)),
    },
    key=("from_person", "kind", "to_person"),
    points={"from_person": "people", "to_person": "people"},
)
ASSIGNMENTS = Table(
    "assignments",
    {
        "family_id": _needed(number),
        "worker": _needed(email),
        "kind": _needed(one_of(Assignment.Kind.values)),
        "starts": Column(day),
    },
    key=("family_id", "worker", "kind"),
    points={"family_id": "families"},
)
TABLES = (FAMILIES, PEOPLE, RELATIONSHIPS, ASSIGNMENTS)
