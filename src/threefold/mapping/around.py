"""Whom and what the forms of the map may name: people, workers, worries and conversations of one family."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.copies.words import words_for
from threefold.families.models import Assignment, Person
from threefold.families.naming import name_for
from threefold.families.worries import Worry
from threefold.mapping.copies.sessions import SessionCopy, sessions_of
from threefold.mapping.copies.statements import worries_for
from threefold.mapping.rows import Rows


@dataclass(frozen=True, kw_only=True)
class Known:
    """Somebody who may be named."""

    id: UUID
    name: str
    child: bool = False
    near: bool = False
    # Stands by the family, and is neither a professional nor of the court.
    circle: bool = False
    # Whether somebody is kept safe from them.
    kept_from: bool = False
    # Whether they can do, read and sign; whoever has died has said things, a child not born yet has not.
    there: bool = True
    born: bool = True
    tie: str = ""
    reads_in: str = "en"


@dataclass(frozen=True, kw_only=True)
class Around:
    """What one worker may choose from, on a day. `now` is the conversation that is going on, if any."""

    on: date
    me: UUID
    my_name: str
    people: tuple[Known, ...]
    workers: tuple[tuple[UUID, str], ...]
    sessions: tuple[SessionCopy, ...]
    dangers: tuple[Worry, ...]

    @property
    def children(self) -> tuple[Known, ...]:
        """The family's children."""
        return tuple(one for one in self.people if one.child)

    @property
    def absent(self) -> frozenset[str]:
        """Whoever has died or is not born yet, as the values of form fields."""
        return _values(one.id for one in self.people if not one.there)

    @property
    def unborn(self) -> frozenset[str]:
        """Whoever is not born yet, as the values of form fields."""
        return _values(one.id for one in self.people if not one.born)

    @property
    def now(self) -> SessionCopy | None:
        """Today's conversation, the latest that was begun."""
        return next((one for one in self.sessions if one.held_on == self.on), None)


_NEAR = {Person.Standing.CHILD, Person.Standing.PARENT, Person.Standing.CAREGIVER}
_CIRCLE = {Person.Standing.RESOURCE_PARENT, Person.Standing.RELATIVE, Person.Standing.FRIEND}
_ORDER = {standing.value: number for number, standing in enumerate(Person.Standing)}


def around(opened: Opened, on: date, rows: Rows | None = None) -> Around:
    """Everything the forms need, in a constant number of queries; `rows` that are loaded already."""
    rows = rows or Rows(opened.family)
    ordered = sorted(
        rows.people.values(), key=lambda one: (_ORDER[one.standing], one.born_on or date.max, str(one.pk))
    )
    apart = rows.facts_on(on).kept_apart
    return Around(
        on=on,
        me=opened.worker.pk,
        my_name=opened.worker.name,
        people=tuple(_known(one, opened, apart) for one in ordered),
        workers=_workers(opened, on),
        sessions=sessions_of(opened.family, opened.reader, Surface.SCREEN),
        dangers=worries_for(opened.family, opened.reader, rows=rows),
    )


def _known(person: Person, opened: Opened, apart: Collection[UUID]) -> Known:
    standing = Person.Standing(person.standing)
    name = name_for(person, opened.reader)
    tie = words_for(opened.reader, Surface.SCREEN, Group.ADULTS, person.tie, of=person.pk)
    return Known(
        id=person.pk, name=name, child=person.is_child, near=standing in _NEAR, circle=standing in _CIRCLE,
        tie=tie, reads_in=person.reads_in, kept_from=person.pk in apart, there=person.is_there, born=person.is_born,
    )  # fmt: skip


def absent_of(people: Iterable[Person]) -> frozenset[str]:
    """As `Around.absent`, of rows."""
    return _values(one.pk for one in people if not one.is_there)


def unborn_of(people: Iterable[Person]) -> frozenset[str]:
    """As `Around.unborn`, of rows."""
    return _values(one.pk for one in people if not one.is_born)


def _values(ids: Iterable[UUID]) -> frozenset[str]:
    return frozenset(value for pk in ids for value in (str(pk), f"person:{pk}"))


def _workers(opened: Opened, on: date) -> tuple[tuple[UUID, str], ...]:
    rows = Assignment.objects.current(on).filter(family=opened.family).select_related("worker")
    found = {row.worker_id: row.worker.name for row in rows} | {opened.worker.pk: opened.worker.name}
    return tuple(sorted(found.items(), key=lambda one: (one[1], str(one[0]))))
