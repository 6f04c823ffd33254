"""The people of a family as a reader may have them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID

from threefold.disclosure.copies import GROUP, build, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.copies.words import is_own, may_meet, words_for
from threefold.families.models import Family, Person
from threefold.families.naming import full_name_for, name_for
from threefold.practice.dates import Age, age_on


@dataclass(frozen=True, kw_only=True)
class PersonCopy:
    """A person. Fields of identity belong to the group of children or of adults, by who it is."""

    id: UUID
    standing: str
    is_child: bool
    version: int
    name: str = shown("people.adults", default="")
    full_name: str = shown("people.adults", default="")
    first_name: str = shown("people.adults", default="")
    last_name: str = shown("people.adults", default="")
    preferred_name: str = shown("people.adults", default="")
    also_called: str = shown("people.adults", default="")
    pronouns: str = shown("people.adults", default="")
    drawn_as: str = shown("people.adults", default=Person.DrawnAs.NOT_KNOWN)
    born_on: date | None = shown("people.adults")
    birth_known: str = shown("people.adults", default=Person.BirthKnown.UNKNOWN)
    age: Age | None = shown("people.adults")
    languages: str = shown("people.adults", default="")
    reads_in: str = shown("people.adults", default="en")
    large_print: bool = shown("people.adults", default=False)
    tie: str = shown("people.adults", default="")
    about: str = shown("people.adults", default="")
    on_paper: str = shown("people.adults", default=Person.OnPaper.FULL)
    speaks_for: tuple[UUID, ...] = shown("people.adults", default=())
    speaks_for_names: tuple[str, ...] = shown("people.adults", default=())
    deceased: bool = shown("people.adults", default=False)
    died_on: date | None = shown("people.adults")
    whereabouts_known: bool = shown("people.adults", default=True)
    phone: str = shown("people.contact", default="")
    phone_shared: bool = shown("people.contact", default=False)
    contact_how: str = shown("people.contact", default="")
    tribe: str = shown("people.tribal", default="")
    icwa_status: str = shown("people.tribal", default="")
    icwa_note: str = shown("people.tribal", default="")
    tribe_called_on: date | None = shown("people.tribal")
    tribe_invited_on: date | None = shown("people.tribal")


_OF_A_CHILD = {
    field.name: Group.CHILDREN for field in fields(PersonCopy) if field.metadata.get(GROUP) is Group.ADULTS
}
_CHILDS_NAME = {"name": Group.CHILDREN}
_PLAIN = (
    "first_name", "last_name", "preferred_name", "also_called", "pronouns", "drawn_as", "born_on", "birth_known",
    "languages", "reads_in", "large_print", "on_paper", "deceased", "died_on", "whereabouts_known", "phone_shared",
    "icwa_status", "tribe_called_on", "tribe_invited_on",
)  # fmt: skip
_NAMES = ("first_name", "last_name", "preferred_name")
# A name before, or what only some call them, is nobody else's to know.
_OWN = ("also_called",)
_WORDS = {
    "tie": Group.ADULTS,
    "about": Group.ADULTS,
    "phone": Group.CONTACT,
    "contact_how": Group.CONTACT,
    "tribe": Group.TRIBAL,
    "icwa_note": Group.TRIBAL,
}
_ORDER = {standing: place for place, standing in enumerate(Person.Standing)}


def people_for(family: Family, reader: Reader, surface: Surface, *, on: date) -> tuple[PersonCopy, ...]:
    """Everybody of the family, children first, the eldest first; who may not stand there is left out."""
    rows = sorted(Person.objects.filter(family=family).prefetch_related("speaks_for"), key=_place)
    cards = (person_for(row, reader, surface, on=on) for row in rows if may_meet(reader, row.pk))
    return tuple(card for card in cards if card.name)


def person_for(row: Person, reader: Reader, surface: Surface, *, on: date) -> PersonCopy:
    """One person's card. Querysets prefetch `speaks_for`."""
    identity = Group.CHILDREN if row.is_child else Group.ADULTS
    clients = sorted(row.speaks_for.all(), key=_place)
    return build(
        PersonCopy,
        reader,
        surface,
        own=is_own(reader, row.pk),
        groups=_OF_A_CHILD if row.is_child else None,
        id=row.pk,
        standing=row.standing,
        is_child=row.is_child,
        version=row.version,
        name=name_for(row, reader),
        full_name=full_name_for(row, reader),
        age=None if row.deceased else age_on(row.born_on, on, row.birth_known),
        speaks_for=tuple(one.pk for one in clients),
        speaks_for_names=tuple(filter(None, (name_for(one, reader) for one in clients))),
        **{name: getattr(row, name) for name in _plain(row, reader)},
        **_words(row, reader, surface, identity),
    )


@dataclass(frozen=True, kw_only=True)
class NameCopy:
    """What somebody is called, and nothing else of them."""

    id: UUID
    family: UUID
    name: str = shown("people.adults", default="")


def names_on(
    rows: Iterable[Person], readers: Mapping[UUID, Reader], surface: Surface
) -> tuple[NameCopy, ...]:
    """People of several families, each as the reader of their own family may name them; who may not stand there is
    left out. Asks the database nothing: a page names people of forty families as it does of four.
    """
    made = (
        build(
            NameCopy,
            readers[row.family_id],
            surface,
            own=is_own(readers[row.family_id], row.pk),
            groups=_CHILDS_NAME if row.is_child else None,
            id=row.pk,
            family=row.family_id,
            name=name_for(row, readers[row.family_id]),
        )
        for row in rows
        if row.family_id in readers and may_meet(readers[row.family_id], row.pk)
    )
    return tuple(one for one in made if one.name)


def names_for(rows: Collection[Person], reader: Reader, surface: Surface) -> dict[UUID, str]:
    """What each person of one family is called in front of the reader; whoever they may not know is left out."""
    return {one.id: one.name for one in names_on(rows, {row.family_id: reader for row in rows}, surface)}


def _plain(row: Person, reader: Reader) -> tuple[str, ...]:
    """What is taken over as it stands. The parts of a name only where the whole may stand: `name` has the rest."""
    if reader.is_staff or is_own(reader, row.pk):
        return _PLAIN
    left = _OWN if row.on_paper == Person.OnPaper.FULL else (*_NAMES, *_OWN)
    return tuple(name for name in _PLAIN if name not in left)


def _words(row: Person, reader: Reader, surface: Surface, identity: Group) -> dict[str, Any]:
    groups = {name: identity if group is Group.ADULTS else group for name, group in _WORDS.items()}
    return {
        name: words_for(reader, surface, group, getattr(row, name), of=row.pk)
        for name, group in groups.items()
    }


def _place(row: Person) -> tuple[int, date, str]:
    return (_ORDER[Person.Standing(row.standing)], row.born_on or date.max, str(row.pk))
