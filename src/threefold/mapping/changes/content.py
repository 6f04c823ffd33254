"""What is written on the map, as every door hands it in, and how it is put into a row."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.disclosure.sharing import Audience
from threefold.families.models import Family, Person
from threefold.mapping.models import DangerStatement, MapItem, MapSession
from threefold.practice.errors import NotAllowed
from threefold.practice.questions import question_of
from threefold.practice.scales import is_on_scale
from threefold.practice.spoken_languages import KNOWN as SPOKEN_IN
from threefold.practice.vocabulary.questions import Basis, Category


@dataclass(frozen=True, kw_only=True)
class NewItem:
    """One thing on the map with everything that stands beside the words. Ids are of this family alone."""

    category: str
    text: str
    said_by: UUID | None = None
    said_by_worker: UUID | None = None
    said_by_other: str = ""
    exact_words: bool = False
    language: str = "en"
    translation: str = ""
    translated_by: str = ""
    said_on: date | None = None
    basis: str = Basis.REPORTED
    audience: str = Audience.STAFF
    in_confidence: bool = False
    chosen: frozenset[UUID] = frozenset()
    about_children: frozenset[UUID] = frozenset()
    happened_on: date | None = None
    happened_about: bool = False
    happened_text: str = ""
    # The id of a question in the bank; never one for a reporter.
    asked: str = ""
    owner: UUID | None = None
    owner_worker: UUID | None = None
    due_on: date | None = None
    # How willing, sure and able they are to take the step, 0 to 10 (rule 48).
    willingness: int | None = None
    confidence: int | None = None
    capacity: int | None = None
    danger: UUID | None = None
    seen_by: UUID | None = None
    session: UUID | None = None


# Fields that hold the id of another row, and fields that hold several.
ONE = ("said_by", "said_by_worker", "owner", "owner_worker", "danger", "seen_by", "session")
MANY = ("chosen", "about_children")
PLAIN = tuple(one.name for one in fields(NewItem) if one.name not in (*ONE, *MANY))
# The numbers of a next step, as rule 48 names them.
RATED = ("willingness", "confidence", "capacity")
_PEOPLE = ("said_by", "owner", "seen_by")
_KNOWN = {
    "category": {term.value for term in Category},
    "basis": {term.value for term in Basis},
    "audience": set(Audience.values),
    "language": set(SPOKEN_IN),
}


def refuse_strangers(family: Family, item: NewItem) -> None:
    """Every id in `item` must be of this family, and every worker of its agency.

    Raises:
        NotAllowed: an id of another family, an unknown value of the vocabulary, an id of nothing, a question that
            the bank has not or that tells of a reporter (rule 4), or a number that is not on a scale of 0 to 10.
    """
    people = {getattr(item, name) for name in _PEOPLE} | item.chosen | item.about_children
    workers = {item.said_by_worker, item.owner_worker}
    _all_ours(Person.objects.filter(family=family), people)
    _all_ours(Worker.objects.filter(agency=family.agency_id), workers)
    _all_ours(DangerStatement.objects.filter(family=family), {item.danger})
    _all_ours(MapSession.objects.filter(family=family), {item.session})
    known = all(getattr(item, name) in values for name, values in _KNOWN.items()) and _may_be_kept(item.asked)
    numbers = (getattr(item, name) for name in RATED)
    if not known or not all(one is None or is_on_scale(one) for one in numbers):
        raise NotAllowed("map.items")


def _may_be_kept(asked: str) -> bool:
    question = question_of(asked)
    return not asked or (question is not None and question.for_map)


def _all_ours(rows: Any, ids: Iterable[UUID | None]) -> None:
    wanted = {one for one in ids if one is not None}
    if wanted and rows.filter(pk__in=wanted).count() != len(wanted):
        raise NotAllowed("map.items")


def fill(row: MapItem, item: NewItem) -> None:
    """Put the values into a row; the caller saves it and then calls `fill_many`."""
    for name in PLAIN:
        setattr(row, name, getattr(item, name))
    for name in ONE:
        setattr(row, f"{name}_id", getattr(item, name))


def fill_many(row: MapItem, item: NewItem) -> None:
    """Put chosen people and children into a saved row."""
    row.chosen.set(Person.objects.filter(pk__in=item.chosen))
    row.about_children.set(Person.objects.filter(pk__in=item.about_children))


def content_of(row: MapItem) -> NewItem:
    """The row as it could be handed in again."""
    plain = {name: getattr(row, name) for name in PLAIN}
    one = {name: getattr(row, f"{name}_id") for name in ONE}
    many: dict[str, Any] = {
        name: frozenset(person.pk for person in getattr(row, name).all()) for name in MANY
    }
    return NewItem(**plain, **one, **many)


def to_json(item: NewItem) -> dict[str, Any]:
    """Everything beside the words, as JSON values (ids and days as strings, people sorted)."""
    found: dict[str, Any] = {}
    for one in fields(NewItem):
        value = getattr(item, one.name)
        if isinstance(value, frozenset):
            found[one.name] = sorted(str(part) for part in value)
        else:
            found[one.name] = str(value) if isinstance(value, UUID | date) else value
    return {name: value for name, value in found.items() if name not in ("text", "translation", "category")}


def from_json(*, text: str, translation: str, category: str, rest: dict[str, Any]) -> NewItem:
    """What `to_json` kept, together with the words."""
    given: dict[str, Any] = {"text": text, "translation": translation, "category": category}
    for name, value in rest.items():
        if name in MANY:
            given[name] = frozenset(UUID(part) for part in value)
        elif name in ONE:
            given[name] = UUID(value) if value else None
        elif name.endswith("_on"):
            given[name] = date.fromisoformat(value) if value else None
        else:
            given[name] = value
    return NewItem(**given)
