"""What copies of plans are made of. Every text is in the reader's language where somebody translated it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.disclosure.copies import shown
from threefold.plans.models.plan import State
from threefold.plans.strokes import path_of
from threefold.practice.vocabulary.plans import CopyGiven, LogOutcome, PlanKind, SignatureMethod
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class ActionCopy:
    """What one person does. `mine` says what the reader is in it: doer, backup or witness.

    `part_only`: the reader gets their own part and nothing of the family's worries (no release, not told).
    """

    id: UUID
    version: int = 1
    mine: frozenset[str] = frozenset()
    part_only: bool = False
    language: str = "en"
    said_by_person: UUID | None = shown("plan.text")
    text: str = shown("plan.text", default="")
    other_text: str = shown("plan.text", default="")
    doer: str = shown("plan.text", default="")
    doer_person: UUID | None = shown("plan.text")
    when: str = shown("plan.text", default="")
    time_order: int | None = shown("plan.text")
    backup: str = shown("plan.text", default="")
    backup_person: UUID | None = shown("plan.text")
    backup_text: str = shown("plan.text", default="")
    witness: str = shown("plan.text", default="")
    witness_person: UUID | None = shown("plan.text")
    noticed: str = shown("plan.text", default="")
    protects: str = shown("plan.text", default="")
    children: tuple[str, ...] = shown("people.children", default=())
    danger: UUID | None = shown("plan.text")
    danger_title: str = shown("plan.text", default="")
    is_service: bool = shown("plan.text", default=False)
    controls_now: bool = shown("plan.text", default=False)
    starts_on: date | None = shown("plan.text")
    ends_on: date | None = shown("plan.text")
    said_by: str = shown("plan.text", default="")
    audience: str = shown("notes.working", default="")
    two_wordings: bool = shown("notes.working", default=False)


@dataclass(frozen=True, kw_only=True)
class EarlySignCopy:
    """If somebody notices this, who does what."""

    id: UUID
    version: int = 1
    mine: bool = False
    language: str = "en"
    said_by_person: UUID | None = shown("plan.text")
    text: str = shown("plan.text", default="")
    then_text: str = shown("plan.text", default="")
    people: tuple[str, ...] = shown("plan.text", default=())
    two_wordings: bool = shown("notes.working", default=False)


@dataclass(frozen=True, kw_only=True)
class LineCopy:
    """A line of an aftercare plan."""

    id: UUID
    kind: str
    version: int = 1
    language: str = "en"
    text: str = shown("plan.text", default="")
    two_wordings: bool = shown("notes.working", default=False)


@dataclass(frozen=True, kw_only=True)
class AnsweredCopy:
    """A worry that the plan answers, with its goal."""

    id: UUID
    title: str = shown("map.items", default="")
    text: str = shown("map.items", default="")
    goal: str = shown("map.items", default="")
    language: str = "en"


@dataclass(frozen=True, kw_only=True)
class YesCopy:
    """Whether somebody said yes. `edition` is the wording that they had before them."""

    id: UUID
    name: str
    person: UUID | None
    worker: bool = False
    mine: bool = False
    method: str
    signed_on: date
    edition: int
    current: bool = True
    copy: str = shown("plan.text", default="")
    copy_given_on: date | None = shown("plan.text")
    typed_name: str = shown("plan.text", default="")
    strokes: tuple[tuple[tuple[float, float], ...], ...] = shown("plan.text", default=())
    refused_words: str = shown("plan.text", default="")

    @property
    def path(self) -> str:
        """The drawn signature as the `d` of an SVG path, made of numbers alone; empty when nothing was drawn."""
        return path_of(self.strokes)

    @property
    def said_yes(self) -> bool:
        """Whether it is a yes."""
        return self.method != SignatureMethod.REFUSED

    @property
    def how(self) -> Words:
        """How they signed, in people's words."""
        return SignatureMethod(self.method).label

    @property
    def has_copy(self) -> Words:
        """What about their copy, in people's words."""
        return CopyGiven(self.copy or CopyGiven.PENDING).label


@dataclass(frozen=True, kw_only=True)
class LogCopy:
    """A day of the plan."""

    id: UUID
    plan: UUID
    day: date
    outcome: str
    action: UUID | None = None
    language: str = "en"
    text: str = shown("plan.text", default="")
    other_text: str = shown("plan.text", default="")
    exact_words: bool = shown("plan.text", default=False)
    said_by: str = shown("plan.text", default="")
    stepped_in: str = shown("plan.text", default="")
    action_text: str = shown("plan.text", default="")
    audience: str = shown("notes.working", default="")

    @property
    def went(self) -> Words:
        """How it went, in people's words."""
        return LogOutcome(self.outcome).label


@dataclass(frozen=True, kw_only=True)
class ActCopy:
    """An act of protection."""

    id: UUID
    day: date
    day_about: bool = False
    danger: UUID | None = None
    danger_title: str = ""
    language: str = "en"
    said_by_person: UUID | None = shown("plan.text")
    text: str = shown("plan.text", default="")
    other_text: str = shown("plan.text", default="")
    other_language: str = ""
    # Whether `text` is a translation of what was said, which then is `other_text`.
    translated: bool = False
    exact_words: bool = shown("plan.text", default=False)
    people: tuple[str, ...] = shown("plan.text", default=())
    witness: str = shown("plan.text", default="")
    witness_person: UUID | None = shown("plan.text")
    children: tuple[str, ...] = shown("people.children", default=())
    audience: str = shown("notes.working", default="")


@dataclass(frozen=True, kw_only=True)
class LogSummary:
    """Days of a log as dots and a sentence. `dots` are "", "half" or "no", the oldest first."""

    dots: tuple[str, ...]
    kept: int
    partly: int
    broken: int
    stepped_in: int
    last: date | None
    slip: LogCopy | None = None

    @property
    def days(self) -> int:
        """How many days were written down."""
        return self.kept + self.partly + self.broken


@dataclass(frozen=True, kw_only=True)
class PlanCopy:
    """A safety plan for one reader. What they may not see is not in it, and nothing tells that it is missing."""

    id: UUID
    family: UUID
    kind: str
    state: State
    version: int = 1
    edition: int = 1
    language: str = "en"
    title: str = shown("plan.text", default="")
    starts_on: date | None = shown("plan.text")
    expires_on: date | None = shown("plan.text")
    review_on: date | None = shown("plan.text")
    review_where: str = shown("plan.text", default="")
    bottom_lines: str = shown("plan.text", default="")
    monitoring: str = shown("plan.text", default="")
    child_text: str = shown("plan.text", default="")
    voluntary_text: str = shown("plan.text", default="")
    household: str = shown("plan.text", default="")
    only_for: tuple[str, ...] = shown("plan.text", default=())
    actions: tuple[ActionCopy, ...] = ()
    signs: tuple[EarlySignCopy, ...] = ()
    lines: tuple[LineCopy, ...] = ()
    dangers: tuple[AnsweredCopy, ...] = ()
    yes: tuple[YesCopy, ...] = ()
    part_only: bool = False
    children_took_part: str = shown("notes.working", default="")
    tribe_took_part: str = shown("notes.working", default="")
    ended_on: date | None = shown("plan.text")
    ended_reason: str = shown("notes.working", default="")
    follows: UUID | None = shown("notes.working")
    two_wordings: bool = shown("notes.working", default=False)

    @property
    def kind_words(self) -> Words:
        """The kind, in people's words."""
        return PlanKind(self.kind).label

    @property
    def parts(self) -> frozenset[UUID]:
        """Every part that stands on this copy."""
        kinds: tuple[tuple[ActionCopy | EarlySignCopy | LineCopy, ...], ...] = (
            self.actions,
            self.signs,
            self.lines,
        )
        return frozenset(one.id for kind in kinds for one in kind)

    @property
    def is_aftercare(self) -> bool:
        """Whether it is for the time when the county has left."""
        return self.kind == PlanKind.AFTERCARE

    @property
    def in_time_order(self) -> tuple[ActionCopy, ...]:
        """What people do, by the hour where there is one, else as it was written."""
        late = 7 * 24 * 60
        return tuple(sorted(self.actions, key=lambda one: late if one.time_order is None else one.time_order))
