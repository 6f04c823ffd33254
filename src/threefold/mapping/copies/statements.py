"""Harm and danger statements with their goals, as a reader may have them, each with who sees it how."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from threefold.core.clock import today
from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, decide
from threefold.families.linking import linked
from threefold.families.models import Family
from threefold.families.naming import tie_for
from threefold.families.worries import Worry
from threefold.mapping.changes.wording import Row, Wording, wording_of
from threefold.mapping.copies.chosen import InVain, in_vain
from threefold.mapping.copies.reading import Reading, beginning, ids, piece_of
from threefold.mapping.copies.saying import family_words, short
from threefold.mapping.copies.threats import threat_label
from threefold.mapping.models import DangerStatement, HarmStatement, Position, SafetyGoal
from threefold.mapping.rows import Rows
from threefold.practice.vocabulary.plans import DurationUnit
from threefold.practice.vocabulary.questions import Basis
from threefold.practice.vocabulary.questions import Position as Stance
from threefold.practice.words import Words

MAP = "map.items"
STAFF = "notes.working"


@dataclass(frozen=True, kw_only=True)
class PositionCopy:
    """How somebody sees a statement, in their own words."""

    id: UUID
    person: UUID | None = None
    child: bool = False
    # Whether a worker of the county says it.
    worker: bool = False
    name: str = shown(MAP, default="")
    tie: str = shown(MAP, default="")
    stance: str = shown(MAP, default="")
    text: str = shown(MAP, default="")
    language: str = "en"
    other_text: str = shown(MAP, default="")
    other_language: str = ""
    exact_words: bool = shown(MAP, default=False)
    # Whether `text` is a translation of what they said, which then is `other_text`.
    translated: bool = False
    taken_on: date | None = shown(MAP)
    audience: str = shown(STAFF, default="")

    @property
    def label(self) -> Words:
        """ "Agrees", "Agrees in part", "Sees it differently"."""
        return Stance(self.stance).label

    @property
    def differs(self) -> bool:
        """Whether they see it differently."""
        return self.stance == Stance.DISAGREES


@dataclass(frozen=True, kw_only=True)
class VersionCopy:
    """How a statement read before (or, `beside`, how a colleague wrote it at the same time). For workers."""

    id: UUID
    number: int
    beside: bool
    text: str
    title: str
    reason: str
    family_told_on: date | None
    by: str
    at: datetime
    moved_goal: bool
    wording: dict[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, kw_only=True)
class StatementCopy:
    """A statement. The last fields are for workers, and empty on every other copy."""

    id: UUID
    text: str = shown(MAP, default="")
    language: str = "en"
    other_text: str = shown(MAP, default="")
    other_language: str = ""
    translated_by: str = shown(MAP, default="")
    children: tuple[UUID, ...] = shown(MAP, default=())
    children_names: tuple[str, ...] = shown("people.children", default=())
    caregivers: tuple[UUID, ...] = shown(MAP, default=())
    caregivers_names: tuple[str, ...] = shown(MAP, default=())
    positions: tuple[PositionCopy, ...] = shown(MAP, default=())
    shared_on: date | None = shown(MAP)
    version: int = 1
    status: str = shown(STAFF, default="")
    closed_on: date | None = shown(STAFF)
    closed_reason: str = shown(STAFF, default="")
    audience: str = shown(STAFF, default="")
    chosen_names: tuple[str, ...] = shown(STAFF, default=())
    # Those of them whom it does not reach as it stands.
    chosen_in_vain: tuple[InVain, ...] = shown(STAFF, default=())
    written_by: str = shown(STAFF, default="")
    wording: Wording | None = shown(STAFF)
    earlier: tuple[VersionCopy, ...] = shown(STAFF, default=())
    waiting: tuple[VersionCopy, ...] = shown(STAFF, default=())

    @property
    def is_draft(self) -> bool:
        """Whether it is still being written (only workers are told)."""
        return self.status == "draft"

    @property
    def differing(self) -> tuple[str, ...]:
        """Who sees it differently: the statement says so (York)."""
        return tuple(one.name for one in self.positions if one.differs)


@dataclass(frozen=True, kw_only=True)
class HarmCopy(StatementCopy):
    """What happened."""

    happened_on: date | None = shown(MAP)
    happened_text: str = shown(MAP, default="")
    basis: str = shown(MAP, default="")

    @property
    def known_how(self) -> Words | None:
        """How we know it."""
        return Basis(self.basis).label if self.basis else None


@dataclass(frozen=True, kw_only=True)
class DangerCopy(StatementCopy):
    """What may happen. `short` is the worry without who has it."""

    title: str = shown(MAP, default="")
    short: str = shown(MAP, default="")
    worried_names: tuple[str, ...] = shown(MAP, default=())
    harms: tuple[UUID, ...] = shown(MAP, default=())
    threats: tuple[str, ...] = shown(STAFF, default=())

    @property
    def named(self) -> str:
        """The three words that name it, or how it begins."""
        return self.title or beginning(self.text)


@dataclass(frozen=True, kw_only=True)
class GoalCopy(StatementCopy):
    """What will be seen instead. `changes` are those that the family had to be told of."""

    danger: UUID
    short: str = shown(MAP, default="")
    network_names: tuple[str, ...] = shown(MAP, default=())
    # As the family said it, with the same in the other language where somebody translated it.
    family_text: str = shown(MAP, default="")
    family_language: str = "en"
    family_other_text: str = shown(MAP, default="")
    family_other_language: str = ""
    agency_text: str = shown(MAP, default="")
    duration_value: int | None = shown(MAP)
    duration_unit: str = shown(MAP, default="")
    starts_on: date | None = shown(MAP)
    agreed_on: date | None = shown(MAP)
    met_on: date | None = shown(MAP)
    changed_on: date | None = shown(MAP)

    @property
    def unit(self) -> Words | None:
        """Days, weeks or months."""
        return DurationUnit(self.duration_unit).label if self.duration_unit else None


@dataclass(frozen=True, kw_only=True)
class PairCopy:
    """A worry with its goal. `goal` is None when there is none, or when the reader may not have it."""

    danger: DangerCopy
    goal: GoalCopy | None = None

    @property
    def reads_both(self) -> bool:
        """Whether the worry and its goal are read with the family in one go: neither was yet."""
        goal = self.goal
        return goal is not None and all(one.is_draft and not one.closed_on for one in (self.danger, goal))


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """The first two rungs from a worry to safety, for the one page; the plan and what was seen are added above."""

    danger: UUID
    title: str
    worry: str
    language: str
    goal: str
    goal_language: str
    agreed_on: date | None
    goal_changed_on: date | None
    differing: tuple[str, ...]
    draft: bool


def harms_for(
    family: Family,
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    closed: bool = False,
    rows: Rows | None = None,
) -> tuple[HarmCopy, ...]:
    """What happened, in order. `closed` adds what is no longer needed; `rows` that are loaded already."""
    read = Reading(family, reader, surface, ledger if ledger is not None else Ledger(), loaded=rows)
    made = []
    for row in read.rows.harms:
        text = read.sentence(row)
        if (closed or row.closed_on is None) and read.takes(piece_of(row, text)):
            own = {name: getattr(row, name) for name in ("happened_on", "happened_text", "basis")}
            made.append(_copy(HarmCopy, read, row, text, own))
    return tuple(made)


def pairs_for(
    family: Family,
    reader: Reader,
    surface: Surface,
    ledger: Ledger | None = None,
    *,
    closed: bool = False,
    rows: Rows | None = None,
) -> tuple[PairCopy, ...]:
    """Worries with their goals, in order. `closed` adds worries that are no longer there; `rows` as in `harms_for`."""
    read = Reading(family, reader, surface, ledger if ledger is not None else Ledger(), loaded=rows)
    made = []
    for row in read.rows.dangers:
        if row.closed_on is not None and not closed:
            continue
        text = read.sentence(row)
        if not read.takes(piece_of(row, text)):
            continue
        goal: SafetyGoal | None = getattr(row, "goal", None)
        made.append(PairCopy(danger=_danger(read, row, text), goal=_goal(read, goal) if goal else None))
    return tuple(made)


def ladder_for(
    family: Family, reader: Reader, surface: Surface, *, rows: Rows | None = None
) -> tuple[Ladder, ...]:
    """From worry to goal, short, for the one page."""
    return tuple(_ladder(pair) for pair in pairs_for(family, reader, surface, rows=rows))


def worries_for(family: Family, reader: Reader, *, rows: Rows | None = None) -> tuple[Worry, ...]:
    """The danger statements that a reader may see, by title; for packages beside this one, too."""
    return tuple(
        Worry(id=row.pk, title=row.title or beginning(row.text), caused_by=frozenset(ids(linked(row, "caregivers"))))
        for row in (rows or Rows(family)).worries
        if row.closed_on is None and decide(reader, row.piece(), Surface.SCREEN).shown
    )  # fmt: skip


def harm_titles(family: Family, reader: Reader) -> tuple[tuple[UUID, str, bool], ...]:
    """The harm statements that a worker may name as where a worry came from, and whether it is not finished."""
    rows: Any = HarmStatement.objects.filter(family=family, closed_on=None).select_related("said_by")
    rows = rows.prefetch_related("chosen").order_by("place", "created_at", "pk")
    return tuple(
        (row.pk, row.text, row.status == HarmStatement.Status.DRAFT)
        for row in rows
        if decide(reader, row.piece(), Surface.SCREEN).shown
    )


def _danger(read: Reading, row: DangerStatement, text: str) -> DangerCopy:
    own = {
        "title": row.title,
        "short": short(read.words(row, text, row.translation if text == row.text else "")),
        "worried_names": read.names(linked(row, "worried")),
        "harms": ids(linked(row, "harms")),
        "threats": tuple(threat_label(one, read.reader) for one in linked(row, "threats")),
    }
    copy: DangerCopy = _copy(DangerCopy, read, row, text, own)
    return copy


def _goal(read: Reading, row: SafetyGoal) -> GoalCopy | None:
    text = read.sentence(row)
    piece = replace(piece_of(row, text), texts=(text, row.translation if text == row.text else ""))
    if row.closed_on is not None or not read.takes(piece):
        return None
    plain = ("duration_value", "duration_unit", "starts_on", "agreed_on", "met_on")
    own = {name: getattr(row, name) for name in plain}
    words = row.agency_text
    own["agency_text"] = words if words and read.takes(replace(piece, texts=(words,))) else ""
    own |= family_words(read, row, piece)
    moved = [one.at for one in linked(row, "versions") if not one.beside and one.reason]
    own |= {
        "danger": row.danger_id,
        "short": short(read.words(row, text, row.translation if text == row.text else "")),
        "network_names": read.names(linked(row, "network")),
        "changed_on": max(moved).date() if moved else None,
    }
    copy: GoalCopy = _copy(GoalCopy, read, row, text, own)
    return copy


def _copy(kind: type[Any], read: Reading, row: Row, text: str, own: dict[str, Any]) -> Any:
    names = ("shared_on", "version", "status", "closed_on", "closed_reason", "audience")
    given = {name: getattr(row, name) for name in names}
    given |= read.translated(row, text, row.translation if text == row.text else "")
    given |= {
        "id": row.pk,
        "children": ids(linked(row, "children")),
        "children_names": read.names(linked(row, "children")),
        "caregivers": ids(linked(row, "caregivers")),
        "caregivers_names": read.names(linked(row, "caregivers")),
        "positions": tuple(_standing(read, linked(row, "positions"))),
        "chosen_names": tuple(one.called for one in linked(row, "chosen")),
        "chosen_in_vain": lambda: in_vain(row, read.rows, today()),
        "written_by": row.written_by.name,
        "wording": lambda: wording_of(row),
        "earlier": lambda: _versions(row, beside=False),
        "waiting": lambda: _versions(row, beside=True),
    }
    return build(kind, read.reader, read.surface, own=read.own(row), **given, **own)


def _standing(read: Reading, rows: Iterable[Position]) -> Iterable[PositionCopy]:
    """The newest position of each person that the reader may have, in the order in which they first spoke."""
    newest: dict[Any, Position] = {}
    for row in sorted(rows, key=lambda one: (one.taken_on, one.created_at)):
        if row.withdrawn_at is None:
            newest[row.said_by_id or row.said_by_worker_id or row.said_by_other] = row
    for row in newest.values():
        # That somebody does not want to say is theirs, as a no to a plan is (decision 0015).
        theirs = row.stance == Stance.DECLINED and not (read.reader.is_staff or read.own(row))
        if not theirs and read.takes(row.piece()):
            given = {name: getattr(row, name) for name in ("stance", "exact_words", "taken_on", "audience")}
            given |= read.words(row, row.words, row.translation)
            given["translated"] = given["language"] != row.language
            person = row.said_by
            yield build(
                PositionCopy, read.reader, read.surface, own=read.own(row), id=row.pk, person=row.said_by_id,
                child=bool(person and person.is_child), worker=row.said_by_worker_id is not None, name=read.who(row),
                tie=tie_for(person, read.reader) if person and read.who(row) != person.tie else "", **given,
            )  # fmt: skip


def _versions(row: Row, *, beside: bool) -> tuple[VersionCopy, ...]:
    wanted = [
        one for one in linked(row, "versions") if one.beside is beside and not (beside and one.settled_at)
    ]
    return tuple(
        VersionCopy(
            id=one.pk, number=one.number, beside=one.beside, text=str(one.texts.get("text", "")),
            title=str(one.texts.get("title", "")),
            reason=one.reason, family_told_on=one.family_told_on, by=one.by.name, at=one.at,
            moved_goal=one.goal_id is not None and bool(one.reason), wording=one.texts,
        )
        for one in sorted(wanted, key=lambda one: one.at, reverse=not beside)
    )  # fmt: skip


def _ladder(pair: PairCopy) -> Ladder:
    goal = pair.goal
    return Ladder(
        danger=pair.danger.id, title=pair.danger.named, worry=pair.danger.short or pair.danger.text,
        language=pair.danger.language, goal=(goal.short or goal.text) if goal else "",
        goal_language=goal.language if goal else pair.danger.language,
        agreed_on=goal.agreed_on if goal else None, goal_changed_on=goal.changed_on if goal else None,
        differing=pair.danger.differing, draft=pair.danger.is_draft,
    )  # fmt: skip
