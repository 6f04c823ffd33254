"""What is written about plans, as every door hands it in. Ids are of the family alone."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from threefold.disclosure.sharing import Audience


@dataclass(frozen=True, kw_only=True)
class Said:
    """What all of somebody's words carry. A plan's parts are for the circle unless somebody says otherwise."""

    text: str
    said_by: UUID | None = None
    said_by_worker: UUID | None = None
    said_by_other: str = ""
    exact_words: bool = False
    language: str = "en"
    translation: str = ""
    translated_by: str = ""
    said_on: date | None = None
    audience: str = Audience.CIRCLE
    chosen: frozenset[UUID] = frozenset()
    in_confidence: bool = False


@dataclass(frozen=True, kw_only=True)
class PlanText:
    """The plan itself, without what people do. `language` is the one its own texts are written in."""

    kind: str
    title: str = ""
    title_translation: str = ""
    household: UUID | None = None
    only_for: frozenset[UUID] = frozenset()
    audience: str = Audience.CIRCLE
    language: str = "en"
    starts_on: date | None = None
    expires_on: date | None = None
    review_on: date | None = None
    review_where: str = ""
    review_where_translation: str = ""
    bottom_lines: str = ""
    bottom_lines_translation: str = ""
    monitoring: str = ""
    monitoring_translation: str = ""
    child_text: str = ""
    child_text_translation: str = ""
    voluntary_text: str = ""
    voluntary_text_translation: str = ""
    children_took_part: str = ""
    tribe_took_part: str = ""
    dangers: frozenset[UUID] = frozenset()
    threats: frozenset[UUID] = frozenset()


@dataclass(frozen=True, kw_only=True)
class ActionText(Said):
    """Something one person does, with when, who steps in, who sees it, and how it protects whom."""

    doer: UUID | None = None
    doer_worker: UUID | None = None
    when: str = ""
    when_translation: str = ""
    time_order: int | None = None
    backup: UUID | None = None
    backup_text: str = ""
    backup_translation: str = ""
    witness: UUID | None = None
    noticed_how: str = ""
    noticed_translation: str = ""
    protects_how: str = ""
    protects_translation: str = ""
    children: frozenset[UUID] = frozenset()
    danger: UUID | None = None
    is_service: bool = False
    controls_now: bool = False
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class TriggerText(Said):
    """An early sign, and who then does what."""

    then_text: str
    then_translation: str = ""
    people: frozenset[UUID] = frozenset()


@dataclass(frozen=True, kw_only=True)
class LineText(Said):
    """A line of an aftercare plan."""

    kind: str


@dataclass(frozen=True, kw_only=True)
class LogText(Said):
    """How a day went. The words may be left out: the day and how it went are enough."""

    audience: str = Audience.FAMILY
    day: date
    outcome: str
    action: UUID | None = None
    stepped_in: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class ActText(Said):
    """Somebody kept a child safe although the danger was there."""

    audience: str = Audience.FAMILY
    day: date
    day_about: bool = False
    people: frozenset[UUID] = frozenset()
    danger: UUID | None = None
    witness: UUID | None = None
    witness_other: str = ""
    children: frozenset[UUID] = frozenset()


@dataclass(frozen=True, kw_only=True)
class SignatureText:
    """That one person or worker said yes on a day, or did not, and what about their copy."""

    person: UUID | None = None
    worker: UUID | None = None
    method: str
    typed_name: str = ""
    strokes: Any = ()
    refused_words: str = ""
    signed_on: date
    copy: str
