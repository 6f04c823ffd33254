"""A statement as every door hands it in: its parts or its free text, whom it is about, and who may see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from threefold.disclosure.sharing import Audience
from threefold.families.linking import linked
from threefold.mapping.models import DangerStatement, HarmStatement, SafetyGoal
from threefold.practice.spoken_languages import KNOWN as SPOKEN_IN
from threefold.practice.vocabulary.plans import DurationUnit
from threefold.practice.vocabulary.questions import Basis

Row: TypeAlias = HarmStatement | DangerStatement | SafetyGoal


@dataclass(frozen=True, kw_only=True)
class Wording:
    """What every statement says. Ids are of this family alone.

    `parts` are the answers of the builder by their key; with `built` in them the sentence is written from them and
    `text` is not read. Otherwise `text` is the statement, as somebody wrote it.
    """

    text: str = ""
    parts: Mapping[str, Any] = field(default_factory=dict)
    children: frozenset[UUID] = frozenset()
    caregivers: frozenset[UUID] = frozenset()
    language: str = "en"
    translation: str = ""
    translated_by: str = ""
    said_on: date | None = None
    audience: str = Audience.FAMILY
    chosen: frozenset[UUID] = frozenset()

    @property
    def built(self) -> bool:
        """Whether the sentence is written from the parts."""
        return bool(self.parts.get("built"))


@dataclass(frozen=True, kw_only=True)
class NewHarm(Wording):
    """What happened. Parts: behavior, effect, effect_possible, source."""

    happened_on: date | None = None
    happened_text: str = ""
    basis: str = Basis.REPORTED


@dataclass(frozen=True, kw_only=True)
class NewDanger(Wording):
    """What may happen. Parts: agency_worried, behavior, context, effect, effect_later, already_safe, and
    asked_about_reporter (ids of professionals of whom the worker checked that naming them gives nobody away).
    """

    title: str = ""
    worried: frozenset[UUID] = frozenset()
    harms: frozenset[UUID] = frozenset()
    threats: frozenset[UUID] = frozenset()


@dataclass(frozen=True, kw_only=True)
class NewGoal(Wording):
    """What will be seen instead. Parts: agency, behavior, child_experience, professionals_see, best_hope."""

    network: frozenset[UUID] = frozenset()
    family_text: str = ""
    family_language: str = ""
    family_translation: str = ""
    agency_text: str = ""
    duration_value: int | None = None
    duration_unit: str = ""
    starts_on: date | None = None


KIND: dict[type[Row], type[Wording]] = {
    HarmStatement: NewHarm,
    DangerStatement: NewDanger,
    SafetyGoal: NewGoal,
}
MANY = ("children", "caregivers", "chosen", "worried", "harms", "threats", "network")
PEOPLE = ("children", "caregivers", "chosen", "worried", "network")
KNOWN = {
    "basis": {term.value for term in Basis},
    "audience": set(Audience.values),
    "language": {"en", "es"},
    "family_language": {"", *SPOKEN_IN},
    "duration_unit": {"", *(term.value for term in DurationUnit)},
}


def plain_names(kind: type[Wording]) -> tuple[str, ...]:
    """The fields that are columns of the row."""
    return tuple(one.name for one in fields(kind) if one.name not in MANY)


def many_names(kind: type[Wording]) -> tuple[str, ...]:
    """The fields that hold several other rows."""
    return tuple(one.name for one in fields(kind) if one.name in MANY)


def fill(row: Row, words: Wording, text: str) -> None:
    """Put the values into a row; the caller saves it and then calls `fill_many`."""
    for name in plain_names(type(words)):
        value = getattr(words, name)
        setattr(row, name, dict(value) if name == "parts" else value)
    row.text = text


def fill_many(row: Row, words: Wording) -> None:
    """Put people, harms and threats into a saved row."""
    for name in many_names(type(words)):
        getattr(row, name).set(getattr(words, name))


def wording_of(row: Row) -> Wording:
    """The row as it could be handed in again."""
    kind = KIND[type(row)]
    given: dict[str, Any] = {name: getattr(row, name) for name in plain_names(kind)}
    given |= {name: frozenset(one.pk for one in linked(row, name)) for name in many_names(kind)}
    return kind(**given)


def says_the_same(words: Wording, stands: Wording) -> bool:
    """Whether what was handed in is what stands. A sentence that is built follows from its answers; one that somebody
    wrote in one go is its own words.
    """
    return stands == (replace(words, text=stands.text) if words.built else words)


def to_json(words: Wording) -> dict[str, Any]:
    """Everything, as JSON values (ids and days as strings, people sorted)."""
    found: dict[str, Any] = {}
    for one in fields(words):
        value = getattr(words, one.name)
        if isinstance(value, frozenset):
            found[one.name] = sorted(str(part) for part in value)
        else:
            found[one.name] = str(value) if isinstance(value, date) else value
    found["parts"] = dict(words.parts)
    return found


def from_json(kind: type[Wording], given: Mapping[str, Any]) -> Wording:
    """What `to_json` kept. A key that a wording no longer has is left out."""
    found: dict[str, Any] = {}
    for one in fields(kind):
        if one.name not in given:
            continue
        value = given[one.name]
        if one.name in MANY:
            found[one.name] = frozenset(UUID(part) for part in value)
        elif one.name.endswith("_on"):
            found[one.name] = date.fromisoformat(value) if value else None
        else:
            found[one.name] = value
    return kind(**found)
