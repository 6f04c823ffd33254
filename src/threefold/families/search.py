"""Finding a family among those that are mine: by family name and people's names, whatever accents and capitals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.disclosure.copies import may_see
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Family, Person
from threefold.families.roles import families_of, roles_towards
from threefold.practice.folding import words_of


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
    """The worker's own families, open ones first, by name; with `words`, those where every word begins a name.

    A family that is not theirs is never looked at, so that no answer can tell of it. Two queries and one more for
    the roles, however many families and people.
    """
    families = list(families_of(worker, on=on))
    readers = _readers(worker, families, on)
    people: dict[UUID, list[Person]] = {}
    rows = Person.objects.filter(family__in=readers).order_by("born_on", "pk")
    for person in rows.only("family", "standing", "first_name", "last_name", "preferred_name"):
        people.setdefault(person.family_id, []).append(person)
    wanted = words_of(words)
    surface = Surface.SEARCH if wanted else Surface.SCREEN
    found = (
        _found(family, people.get(family.pk, []), readers[family.pk], surface, wanted)
        for family in families
        if family.pk in readers
    )
    return tuple(sorted((one for one in found if one), key=lambda one: (one.is_closed, one.name.casefold())))


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
    family: Family, people: Iterable[Person], reader: Reader, surface: Surface, wanted: list[str]
) -> Found | None:
    if not may_see(reader, Group.HEADER, surface):
        return None
    seen = [one for one in people if may_see(reader, _group(one), surface)]
    in_name = words_of(family.name)
    fits = [one for one in seen if wanted and _fits(wanted, [*in_name, *_names(one)])]
    if wanted and not fits and not _fits(wanted, in_name):
        return None
    by_name = _fits(wanted, in_name)
    return Found(
        id=family.pk,
        name=family.name,
        stage=str(family.get_stage_display()),
        is_closed=family.stage == Family.Stage.CLOSED,
        children=tuple(one.called for one in seen if one.is_child),
        fits=() if by_name else tuple(one.full_name for one in fits),
    )


def _group(person: Person) -> Group:
    return Group.CHILDREN if person.is_child else Group.ADULTS


def _names(person: Person) -> list[str]:
    return words_of(f"{person.preferred_name} {person.first_name} {person.last_name}")


def _fits(wanted: list[str], names: list[str]) -> bool:
    """Every word that is looked for begins one of the names."""
    return all(any(name.startswith(word) for name in names) for word in wanted)
