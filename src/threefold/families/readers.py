"""Building readers: who somebody is towards a family, who is protected from them, what must not reach them."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.disclosure.readers import Hidden, Reader
from threefold.families.linking import people_of, put_in
from threefold.families.models import (
    Family,
    Opening,
    Person,
    ProtectedPlace,
    Protection,
    ReporterVault,
)
from threefold.families.placing import placed_on
from threefold.families.written import marks_of
from threefold.practice.folding import Folds
from threefold.practice.kin import as_grown_ups_say, called_as, described_as
from threefold.practice.needles import (
    Needle,
    exactly,
    needles_of,
    needles_of_contact,
    needles_of_name,
    needles_of_number,
    needles_of_somebody,
)

# They may open with a reason what is sealed; to the other workers it stays sealed.
KNOWING = (Role.SOCIAL_WORKER, Role.SUPERVISOR)
_ROLE = {
    Person.Standing.CHILD: Role.YOUTH,
    Person.Standing.PARENT: Role.PARENT,
    Person.Standing.CAREGIVER: Role.PARENT,
    # Not a parent of the case: the part that is theirs, and the day of the child who is placed with them.
    Person.Standing.RESOURCE_PARENT: Role.NETWORK_MEMBER,
    Person.Standing.RELATIVE: Role.NETWORK_MEMBER,
    Person.Standing.FRIEND: Role.NETWORK_MEMBER,
    Person.Standing.PROFESSIONAL: Role.NETWORK_MEMBER,
    Person.Standing.COURT_PARTY: Role.COURT_PARTY,
}


@dataclass(frozen=True, kw_only=True)
class InCircle:
    """What the circle of support knows of a person: the worries they were told, and whether a release stands."""

    told: frozenset[UUID] = frozenset()
    released: bool = False


Circle = Callable[[UUID, date], dict[UUID, InCircle]]
_circle: list[Circle] = []


def use_circle(circle: Circle) -> None:
    """`networks` tells here who was told what: a function from family id and day to persons."""
    _circle[:] = [circle]


@dataclass(frozen=True, kw_only=True)
class Secret:
    """A hidden thing of the family with the people who may know it."""

    hidden: Hidden
    known_to: frozenset[UUID]


@dataclass(frozen=True, kw_only=True)
class Facts:
    """All that readers of one family are built from: loaded once, in a constant number of queries."""

    family: Family
    on: date
    people: dict[UUID, Person]
    kept_apart: dict[UUID, frozenset[UUID]]
    secrets: tuple[Secret, ...] = field(repr=False)
    circle: dict[UUID, InCircle]
    placed: dict[UUID, frozenset[UUID]] = field(default_factory=dict)

    @property
    def children(self) -> frozenset[UUID]:
        """The family's children."""
        return frozenset(pk for pk, person in self.people.items() if person.is_child)


def facts_of(family: Family, *, at: datetime) -> Facts:
    """Load what decides who may see what in this family."""
    return facts_on(family, day_of(at))


def facts_on(family: Family, on: date) -> Facts:
    """As `facts_of`, on a day."""
    people = people_of(family)
    put_in(people.values(), people, "speaks_for")
    return Facts(
        family=family,
        on=on,
        people=people,
        kept_apart=kept_apart_on(family, on),
        secrets=tuple(_secrets(family, list(people.values()))),
        circle=_circle[0](family.pk, on) if _circle else {},
        placed=placed_on(people.values(), on),
    )


def reader_for_person(facts: Facts, person: UUID) -> Reader:
    """The reader that a person of the family, its circle or the court is. Their own name is not hidden from them;
    the reporter and protected places are hidden from everybody.
    """
    who = facts.people[person]
    clients = frozenset(one.pk for one in who.speaks_for.all())
    in_circle = facts.circle.get(person, InCircle())
    apart = frozenset[UUID]().union(*(facts.kept_apart.get(one, ()) for one in (person, *clients)))
    role = _ROLE[Person.Standing(who.standing)]
    helps = role is Role.NETWORK_MEMBER or person in facts.circle
    return Reader(
        role=role,
        agency=facts.family.agency_id,
        family=facts.family.pk,
        name=who.called,
        language=who.reads_in,
        person=person,
        speaks_for=clients,
        children=facts.children - {person},
        cares_for=facts.placed.get(person, frozenset()),
        kept_apart_from=apart,
        kept_safe=any(person in safe for safe in facts.kept_apart.values()),
        near_kept_safe=helps and bool(facts.kept_apart) and not apart,
        told=in_circle.told,
        released=in_circle.released,
        hidden=tuple(secret.hidden for secret in facts.secrets if _is_hidden(secret, person)),
    )


def _is_hidden(secret: Secret, person: UUID) -> bool:
    """A protected place stands on nobody's copy, not even of those who live there: paper is left lying about, and a
    child carries it into the other home.
    """
    return secret.hidden.group is Group.PROTECTED_PLACE or person not in secret.known_to


def readers_in_room(facts: Facts, people: Iterable[UUID]) -> tuple[Reader, ...]:
    """A reader for each person present: what a screen in the room shows must be right for every one of them."""
    return tuple(reader_for_person(facts, person) for person in people)


def reader_for_worker(worker: Worker, family: Family, role: Role, *, at: datetime) -> Reader:
    """The reader that a worker is in a role, with what they opened with a reason and is still open."""
    rows = Opening.objects.filter(worker=worker, family=family, until__gt=at)
    return Reader(
        role=role,
        agency=family.agency_id,
        family=family.pk,
        name=worker.name,
        language=worker.language,
        worker=worker.pk,
        opened=frozenset(Group(row.group) for row in rows),
        hidden=_hidden_from_staff(family, role),
        wrote=frozenset() if role in KNOWING else marks_of(worker, family),
    )


def _hidden_from_staff(family: Family, role: Role) -> tuple[Hidden, ...]:
    """As for everybody else: a reporter of the family keeps their name where they have a part, for a name that is
    missing everywhere tells as much.
    """
    if role in KNOWING:
        return ()
    people = list(Person.objects.filter(family=family))
    found = (secret.hidden for secret in _secrets(family, people))
    return tuple(hidden for hidden in found if hidden.group is not Group.ADULTS)


def secrets_of(family: Family, people: Iterable[Person]) -> tuple[Secret, ...]:
    """What must not be found, with who knows it: for a check of words before they reach any copy. Never shown."""
    return tuple(_secrets(family, list(people)))


def kept_apart_on(family: Family, on: date) -> dict[UUID, frozenset[UUID]]:
    """From whom others are kept safe on a day, and whom."""
    return apart_in_each({family.pk}, on).get(family.pk, {})


def apart_in_each(families: Collection[UUID], on: date) -> dict[UUID, dict[UUID, frozenset[UUID]]]:
    """By family, from whom others are kept safe on a day, and whom."""
    found: dict[UUID, dict[UUID, set[UUID]]] = {}
    for row in Protection.objects.not_over(on).filter(family__in=families, starts__lte=on):
        found.setdefault(row.family_id, {}).setdefault(row.from_person_id, set()).add(row.person_id)
    return {
        family: {person: frozenset(apart) for person, apart in theirs.items()}
        for family, theirs in found.items()
    }


def _secrets(family: Family, people: Collection[Person]) -> Iterator[Secret]:
    names, folds = [person.called for person in people], Folds()
    for told, reporting in _reporters(family, people, names):
        yield _secret(Group.REPORTER, told, set(), folds, reporting, full_names(people, {*told, *reporting}))
    for place in ProtectedPlace.objects.filter(family=family).prefetch_related("protects", "known_to"):
        known = {one.pk for one in place.protects.all()} | {one.pk for one in place.known_to.all()}
        needles = (*needles_of(place.take("place"), names), *_lines(place.take("giveaways")))
        yield _secret(Group.PROTECTED_PLACE, needles, known, folds)
    open_names = {person.last_name for person in people if person.on_paper == Person.OnPaper.FULL}
    for person in people:
        if person.on_paper != Person.OnPaper.FULL:
            hidden = tuple(_names(person, open_names))
            yield _secret(Group.ADULTS, hidden, {person.pk}, folds, (), full_names(people, hidden))


def _reporters(
    family: Family, people: Collection[Person], names: list[str]
) -> Iterator[tuple[list[Needle], list[Needle]]]:
    """What must not be said of each reporter: ever, and beside words about telling the county."""
    for vault in ReporterVault.objects.filter(referral__family=family):
        needles = list(_lines(vault.take("giveaways")))
        who, contact, known_person = (vault.take(one) for one in ("who", "contact", "person"))
        person = next((one for one in people if str(one.pk) == known_person), None)
        if person is None:
            # Somebody outside the family: their very name and number would tell.
            told = [*needles, *needles_of_somebody(who, names), *needles_of_contact(contact, names)]
            yield told, list(_described(described_as(who)))
        else:
            # Their name stands on paper where they have a part, and so does a number that everybody has.
            for text in (who, contact):
                needles += needles_of_number(text, besides=person.phone)
            described = (*described_as(person.tie), *described_as(who), *as_grown_ups_say(person.tie))
            yield needles, [*needles_of_person(person), *_called(person, people), *_described(described)]


def _called(person: Person, people: Iterable[Person]) -> Iterator[Needle]:
    """Plain words for somebody, such as "the aunt" or "abuela", where only they are called so."""
    others = (one.tie for one in people if one.pk != person.pk)
    return (needle for word in called_as(person.tie, others) for needle in exactly(word))


def _described(words: Iterable[str]) -> Iterator[Needle]:
    """What somebody is, such as a teacher: beside words about telling the county it means them, or rules them out."""
    return (needle for word in words for needle in exactly(word))


def full_names(people: Iterable[Person], besides: Container[Needle]) -> tuple[Needle, ...]:
    """The full names of people who may stand in words as they are, without those that `besides` has as well."""
    open_to_all = (one for one in people if one.on_paper == Person.OnPaper.FULL and one.last_name)
    found = (
        needle
        for one in open_to_all
        for given in (one.first_name, one.preferred_name)
        if given
        for needle in exactly(f"{given} {one.last_name}")
    )
    return tuple(dict.fromkeys(needle for needle in found if needle not in besides))


def needles_of_person(person: Person) -> Iterator[Needle]:
    """The ways in which people name somebody."""
    for name in (person.first_name, person.preferred_name, person.called):
        yield from exactly(name)
    yield from needles_of_name(person.first_name, person.last_name)
    for name in person.other_names:
        yield from _needles_of_other(name)


def _needles_of_other(name: str) -> Iterator[Needle]:
    """A name before, a nickname: the whole of it, and where it has a last name, that as well."""
    first, _space, rest = name.partition(" ")
    yield from exactly(name)
    yield from needles_of_name(first, rest)


def _names(person: Person, open_names: Collection[str]) -> Iterator[Needle]:
    """A last name that others in the family lend to paper tells nothing by itself; with the first name it does."""
    if person.last_name:
        alone = exactly(person.last_name) if person.last_name in open_names else ()
        yield from (one for one in needles_of_name(person.first_name, person.last_name) if one not in alone)
    if person.on_paper == Person.OnPaper.TIE:
        yield from exactly(person.first_name)
        yield from exactly(person.preferred_name)
    stand = {
        *open_names,
        *((person.first_name, person.called) if person.on_paper == Person.OnPaper.FIRST else ()),
    }
    known = {needle for name in stand for needle in exactly(name)}
    for name in person.other_names:
        yield from (one for one in _needles_of_other(name) if one not in known)


def _lines(text: str) -> Iterator[Needle]:
    return (needle for line in text.splitlines() if line.strip() for needle in exactly(line))


def _secret(
    group: Group,
    needles: Iterable[Needle],
    known_to: set[UUID],
    folds: Folds,
    reporting: Iterable[Needle] = (),
    others: tuple[Needle, ...] = (),
) -> Secret:
    hidden = Hidden(
        group=group, needles=tuple(needles), reporting=tuple(reporting), others=others, folds=folds
    )
    return Secret(hidden=hidden, known_to=frozenset(known_to))
