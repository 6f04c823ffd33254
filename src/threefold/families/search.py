"""Finding a family among those that are mine: by family name and people's names, whatever accents and capitals, and by
the county's number of its file, written out in full. A report's number finds nothing: the policy keeps reports out of
every search.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Family, Person
from threefold.families.roles import families_of, roles_towards
from threefold.practice.everyday import EVERYDAY
from threefold.practice.folding import words_of
from threefold.practice.generic_words import GENERIC
from threefold.practice.needles import Needle, exactly, needles_of_name

SHORTEST_NUMBER = 4


@dataclass(frozen=True, kw_only=True)
class Found:
    """A family in the list: its children, and who else fits the words that were looked for."""

    id: UUID
    name: str
    stage: str
    is_closed: bool
    children: tuple[str, ...]
    fits: tuple[str, ...]


def my_families(worker: Worker, words: str, *, on: date) -> tuple[Found, ...]:
    """The worker's own families, open ones first, by name; with `words`, those where every word begins a name,
    or the one that bears this number.

    A family that is not theirs is never looked at, so that no answer can tell of it. Two queries and one more for
    the roles, however many families and people.
    """
    families = list(families_of(worker, on=on))
    readers = _readers(worker, families, on)
    people: dict[UUID, list[Person]] = {}
    rows = Person.objects.filter(family__in=readers).order_by("born_on", "pk")
    for person in rows.only("family", "standing", "first_name", "last_name", "preferred_name", "also_called"):
        people.setdefault(person.family_id, []).append(person)
    wanted = words_of(words)
    numbered = _numbered(wanted, families, readers)
    surface = Surface.SEARCH if wanted else Surface.SCREEN
    found = (
        _found(family, people.get(family.pk, []), readers[family.pk], surface, wanted, family.pk in numbered)
        for family in families
        if family.pk in readers
    )
    return tuple(sorted((one for one in found if one), key=lambda one: (one.is_closed, one.name.casefold())))


def names_of_my_families(worker: Worker, *, on: date) -> tuple[Needle, ...]:
    """How the people of the worker's own families are called, to be looked for in a text that must tell of none of
    them. Names that this worker does not see are not among them.
    """
    readers = _readers(worker, list(families_of(worker, on=on)), on)
    rows = Person.objects.filter(family__in=readers).order_by("pk")
    named = rows.only("family", "standing", "first_name", "last_name", "preferred_name", "also_called")
    seen = (one for one in named if may_see(readers[one.family_id], _group(one), Surface.SCREEN))
    return tuple(dict.fromkeys(needle for one in seen for needle in _needles(one)))


def _needles(person: Person) -> Iterator[Needle]:
    called = (person.first_name, person.preferred_name, *person.other_names)
    for name in (one for one in called if one):
        yield from (replace(one, named=one.key in GENERIC | EVERYDAY) for one in exactly(name))
    yield from needles_of_name(person.first_name, person.last_name)


def _readers(worker: Worker, families: Sequence[Family], on: date) -> dict[UUID, Reader]:
    roles = roles_towards(worker, on=on)
    return {
        family.pk: Reader(
            role=roles[family.pk], agency=family.agency_id, family=family.pk, name=worker.name,
            language=worker.language, worker=worker.pk,
        )
        for family in families
        if family.pk in roles
    }  # fmt: skip


def _found(
    family: Family,
    people: Iterable[Person],
    reader: Reader,
    surface: Surface,
    wanted: list[str],
    numbered: bool,
) -> Found | None:
    if not may_see(reader, Group.HEADER, surface):
        return None
    seen = [one for one in people if may_see(reader, _group(one), surface)]
    in_name = words_of(family.name)
    fits = [one for one in seen if wanted and _fits(wanted, [*in_name, *_names(one)])]
    by_name = numbered or _fits(wanted, in_name)
    if wanted and not fits and not by_name:
        return None
    return Found(
        id=family.pk,
        name=family.name,
        stage=str(family.get_stage_display()),
        is_closed=family.stage == Family.Stage.CLOSED,
        children=tuple(one.called for one in seen if one.is_child),
        fits=() if by_name else tuple(one.full_name for one in fits),
    )


def _numbered(wanted: list[str], families: Iterable[Family], readers: dict[UUID, Reader]) -> set[UUID]:
    """The families with this very number. A part of a number finds nothing, so that nobody tries them out."""
    number = "".join(wanted)
    if len(number) < SHORTEST_NUMBER or not any(letter.isdigit() for letter in number):
        return set()
    return {one.pk for one in families if one.pk in readers and _same(one.county_number, number)}


def _same(stored: str, number: str) -> bool:
    return "".join(words_of(stored)) == number


def _group(person: Person) -> Group:
    return Group.CHILDREN if person.is_child else Group.ADULTS


def _names(person: Person) -> list[str]:
    named = (person.preferred_name, person.first_name, person.last_name, person.also_called)
    return words_of(" ".join(named))


def _fits(wanted: list[str], names: list[str]) -> bool:
    """Every word that is looked for begins one of the names."""
    return all(any(name.startswith(word) for name in names) for word in wanted)
