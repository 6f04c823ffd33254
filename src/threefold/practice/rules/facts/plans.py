"""Safety plans, case plan objectives and closing, as the rules see them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from threefold.practice.rules.facts.mapping import ThreatView
from threefold.practice.rules.facts.people import MemberView, PersonView
from threefold.practice.vocabulary.plans import CopyGiven, PlanKind, SignatureMethod
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class ActionView:
    """One action. `by_worker`: the county does it. `noticed` tells in words how anybody sees that it happened,
    `backup_text` what happens otherwise.
    """

    id: UUID
    text: str
    lang: str = "en"
    doer: PersonView | None = None
    by_worker: bool = False
    when: str = ""
    backup: PersonView | None = None
    backup_text: str = ""
    witness: PersonView | None = None
    noticed: str = ""
    is_service: bool = False
    controls_now: bool = False
    danger: UUID | None = None
    threats: frozenset[UUID] = frozenset()
    children: frozenset[UUID] = frozenset()


@dataclass(frozen=True, kw_only=True)
class SignatureView:
    """That a person said yes or no to the plan's present version, and whether they have their copy."""

    person: UUID
    method: SignatureMethod
    refused_words: str = ""
    copy: CopyGiven = CopyGiven.PENDING


class Sealed(StrEnum):
    """What words give away that no copy may hold. `EITHER`: not to be told apart by whoever reads the finding."""

    PLACE = "place"
    REPORTER = "reporter"
    EITHER = "either"


@dataclass(frozen=True, kw_only=True)
class ApartPart:
    """A piece of a plan that reaches somebody, or in which they have a part, and what it tells of those who are kept
    safe from them: `names` are named in it, `homes` are those whose home is; `when`: it says when. `text` is empty
    for the words of the plan as a whole.
    """

    id: UUID
    text: str = ""
    on_copy: bool = False
    names: tuple[PersonView, ...] = ()
    homes: tuple[PersonView, ...] = ()
    when: bool = False


@dataclass(frozen=True, kw_only=True)
class ApartView:
    """Somebody with a part in a plan from whom the people in `safe` are kept safe. `owns`: the plan is theirs alone."""

    person: PersonView
    safe: tuple[PersonView, ...]
    owns: bool = False
    parts: tuple[ApartPart, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlanView:
    """A safety plan. `caused_harm` are the people whose acts the answered dangers are about; `signers` the parents
    and caregivers who must have a copy; `dangers` those the plan says it answers.

    `unsafe_households` are homes of the family in which a child is not safe without a plan, `household` the plan's own
    (None: not said), `planned_households` those that have a plan in force or in writing, this one included.
    `red_circle` are people whom a child does not want there; `red_circle_noted` those of them for whom a supervisor
    wrote a note. `before_expires_on` is set while a plan is extended. `telltale` are parts whose words give away a
    sealed place, number or reporter, `telltale_partly` actions of which only what is said about them does,
    `telltale_of` what each of these gives away, as far as it may be told; `naming` parts that name somebody who does
    not lend their name to other people's paper. `caregivers` are all parents and caregivers; `unread` dangers that, or
    whose goal, is still a draft; `apart` people with a part in it from whom others are kept safe; `both_ways` parents
    and caregivers who are kept safe from each other, and whom nobody asks for a yes therefore.
    """

    id: UUID
    kind: PlanKind
    active: bool = False
    starts_on: date | None = None
    expires_on: date | None = None
    review_on: date | None = None
    before_expires_on: date | None = None
    extension_reason: str = ""
    actions: tuple[ActionView, ...] = ()
    members: tuple[MemberView, ...] = ()
    caused_harm: frozenset[UUID] = frozenset()
    dangers: frozenset[UUID] = frozenset()
    threats: tuple[ThreatView, ...] = ()
    children: tuple[PersonView, ...] = ()
    children_took_part: str = ""
    household: UUID | None = None
    unsafe_households: frozenset[UUID] = frozenset()
    planned_households: frozenset[UUID] = frozenset()
    red_circle: frozenset[UUID] = field(default=frozenset(), repr=False)
    red_circle_noted: frozenset[UUID] = field(default=frozenset(), repr=False)
    signers: tuple[PersonView, ...] = ()
    signatures: tuple[SignatureView, ...] = ()
    telltale: frozenset[UUID] = frozenset()
    telltale_partly: frozenset[UUID] = frozenset()
    telltale_of: Mapping[UUID, Sealed] = field(default_factory=dict)
    naming: frozenset[UUID] = frozenset()
    caregivers: frozenset[UUID] = frozenset()
    unread: frozenset[UUID] = frozenset()
    apart: tuple[ApartView, ...] = ()
    both_ways: tuple[PersonView, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ObjectiveView:
    """An objective of a case plan. `final`: the plan is about to be finished. `met`, and what shows it."""

    id: UUID
    text: str
    lang: str = "en"
    danger: UUID | None = None
    goal: UUID | None = None
    final: bool = False
    met: bool = False
    behavior_seen: bool = False
    service_completed: bool = False


@dataclass(frozen=True, kw_only=True)
class ProgressView:
    """Progress of several caregivers towards one goal, 0 to 10 each, and the number that is to count."""

    goal: UUID
    by_caregiver: tuple[tuple[UUID, int], ...]
    counted: int | None = None


@dataclass(frozen=True, kw_only=True)
class GoalShown:
    """Whether a goal was shown for the time that was agreed. `in_words`: only its text says for how long.

    `shown_days` is None while nobody has written down that it was shown for that time.
    """

    goal: UUID
    agreed_days: int | None
    shown_days: int | None
    in_words: bool = False


@dataclass(frozen=True, kw_only=True)
class ClosingView:
    """What stands when a family's file is about to be closed. `drafts`: worries that were never finished, by name
    (empty where the name is not for everybody who works with the family); `plan_names`: what a plan is called.
    """

    on: date
    goals: tuple[GoalShown, ...] = ()
    goals_without_network: frozenset[UUID] = frozenset()
    active_plans: frozenset[UUID] = frozenset()
    plan_names: Mapping[UUID, Words] = field(default_factory=dict)
    children: tuple[PersonView, ...] = ()
    seen_alone: frozenset[UUID] = frozenset()
    network_met_on: date | None = None
    aftercare: bool = False
    drafts: tuple[tuple[UUID, str], ...] = ()
