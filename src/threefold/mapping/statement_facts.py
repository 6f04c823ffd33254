"""The map, its statements and scales as the practice rules ask about them. Never shown: what comes out are findings."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from threefold.accounts.roles import Role
from threefold.core.clock import today
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Piece, decide
from threefold.families.copies.words import label_for
from threefold.families.linking import linked
from threefold.families.models import Family, Person, ReporterVault
from threefold.families.readers import KNOWING
from threefold.families.seeing import person_view
from threefold.mapping.changes.content import RATED
from threefold.mapping.changes.wording import Row
from threefold.mapping.models import (
    DangerStatement,
    HarmStatement,
    MapItem,
    Position,
    SafetyGoal,
    Scale,
    StatementVersion,
    Threat,
)
from threefold.mapping.rows import Rows
from threefold.practice.findings import Finding
from threefold.practice.rules.checks import findings_for_map, findings_for_pair, findings_for_text
from threefold.practice.rules.facts.mapping import (
    DangerView,
    GoalChange,
    GoalView,
    HarmView,
    ItemView,
    MapView,
    PairView,
    PositionView,
    RatingView,
    ScaleView,
    ThreatView,
)
from threefold.practice.rules.facts.people import IcwaView, PersonView, TextView
from threefold.practice.statements.goal import duration_days
from threefold.practice.vocabulary.plans import DurationUnit
from threefold.practice.vocabulary.questions import Basis, Category
from threefold.practice.vocabulary.questions import Position as Stance


def findings_of(row: Row, role: Role | None = None) -> tuple[Finding, ...]:
    """What the rules say about one statement: its own parts, its goal or its worry, and whether it would tell who
    reported. `role` is what the worker who reads it is: whoever may not know who reported must not try words out.
    """
    giveaways = giveaways_of(row.family) if role is None or role in KNOWING else ()
    danger = row.danger_id if isinstance(row, SafetyGoal) else row.pk
    facts = Seeing(row.family, giveaways=giveaways, loaded=Rows(row.family, danger=danger))
    if isinstance(row, HarmStatement):
        return facts.about_harm(next(one for one in facts.rows.harms if one.pk == row.pk))
    return facts.about_pair(facts.rows.dangers[0])


def findings_on_map(family: Family, reader: Reader, *, rows: Rows | None = None) -> tuple[Finding, ...]:
    """What the rules say about all that a worker may see of the map, in a constant number of queries; `rows` that are
    loaded already.
    """
    facts = Seeing(family, reader=reader, giveaways=giveaways_for(family, reader), loaded=rows)
    found = findings_for_map(facts.whole_map())
    return found + tuple(one for view in facts.texts() for one in findings_for_text(view))


def findings_on_things(family: Family, reader: Reader, *, rows: Rows | None = None) -> tuple[Finding, ...]:
    """Of `findings_on_map`, what is said about single things: no statement is loaded for it."""
    return findings_for_map(MapView(items=Seeing(family, reader=reader, loaded=rows).things()))


def giveaways_of(family: Family) -> tuple[str, ...]:
    """Words that would tell who reported. They go into a check and never come out of it."""
    rows = ReporterVault.objects.filter(referral__family=family)
    return tuple(line for row in rows for line in row.take("giveaways").splitlines() if line.strip())


def giveaways_for(family: Family, reader: Reader) -> tuple[str, ...]:
    """As `giveaways_of`, for who may know them; whoever may not must not be able to try words out."""
    return giveaways_of(family) if reader.role in KNOWING else ()


@dataclass
class Seeing:
    """A family's rows turned into what rules read. With a `reader`, only what that worker may see."""

    family: Family
    reader: Reader | None = None
    giveaways: tuple[str, ...] = ()
    loaded: Rows | None = None

    def __post_init__(self) -> None:
        """Load the people once; `loaded` where somebody else on the page reads the same rows."""
        self.rows = self.loaded or Rows(self.family)
        self.everybody, on = list(self.rows.people.values()), today()
        self.people = {row.pk: person_view(row, on) for row in self.everybody}

    def about_harm(self, row: HarmStatement) -> tuple[Finding, ...]:
        """The findings about one harm statement."""
        view = MapView(harms=(self.harm(row),))
        found = findings_for_map(view) + findings_for_text(self.text(row))
        return tuple(one for one in found if one.subject == row.pk)

    def about_pair(self, row: DangerStatement) -> tuple[Finding, ...]:
        """The findings about one danger statement and its goal."""
        found = findings_for_pair(self.pair(row)) + findings_for_text(self.text(row))
        goal = getattr(row, "goal", None)
        if goal is not None:
            found += findings_for_text(self.text(goal))
        return tuple(one for one in found if one.subject in (row.pk, goal and goal.pk))

    def whole_map(self) -> MapView:
        """The whole map."""
        return MapView(
            children=tuple(self.people[row.pk] for row in self.everybody if row.is_child),
            people=tuple(self.people.values()),
            items=self.things(),
            harms=tuple(self.harm(row) for row in self.harms if row.closed_on is None),
            pairs=tuple(self.pair(row) for row in self.dangers),
            scales=tuple(scale_view(row) for row in Scale.objects.filter(family=self.family, closed_on=None)
                         .prefetch_related("ratings")),
            threats=tuple(ThreatView(id=row.pk, label=self.label(row.label), open=row.resolved_on is None)
                          for row in Threat.objects.filter(family=self.family)),
            icwa=tuple(icwa_view(row, self.people[row.pk])
                       for row in self.everybody if row.is_child),
            giveaways=self.giveaways,
        )  # fmt: skip

    def label(self, text: str) -> str:
        """A threat's label, as the worker may read it."""
        return label_for(self.reader, Surface.SCREEN, Group.MAP, text) if self.reader else text

    def things(self) -> tuple[ItemView, ...]:
        """What stands on the map, as far as the worker may see it."""
        return tuple(self.item(row) for row in self.rows.items if self.sees(row.piece()))

    def texts(self) -> tuple[TextView, ...]:
        """Every open statement as a text that the family will read."""
        rows = [row for row in self.harms if row.closed_on is None]
        for row in self.dangers:
            if row.closed_on is None:
                rows += [one for one in (row, getattr(row, "goal", None)) if one is not None]
        return tuple(self.text(row) for row in rows)

    @cached_property
    def harms(self) -> list[Any]:
        """What happened, as far as the worker may see it."""
        return [row for row in self.rows.harms if self.sees(row.piece())]

    @cached_property
    def dangers(self) -> list[Any]:
        """The worries, as far as the worker may see them."""
        return [row for row in self.rows.dangers if self.sees(row.piece())]

    def sees(self, piece: Piece) -> bool:
        """Whether the worker who asks may see it."""
        return self.reader is None or decide(self.reader, piece, Surface.SCREEN).shown

    def text(self, row: Row) -> TextView:
        """A statement as a text that people will read."""
        return TextView(
            id=row.pk, text=row.text, lang=row.language, people=tuple(self.people.values()),
            giveaways=self.giveaways,
        )  # fmt: skip

    def some(self, rows: Iterable[Person]) -> tuple[PersonView, ...]:
        """People as rules see them."""
        return tuple(self.people[row.pk] for row in rows)

    def harm(self, row: HarmStatement) -> HarmView:
        """A harm statement."""
        return HarmView(
            id=row.pk, text=row.text, lang=row.language, built=row.built,
            caregivers=self.some(linked(row, "caregivers")), children=self.some(linked(row, "children")),
            behavior=str(row.parts.get("behavior") or ""), effect=str(row.parts.get("effect") or ""),
            positions=positions_of(linked(row, "positions"))[0],
        )  # fmt: skip

    def pair(self, row: DangerStatement) -> PairView:
        """A danger statement with its goal and the harm behind it."""
        goal: SafetyGoal | None = getattr(row, "goal", None)
        return PairView(
            danger=self.danger(row),
            goals=(self.goal(goal, frozenset(one.pk for one in linked(row, "caregivers"))),)
            if goal is not None and goal.closed_on is None
            else (),
            harms=tuple(self._harm_views[one.pk] for one in linked(row, "harms")),
        )

    @cached_property
    def _harm_views(self) -> dict[UUID, HarmView]:
        """What stands behind a worry, whoever asks: the rules read a pair as a whole."""
        return {row.pk: self.harm(row) for row in self.rows.harms}

    def danger(self, row: DangerStatement) -> DangerView:
        """A danger statement. Rules read its own words: what else hangs on it stands in the pair."""
        standing, earlier = positions_of(linked(row, "positions"))
        asked = row.parts.get("asked_about_reporter") or ()
        return DangerView(
            id=row.pk, text=row.text, lang=row.language, built=row.built,
            worried=self.some(linked(row, "worried")), agency_worried=bool(row.parts.get("agency_worried")),
            caregivers=self.some(linked(row, "caregivers")), children=self.some(linked(row, "children")),
            behavior=str(row.parts.get("behavior") or ""), effect=str(row.parts.get("effect") or ""),
            threats=frozenset(one.pk for one in linked(row, "threats")), positions=standing,
            earlier_disagreements=earlier, asked_about_reporter=frozenset(UUID(str(one)) for one in asked),
            open=row.closed_on is None,
        )  # fmt: skip

    def goal(self, row: SafetyGoal, caregivers: frozenset[UUID]) -> GoalView:
        """A safety goal with the changes that the family had to be told of; `caregivers` are those of its worry."""
        unit = DurationUnit(row.duration_unit or DurationUnit.WEEKS)
        return GoalView(
            id=row.pk, danger=row.danger_id, text=row.text, lang=row.language,
            network=self.some(linked(row, "network")),
            own_people=tuple(
                one for one in self.people.values()
                if not (one.child or one.professional or one.id in caregivers)
            ),
            duration_days=duration_days(row.duration_value, unit),
            changes=tuple(change_view(one) for one in linked(row, "versions") if moves_the_goal(one)),
        )  # fmt: skip

    def item(self, row: MapItem) -> ItemView:
        """One thing on the map."""
        return ItemView(
            id=row.pk, category=Category(row.category), text=row.text, basis=Basis(row.basis),
            about_children=frozenset(one.pk for one in linked(row, "about_children")),
            happened_on=row.happened_on, about_then=row.happened_text,
            actors=frozenset(one for one in (row.said_by_id,) if one), danger=row.danger_id,
            acts=frozenset(one.pk for one in linked(row, "links") if one.category == Category.ACT_OF_PROTECTION),
            owner=bool(row.owner_id or row.owner_worker_id), due_on=row.due_on, done=row.done_on is not None,
            own_person=row.owner_id is not None and not self.people[row.owner_id].professional,
            rated=frozenset(name for name in RATED if getattr(row, name) is not None),
        )  # fmt: skip


def icwa_view(row: Person, child: PersonView) -> IcwaView:
    """Where the inquiry about a child's tribe stands."""
    return IcwaView(
        child=child, status=row.icwa_status, tribe_contacted_on=row.tribe_called_on,
        tribe_invited=row.tribe_invited_on is not None,
    )  # fmt: skip


def positions_of(rows: Iterable[Position]) -> tuple[tuple[PositionView, ...], frozenset[UUID]]:
    """The newest position of each person, and who once saw it differently."""
    newest: dict[UUID, PositionView] = {}
    once: set[UUID] = set()
    for row in sorted(rows, key=lambda one: (one.taken_on, one.created_at)):
        if row.said_by_id is None:
            continue
        if row.stance == Stance.DISAGREES:
            once.add(row.said_by_id)
        if row.withdrawn_at is None:
            stance = Stance(row.stance)
            newest[row.said_by_id] = PositionView(person=row.said_by_id, stance=stance, words=row.words)
    return tuple(newest.values()), frozenset(once)


def moves_the_goal(version: StatementVersion) -> bool:
    """Whether the change after this wording was one that the family had to be told of."""
    return not version.beside and bool(version.reason)


def change_view(version: StatementVersion) -> GoalChange:
    """A change of a goal."""
    return GoalChange(number=version.number, reason=version.reason, family_told_on=version.family_told_on)


def scale_view(row: Scale) -> ScaleView:
    """A scale. Every page and copy of ours shows 10 first and each person apart."""
    numbers = (one for one in linked(row, "ratings") if one.withdrawn_at is None)
    whose: Any = ((one.said_by_id or one.said_by_worker_id, one) for one in numbers)
    return ScaleView(
        id=row.pk, ten=row.ten, zero=row.zero,
        ratings=tuple(RatingView(rater=who, on=one.rated_on, value=one.value) for who, one in whose if who),
    )  # fmt: skip
