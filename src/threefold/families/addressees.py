"""The readers that a text for another system has: the county's file, the court, and whoever gets the case plan.

Each such text is read by several people at once, so it holds what every one of them may have (decision 0022).
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from uuid import UUID

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Group
from threefold.disclosure.readers import Reader
from threefold.families.models import Person
from threefold.families.readers import Facts, reader_for_person

PARENTS = (Person.Standing.PARENT, Person.Standing.CAREGIVER)
# Who gets a report to the court: a child is a party too, with an attorney of their own.
PARTIES = (*PARENTS, Person.Standing.CHILD)


def county_file(facts: Facts, *, language: str) -> Reader:
    """Whoever opens the county's system of record next: a worker on the case who has opened nothing with a reason, and
    whom nobody asked. No words are their own.
    """
    sealed = (one.hidden for one in facts.secrets)
    return Reader(
        role=Role.SECONDARY_WORKER,
        agency=facts.family.agency_id,
        family=facts.family.pk,
        name="",
        language=language,
        hidden=tuple(one for one in sealed if one.group is not Group.ADULTS),
    )


def court(facts: Facts, preparer: Reader, *, language: str) -> Reader:
    """The court and all parties, each of whom gets the report: also a parent or a child from whom somebody is kept
    safe.
    """
    bench = _bench(facts, preparer, language)
    return together(bench, _apart(facts, bench))


def case_plan(facts: Facts, preparer: Reader, *, language: str, person: UUID | None = None) -> Reader:
    """The parent whose case plan it is; without one, every parent, and the court to which it is attached."""
    if person is not None:
        return _parent(facts, preparer, language, person)
    bench = _bench(facts, preparer, language)
    parents = [_parent(facts, preparer, language, pk) for pk in parents_of(facts)]
    return replace(together(bench, (*_apart(facts, bench), *parents)), role=Role.PARENT)


def parents_of(facts: Facts) -> tuple[UUID, ...]:
    """The parents and caregivers of the family who are there."""
    return _those(facts, PARENTS)


def together(first: Reader, others: Iterable[Reader]) -> Reader:
    """One reader for words that all of these get. Named in front of them as in front of the most careful of them:
    nobody of whom one of them must not know.
    """
    everybody = (first, *others)
    apart = [one for one in everybody if one.kept_apart_from]
    return replace(
        first,
        kept_apart_from=frozenset[UUID]().union(*(one.kept_apart_from for one in apart)),
        # What was chosen for one of them by name reaches the others, who decide for themselves.
        speaks_for=frozenset[UUID]().union(*(one.stands_for for one in apart)),
        beside=everybody,
    )


def _those(facts: Facts, standings: Collection[Person.Standing]) -> tuple[UUID, ...]:
    return tuple(
        pk for pk, one in facts.people.items() if Person.Standing(one.standing) in standings and one.is_there
    )


def _apart(facts: Facts, bench: Reader) -> tuple[Reader, ...]:
    """The parties from whom somebody is kept safe, as those who read what the court reads."""
    return tuple(
        replace(bench, speaks_for=frozenset({pk}), kept_apart_from=facts.kept_apart[pk])
        for pk in _those(facts, PARTIES)
        if pk in facts.kept_apart
    )


def _bench(facts: Facts, preparer: Reader, language: str) -> Reader:
    return Reader(
        role=Role.COURT_PARTY,
        agency=facts.family.agency_id,
        family=facts.family.pk,
        name="",
        language=language,
        children=facts.children,
        hidden=tuple(one.hidden for one in facts.secrets),
        prepared_by=unopened(preparer),
    )


def _parent(facts: Facts, preparer: Reader, language: str, person: UUID) -> Reader:
    reader = reader_for_person(facts, person)
    return replace(reader, language=language, prepared_by=unopened(preparer))


def unopened(worker: Reader) -> Reader:
    """The worker without what they opened for an hour: that stays on their screen."""
    return replace(worker, opened=frozenset())
