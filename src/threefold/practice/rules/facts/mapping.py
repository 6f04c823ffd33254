"""The map, its statements and scales, as the rules see them."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from threefold.practice.rules.facts.people import IcwaView, PersonView
from threefold.practice.vocabulary.questions import Basis, Category, Position


@dataclass(frozen=True, kw_only=True)
class ItemView:
    """One thing on the map. `owner` and `due_on` are of a next step, as are `own_person` (a person of the family or its
    circle takes it, no worker and no professional) and `rated` ("willingness", "confidence", "capacity"); `actors`,
    `danger` and `happened_on` of an act of protection, where `about_then` lets a text stand for the day; `acts` are
    those that an item of safety rests on.
    """

    id: UUID
    category: Category
    text: str = ""
    basis: Basis = Basis.REPORTED
    about_children: frozenset[UUID] = frozenset()
    happened_on: date | None = None
    about_then: str = ""
    actors: frozenset[UUID] = frozenset()
    danger: UUID | None = None
    acts: frozenset[UUID] = frozenset()
    owner: bool = False
    due_on: date | None = None
    own_person: bool = False
    rated: frozenset[str] = frozenset()
    done: bool = False


@dataclass(frozen=True, kw_only=True)
class PositionView:
    """Where a person stands on a statement, and since when they no longer are shown there (`withdrawn`)."""

    person: UUID
    stance: Position
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class HarmView:
    """A harm statement. With `built`, the parts were asked one by one and an empty one is missing; without, the text
    was written freely and is read for the people's names and the tense.
    """

    id: UUID
    text: str
    lang: str = "en"
    built: bool = False
    caregivers: tuple[PersonView, ...] = ()
    children: tuple[PersonView, ...] = ()
    behavior: str = ""
    effect: str = ""
    positions: tuple[PositionView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DangerView:
    """A danger statement. `worried` are the people named as worried (`agency_worried`: the county is one of them).

    `asked_about_reporter` are professionals of whom the worker confirmed that naming them gives no reporter away.
    `earlier_disagreements` are people whose disagreement was once recorded.
    """

    id: UUID
    text: str
    lang: str = "en"
    built: bool = False
    worried: tuple[PersonView, ...] = ()
    agency_worried: bool = False
    caregivers: tuple[PersonView, ...] = ()
    children: tuple[PersonView, ...] = ()
    behavior: str = ""
    effect: str = ""
    threats: frozenset[UUID] = frozenset()
    positions: tuple[PositionView, ...] = ()
    earlier_disagreements: frozenset[UUID] = frozenset()
    asked_about_reporter: frozenset[UUID] = frozenset()
    open: bool = True


@dataclass(frozen=True, kw_only=True)
class GoalChange:
    """A change of a goal that the family had already seen."""

    number: int
    reason: str = ""
    family_told_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class GoalView:
    """A safety goal. `duration_days` is how long it must be shown; None also when only the text tells it.

    `own_people` are grown-ups of the family and its circle, other than the caregivers the worry is about: the text may
    name one of them where nobody was chosen.
    """

    id: UUID
    danger: UUID | None
    text: str
    lang: str = "en"
    network: tuple[PersonView, ...] = ()
    own_people: tuple[PersonView, ...] = ()
    duration_days: int | None = None
    changes: tuple[GoalChange, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RatingView:
    """One person's number (None: declined) on one day."""

    rater: UUID
    on: date
    value: int | None


@dataclass(frozen=True, kw_only=True)
class ScaleView:
    """A scale as it is about to be shown. `averaged`: some screen or copy would show one number for several people."""

    id: UUID
    ten: str
    zero: str
    ten_first: bool = True
    averaged: bool = False
    ratings: tuple[RatingView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ThreatView:
    """A safety threat that an SDM assessment named: its label only. `dangers` are the statements that answer it."""

    id: UUID
    label: str = ""
    open: bool = True
    dangers: frozenset[UUID] = frozenset()


@dataclass(frozen=True, kw_only=True)
class PairView:
    """A danger statement with its goal or goals (exactly one is right), and the harm it grew from."""

    danger: DangerView
    goals: tuple[GoalView, ...] = ()
    harms: tuple[HarmView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MapView:
    """The whole map. `giveaways` are words that would tell who reported; they are never printed in a finding."""

    id: UUID | str = "map"
    children: tuple[PersonView, ...] = ()
    people: tuple[PersonView, ...] = ()
    items: tuple[ItemView, ...] = ()
    harms: tuple[HarmView, ...] = ()
    pairs: tuple[PairView, ...] = ()
    scales: tuple[ScaleView, ...] = ()
    threats: tuple[ThreatView, ...] = ()
    icwa: tuple[IcwaView, ...] = ()
    giveaways: tuple[str, ...] = field(default=(), repr=False)
