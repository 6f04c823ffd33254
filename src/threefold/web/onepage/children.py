"""The children first: who they are, and something they said, where it may be shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Group, Surface
from threefold.families.access import Opened
from threefold.families.copies.words import words_for
from threefold.families.models import Person
from threefold.library.guides import is_too_young
from threefold.mapping.copies.map import ItemCopy, MapCopy
from threefold.practice.dates import age_on
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class ChildOnPage:
    """A child: name, age, a few words about them, and their own words with who may see these."""

    id: UUID
    name: str = shown("people.children", default="")
    age: Words | None = shown("people.children")
    unborn: bool = shown("people.children", default=False)
    # For the tool in which most children say things in their own words.
    too_young: bool = shown("people.children", default=False)
    due: date | None = shown("people.children")
    about: str = shown("people.children", default="")
    said: ItemCopy | None = None


def children_of(
    opened: Opened, people: Iterable[Person], on: date, the_map: MapCopy
) -> tuple[ChildOnPage, ...]:
    """The family's living children, oldest first, each with the newest of their exact words on the map."""
    rows = [one for one in people if one.is_child and not one.deceased]
    # Who is not born yet, or whose day nobody knows, comes last.
    rows.sort(key=lambda one: (one.born_on or date.max, one.created_at, one.pk))
    return tuple(_child(row, opened, on, the_map) for row in rows)


def _child(row: Person, opened: Opened, on: date, the_map: MapCopy) -> ChildOnPage:
    age = age_on(row.born_on, on, row.birth_known)
    unborn = row.birth_known == Person.BirthKnown.UNBORN
    return build(
        ChildOnPage,
        opened.reader,
        Surface.SCREEN,
        id=row.pk,
        name=row.called,
        age=age.said() if age else None,
        unborn=unborn,
        too_young=not unborn and is_too_young(row.born_on, on),
        due=row.born_on if unborn else None,
        about=words_for(opened.reader, Surface.SCREEN, Group.CHILDREN, row.about, of=row.pk),
        said=_newest(row.pk, the_map),
    )


def _newest(child: UUID, the_map: MapCopy) -> ItemCopy | None:
    """Words told in confidence are shown on the map, where the worker looks for them; not at the top of a page."""
    said = [
        item
        for item in the_map.items
        if item.said_by_person == child
        and item.exact_words
        and not item.in_confidence
        and item.audience != "kept"
    ]
    return max(said, key=lambda item: item.said_on or date.min, default=None)
