"""The map as a reader, or everybody in a room, may have it: built up item by item from what they may see."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from threefold.core.clock import today
from threefold.disclosure.copies import GROUP, build, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Why, decide
from threefold.families.linking import linked
from threefold.families.models import Family, Person
from threefold.families.naming import name_for
from threefold.mapping.changes.content import RATED
from threefold.mapping.copies.chosen import InVain, chosen_of, in_vain
from threefold.mapping.copies.origin import Origin, origin_of
from threefold.mapping.models import MapItem
from threefold.mapping.rows import Rows, items_of
from threefold.practice.questions import question_of
from threefold.practice.spoken_languages import translation_in
from threefold.practice.vocabulary.questions import Basis, Category, Question
from threefold.practice.words import Words

Names = Callable[[Person], str]


@dataclass(frozen=True, kw_only=True)
class ItemCopy:
    """One thing on the map. The last ten fields are for workers, and empty on every other copy."""

    id: UUID
    category: str
    text: str = shown("map.items", default="")
    # The language of `text`, and the same words in the other language where somebody translated them.
    language: str = "en"
    other_text: str = shown("map.items", default="")
    other_language: str = ""
    translated: bool = False
    translated_by: str = shown("map.items", default="")
    exact_words: bool = shown("map.items", default=False)
    said_by: str = shown("map.items", default="")
    said_by_person: UUID | None = shown("map.items")
    # Whether a worker of the county says it, and nobody of the family or its circle.
    by_county: bool = shown("map.items", default=False)
    said_on: date | None = shown("map.items")
    happened_on: date | None = shown("map.items")
    happened_about: bool = shown("map.items", default=False)
    happened_text: str = shown("map.items", default="")
    # The id of the question that it answers.
    asked: str = shown("map.items", default="")
    basis: str = shown("map.items", default="")
    children: tuple[UUID, ...] = shown("map.items", default=())
    children_names: tuple[str, ...] = shown("people.children", default=())
    owner: str = shown("map.items", default="")
    due_on: date | None = shown("map.items")
    done_on: date | None = shown("map.items")
    danger: UUID | None = shown("map.items")
    danger_title: str = shown("map.items", default="")
    seen_by: str = shown("map.items", default="")
    seen_by_person: UUID | None = shown("map.items")
    links: tuple[UUID, ...] = shown("map.items", default=())
    session: UUID | None = shown("map.items")
    version: int = 1
    # Of a child's own words, from the child's own sheet.
    origin: Origin | None = shown("child.voice")
    actors: tuple[UUID, ...] = shown("notes.working", default=())
    audience: str = shown("notes.working", default="")
    chosen_names: tuple[str, ...] = shown("notes.working", default=())
    # Those of them whom it does not reach as it stands.
    chosen_in_vain: tuple[InVain, ...] = shown("notes.working", default=())
    in_confidence: bool = shown("notes.working", default=False)
    written_by: str = shown("notes.working", default="")
    has_owner: bool = shown("notes.working", default=False)
    willingness: int | None = shown("notes.working")
    confidence: int | None = shown("notes.working")
    capacity: int | None = shown("notes.working")
    two_wordings: bool = shown("notes.working", default=False)

    @property
    def kind(self) -> Words:
        """What it is, in people's words."""
        return Category(self.category).label

    @property
    def answers(self) -> Words | None:
        """The question that it answers."""
        found = question_of(self.asked)
        return found.words if found and found.for_map else None

    @property
    def known_how(self) -> Words | None:
        """How we know it."""
        return Basis(self.basis).label if self.basis else None

    @property
    def is_rated(self) -> bool:
        """Whether somebody was asked how willing, sure or able they are to take the step."""
        return any(one is not None for one in (self.willingness, self.confidence, self.capacity))

    @property
    def question(self) -> Question | None:
        """The column where it stands."""
        return Category(self.category).question


# What came out of a child's sheet is of that sheet's group, whatever field it stands in.
_AS_SHEET = {one.name: Group.CHILD_VOICE for one in fields(ItemCopy) if one.metadata.get(GROUP) is Group.MAP}


@dataclass(frozen=True, kw_only=True)
class SealedCopy:
    """Something on the map that a worker may open with a reason. Nothing of it is told but where it lies."""

    id: UUID
    group: str
    question: Question | None


@dataclass(frozen=True, kw_only=True)
class MapCopy:
    """The map of one family, for one reader or one room."""

    family: UUID
    language: str
    items: tuple[ItemCopy, ...] = ()
    sealed: tuple[SealedCopy, ...] = ()

    def in_question(self, question: Question | None) -> tuple[ItemCopy, ...]:
        """What stands in a column."""
        return tuple(item for item in self.items if item.question is question)

    def in_categories(self, *categories: Category) -> tuple[ItemCopy, ...]:
        """What is of these kinds."""
        return tuple(item for item in self.items if item.category in categories)

    def sealed_in(self, question: Question | None) -> tuple[SealedCopy, ...]:
        """What a worker may open with a reason, in a column."""
        return tuple(item for item in self.sealed if item.question is question)

    @property
    def begun_on(self) -> date | None:
        """The first day on which something was said."""
        return min((item.said_on for item in self.items if item.said_on), default=None)

    @property
    def voices(self) -> int:
        """How many different people are heard on it."""
        return len({item.said_by for item in self.items if item.said_by})


def family_map(
    family: Family,
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    rows: Rows | None = None,
) -> MapCopy:
    """The map for one reader. `ledger` counts what is left out; `rows` that are loaded already."""
    rows = rows or Rows(family)
    counting = ledger if ledger is not None else Ledger()
    dangers = _dangers(rows, (reader,), surface)
    kept: list[MapItem] = []
    sealed: list[SealedCopy] = []
    for row in rows.items:
        piece = row.piece()
        if counting.take(reader, piece, surface):
            kept.append(row)
        elif reader.is_staff and decide(reader, piece, surface).why is Why.NEEDS_REASON:
            question = Category(row.category).question
            sealed.append(SealedCopy(id=row.pk, group=piece.sealed_by(reader).value, question=question))
    for row in kept:
        told_in = translation_in(row.language, row.translation) if row.translation else ""
        if not (reader.is_staff or reader.language in (row.language, told_in)):
            counting.leave(row, row.text)
    vain = {row.pk: in_vain(row, rows, today()) for row in kept} if reader.is_staff else None
    names = partial(_named, reader=reader)
    items = _copies(kept, reader, surface, names, dangers, people=rows.people, vain=vain)
    return MapCopy(family=family.pk, language=reader.language, items=items, sealed=tuple(sealed))


def _named(person: Person, reader: Reader) -> str:
    """Words may be chosen for somebody by name; who is kept safe from that reader is not named beside them."""
    return "" if person.pk in reader.kept_apart_from else name_for(person, reader)


def stands_for(family: Family, reader: Reader, surface: Surface, item: UUID) -> bool:
    """Whether this thing stands on the map that `family_map` would make for the reader."""
    row = items_of(family).filter(pk=item).first()
    return row is not None and row.stands and decide(reader, row.piece(), surface).shown


def map_for_room(family: Family, readers: Sequence[Reader], surface: Surface) -> MapCopy:
    """The map for a screen that several people look at: only what every one of them may see, named as the most
    careful of them would get it. What is told in confidence never stands there, whoever opened it.
    """
    if not readers:
        return MapCopy(family=family.pk, language="en")
    loaded = Rows(family)
    dangers = _dangers(loaded, readers, surface)
    rows = [row for row in loaded.items if _for_everybody(row, readers, surface)]
    least = next((reader for reader in readers if not reader.is_staff), readers[0])
    names = partial(name_in_room, readers=readers)
    items = _copies(rows, least, surface, names, dangers, people=loaded.people, aloud=True)
    return MapCopy(family=family.pk, language=least.language, items=items)


def name_in_room(person: Person, readers: Sequence[Reader]) -> str:
    """The name that everybody in the room may hear: the most careful one."""
    names = [name_for(person, reader) for reader in readers]
    careful = [name for name in names if name != person.called]
    return careful[0] if careful else person.called


def _for_everybody(row: MapItem, readers: Sequence[Reader], surface: Surface) -> bool:
    piece = row.piece()
    if piece.in_confidence:
        return False
    return all(decide(reader, piece, surface).shown for reader in readers)


def _dangers(rows: Rows, readers: Sequence[Reader], surface: Surface) -> dict[UUID, str]:
    """Titles of the danger statements that every reader may see."""
    return {
        row.pk: row.title or row.text
        for row in rows.worries
        if all(decide(reader, row.piece(), surface).shown for reader in readers)
    }


def _copies(
    rows: Iterable[MapItem],
    reader: Reader,
    surface: Surface,
    names: Names,
    dangers: dict[UUID, str],
    *,
    people: Mapping[UUID, Person],
    vain: dict[UUID, tuple[InVain, ...]] | None = None,
    aloud: bool = False,
) -> tuple[ItemCopy, ...]:
    rows = list(rows)
    here = {row.pk for row in rows}
    made = []
    for row in rows:
        values = _plain(row) | _words(row, reader) | _people(row, names)
        values |= {
            "danger": row.danger_id if row.danger_id in dangers else None,
            "danger_title": dangers.get(row.danger_id, "") if row.danger_id else "",
            "asked": row.asked if _may_read_question(row, values["said_by"], reader, aloud=aloud) else "",
            "links": tuple(one.pk for one in linked(row, "links") if one.pk in here),
        }
        if vain is not None:
            values |= _for_workers(row, vain.get(row.pk, ()), people)
        # In the court's text it stands only where the child said yes to it, and then as what is on the map.
        groups = _AS_SHEET if row.from_sheet and surface is not Surface.TEXT else None
        made.append(build(ItemCopy, reader, surface, own=_own(row, reader), groups=groups, **values))
    return tuple(made)


def _may_read_question(row: MapItem, said_by: str, reader: Reader, *, aloud: bool) -> bool:
    """A question tells who was asked: it stands only where the speaker is named as they are, and outside the county
    only one that everybody may read.
    """
    speaker = row.said_by
    named = bool(said_by) and (speaker is None or said_by in (speaker.called, speaker.tie))
    found = question_of(row.asked)
    return named and found is not None and (found.for_everybody or (reader.is_staff and not aloud))


def _own(row: MapItem, reader: Reader) -> bool:
    return row.said_by_id is not None and row.said_by_id in reader.stands_for


def _plain(row: MapItem) -> dict[str, Any]:
    names = ("category", "exact_words", "translated_by", "said_on", "happened_on", "happened_about",
             "happened_text", "basis", "due_on", "done_on", "version")  # fmt: skip
    return {name: getattr(row, name) for name in names} | {"id": row.pk, "session": row.session_id}


def _words(row: MapItem, reader: Reader) -> dict[str, Any]:
    """Workers read the words as they were said, with the translation below; a family member reads their own
    language where somebody translated.
    """
    other = translation_in(row.language, row.translation)
    as_said = reader.is_staff or not row.translation or other != reader.language
    if as_said:
        return {
            "text": row.text,
            "language": row.language,
            "other_text": row.translation,
            "other_language": other if row.translation else "",
        }
    return {
        "text": row.translation,
        "language": other,
        "other_text": row.text,
        "other_language": row.language,
        "translated": True,
    }


def _people(row: MapItem, names: Names) -> dict[str, Any]:
    return {
        "said_by": _who(row.said_by, row.said_by_worker, names) or row.said_by_other,
        "said_by_person": row.said_by_id,
        "by_county": row.said_by_id is None and row.said_by_worker_id is not None,
        "children": tuple(child.pk for child in linked(row, "about_children")),
        "children_names": tuple(name for child in linked(row, "about_children") if (name := names(child))),
        "owner": _who(row.owner, row.owner_worker, names),
        "seen_by": _who(row.seen_by, None, names),
        "seen_by_person": row.seen_by_id,
        "origin": origin_of(row),
    }


def _who(person: Person | None, worker: Any, names: Names) -> str:
    if person is not None:
        return names(person)
    return str(worker.name) if worker is not None else ""


def _for_workers(row: MapItem, vain: tuple[InVain, ...], people: Mapping[UUID, Person]) -> dict[str, Any]:
    return {
        "actors": tuple(one for one in (row.said_by_id,) if one),
        "audience": row.piece().audience,
        "chosen_names": tuple(person.called for person in chosen_of(row, people)),
        "chosen_in_vain": vain,
        "in_confidence": row.in_confidence,
        "written_by": row.written_by.name,
        "has_owner": bool(row.owner_id or row.owner_worker_id),
        **{name: getattr(row, name) for name in RATED},
        "two_wordings": getattr(row, "waits", False),
    }
