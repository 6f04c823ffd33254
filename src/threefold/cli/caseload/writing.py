"""Putting a checked caseload in, through the same changes as the site: audited, in the name of each social worker."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from threefold.accounts.models import Worker
from threefold.cli.caseload.columns import ASSIGNMENTS, FAMILIES, PEOPLE, RELATIONSHIPS
from threefold.cli.caseload.reading import Refusal
from threefold.cli.caseload.staging import Row, Staged
from threefold.families.changes.family import FamilyFacts, NewFamily, change_family, create_family
from threefold.families.changes.people import NewPerson, add_person
from threefold.families.changes.team import begin_assignment
from threefold.families.changes.ties import Tie, add_tie
from threefold.families.errors import Refused
from threefold.families.models import Assignment, Family, Person
from threefold.practice.errors import NotAllowed

_ENDS = ("from_person", "to_person")
NOT_THEIRS = "{} may not enter this."


@dataclass
class Written:
    """How many rows are new, how many were here already, and how many the changes refuse."""

    new: int = 0
    here: int = 0
    refused: int = 0

    def one(self, *, new: bool) -> None:
        """Count a row."""
        self.new += new
        self.here += not new


class Found(Exception):
    """So many rows are refused by the changes; each stands with the staged ones."""

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(f"{count} rows are refused")


def write(staged: Staged, by: Worker, *, at: datetime, told: Callable[[int], None], trial: bool) -> Written:
    """All of it in one transaction, which a trial takes back. Rows that an earlier run put in are left as they are now.

    Raises:
        Found: the changes refuse rows; then nothing is put in.
    """
    done = Written()
    workers = {one.email: one for one in Worker.objects.filter(agency=by.agency_id)}
    keys = staged.database.execute("SELECT key FROM families ORDER BY line")
    with transaction.atomic():
        for count, (key,) in enumerate(keys, 1):
            _Writer(staged, workers, by.agency_id, at, done).family(key)
            told(count)
        if done.refused:
            raise Found(done.refused)
        transaction.set_rollback(trial)
    return done


@dataclass
class _Writer:
    staged: Staged
    workers: dict[str, Worker]
    agency: UUID
    at: datetime
    done: Written
    # Whether the family at hand is new.
    fresh: bool = True

    def id_of(self, *words: str) -> UUID:
        """The same row has the same id in every run."""
        return uuid5(self.agency, "\x1f".join(words))

    def family(self, key: str) -> None:
        ((line, row),) = self.staged.rows("families", "key = ?", key)
        team = self.staged.rows("assignments", "family_id = ?", key)
        first = next(one for _line, one in team if one["kind"] == Assignment.Kind.SOCIAL_WORKER)
        self.by = self.workers[first["worker"]]
        before = self.done.refused
        with self._refusing(FAMILIES.file, line):
            self.row = self._family(row)
        if self.done.refused > before:
            return
        self._people(key)
        self._ties(key)
        # Whoever enters a family is its social worker from that day.
        self.done.one(new=self.fresh)
        for at, one in team:
            if one is not first:
                with self._refusing(ASSIGNMENTS.file, at):
                    self._assignment(one)

    @contextmanager
    def _refusing(self, file: str, line: int) -> Iterator[None]:
        """A refusal of a change becomes one of its line; the next rows are looked at all the same."""
        try:
            yield
        except (Refused, NotAllowed) as error:
            why = str(error) if isinstance(error, Refused) else NOT_THEIRS.format(self.by.email)
            self.staged.refuse(Refusal(file, line, why))
            self.done.refused += 1

    def _family(self, row: Row) -> Family:
        pk = self.id_of("family", row["family_id"])
        there = Family.objects.filter(pk=pk).first()
        self.fresh = there is None
        self.done.one(new=self.fresh)
        if there is not None:
            return there
        number, opened = row["family_id"], date.fromisoformat(row["opened_on"])
        new = NewFamily(name=row["name"], stage=row["stage"], county_number=number, about=row["about"])
        made: Family = create_family(by=self.by, id=pk, at=self.at, new=new)
        facts = FamilyFacts(
            name=new.name, stage=new.stage, opened_on=opened, county_number=number, about=new.about
        )
        change = self.id_of("opened", number)
        return change_family(
            by=self.by, family=made, id=change, at=self.at, facts=facts, base_version=made.version
        )

    def _people(self, key: str) -> None:
        rows = self.staged.rows("people", "family_id = ?", key)
        ids = {row["person_id"]: self.id_of("person", row["person_id"]) for _line, row in rows}
        there = set(Person.objects.filter(pk__in=ids.values()).values_list("pk", flat=True))
        for line, row in rows:
            pk = ids[row["person_id"]]
            self.done.one(new=pk not in there)
            if pk not in there:
                with self._refusing(PEOPLE.file, line):
                    add_person(by=self.by, family=self.row, id=pk, at=self.at, new=_person(row))

    def _ties(self, key: str) -> None:
        where = "from_person IN (SELECT key FROM people WHERE family_id = ?)"
        people = {one.pk: one for one in Person.objects.filter(family=self.row)}
        for line, row in self.staged.rows("relationships", where, key):
            pair = [people[pk] for name in _ENDS if (pk := self.id_of("person", row[name])) in people]
            if len(pair) < len(_ENDS):
                continue
            first, second = pair
            ties = first.ties_from.filter(to_person=second, kind=row["kind"])
            new = not ties.exists()
            self.done.one(new=new)
            if new:
                pk = self.id_of("tie", row["from_person"], row["kind"], row["to_person"])
                with self._refusing(RELATIONSHIPS.file, line):
                    tie = Tie(kind=row["kind"], label=row["label"])
                    add_tie(
                        by=self.by, family=self.row, id=pk, at=self.at, first=first, second=second, tie=tie
                    )

    def _assignment(self, row: Row) -> None:
        worker = self.workers[row["worker"]]
        there = Assignment.objects.filter(family=self.row, worker=worker, kind=row["kind"]).exists()
        self.done.one(new=not there)
        if not there:
            starts = date.fromisoformat(row["starts"]) if row["starts"] else self.at.date()
            pk = self.id_of("assignment", row["family_id"], row["worker"], row["kind"])
            begin_assignment(
                by=self.by, family=self.row, id=pk, at=self.at, worker=worker, kind=row["kind"], starts=starts
            )


def _person(row: Row) -> NewPerson:
    names = (
        "standing", "first_name", "last_name", "preferred_name", "pronouns", "drawn_as", "languages", "reads_in",
        "tribe", "icwa_status", "tie", "phone", "deceased",
    )  # fmt: skip
    born = date.fromisoformat(row["born_on"]) if row["born_on"] else None
    known = row["birth_known"] if born else Person.BirthKnown.UNKNOWN.value
    return NewPerson(**{name: row[name] for name in names}, born_on=born, birth_known=known)
