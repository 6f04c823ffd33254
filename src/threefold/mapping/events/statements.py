"""What the audit can hold about harm and danger statements, safety goals, positions and threats."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("mapping.harm_stated", _("{actor} wrote down what happened"))
@dataclass(frozen=True, kw_only=True)
class HarmStated(Event):
    """A harm statement was written."""

    statement: UUID
    audience: str


@event("mapping.danger_stated", _("{actor} wrote down a worry"))
@dataclass(frozen=True, kw_only=True)
class DangerStated(Event):
    """A danger statement was written."""

    statement: UUID
    audience: str
    harms: int


@event("mapping.goal_written", _("{actor} wrote the goal of a worry"))
@dataclass(frozen=True, kw_only=True)
class GoalWritten(Event):
    """A danger statement has its safety goal."""

    statement: UUID
    danger: UUID
    audience: str


@event("mapping.statement_changed", _("{actor} changed the words of a worry, a goal or what happened"))
@dataclass(frozen=True, kw_only=True)
class StatementChanged(Event):
    """A statement reads differently; the earlier wording is kept as `version`."""

    statement: UUID
    statement_kind: str
    version: int
    audience: str


@event(
    "mapping.statement_changed_beside",
    _("{actor} changed words that a colleague had just changed; both are kept"),
)
@dataclass(frozen=True, kw_only=True)
class StatementChangedBeside(Event):
    """A late edit was kept beside the words that stand."""

    statement: UUID
    statement_kind: str
    beside: UUID


@event("mapping.statement_settled", _("{actor} chose which of two wordings stands"))
@dataclass(frozen=True, kw_only=True)
class StatementSettled(Event):
    """A person settled two wordings of a statement."""

    statement: UUID
    statement_kind: str
    beside: UUID
    kept: str


@event("mapping.statement_shared", _("{actor} read a statement with the family"))
@dataclass(frozen=True, kw_only=True)
class StatementShared(Event):
    """A statement is no longer a draft; `overridden` rules were let pass by a supervisor."""

    statement: UUID
    statement_kind: str
    overridden: int


@event(
    "mapping.statement_not_shared",
    _("{actor} wrote down that a statement was not read with the family after all"),
)
@dataclass(frozen=True, kw_only=True)
class StatementNotShared(Event):
    """That a statement was read with the family had been written down by mistake."""

    statement: UUID
    statement_kind: str


@event("mapping.statement_closed", _("{actor} wrote down that a statement is no longer needed"))
@dataclass(frozen=True, kw_only=True)
class StatementClosed(Event):
    """A statement is no longer needed. It stays on record."""

    statement: UUID
    statement_kind: str


@event("mapping.statement_reopened", _("{actor} took a closed statement up again"))
@dataclass(frozen=True, kw_only=True)
class StatementReopened(Event):
    """A closed statement counts again."""

    statement: UUID
    statement_kind: str


@event("mapping.statements_ordered", _("{actor} put statements in another order"))
@dataclass(frozen=True, kw_only=True)
class StatementsOrdered(Event):
    """A statement stands elsewhere among the others."""

    statement: UUID
    statement_kind: str
    place: int


@event("mapping.goal_agreed", _("{actor} wrote down that a goal was agreed"))
@dataclass(frozen=True, kw_only=True)
class GoalAgreed(Event):
    """The family and the county agreed on a goal, as it reads in `version`."""

    statement: UUID
    version: int


@event("mapping.goal_not_agreed", _("{actor} wrote down that a goal was not agreed after all"))
@dataclass(frozen=True, kw_only=True)
class GoalNotAgreed(Event):
    """That a goal was agreed had been written down by mistake."""

    statement: UUID


@event("mapping.goal_met", _("{actor} wrote down that a goal is met"))
@dataclass(frozen=True, kw_only=True)
class GoalMet(Event):
    """A goal was shown for the time that was agreed."""

    statement: UUID


@event("mapping.goal_not_met", _("{actor} wrote down that a goal is not met after all"))
@dataclass(frozen=True, kw_only=True)
class GoalNotMet(Event):
    """That a goal was met had been written down by mistake."""

    statement: UUID


@event("mapping.family_told_of_change", _("{actor} told the family that a goal has changed"))
@dataclass(frozen=True, kw_only=True)
class FamilyToldOfChange(Event):
    """The family knows of a changed goal."""

    statement: UUID
    version: int


@event("mapping.position_taken", _("{actor} wrote down how somebody sees a statement"))
@dataclass(frozen=True, kw_only=True)
class PositionTaken(Event):
    """Somebody agrees, agrees in part, or sees it differently."""

    statement: UUID
    position: UUID
    stance: str


@event("mapping.position_withdrawn", _("{actor} took back what was written about how somebody sees it"))
@dataclass(frozen=True, kw_only=True)
class PositionWithdrawn(Event):
    """A position no longer counts; it stays on record."""

    position: UUID


@event("mapping.threat_added", _("{actor} wrote down a safety threat that an assessment named"))
@dataclass(frozen=True, kw_only=True)
class ThreatAdded(Event):
    """A safety threat was entered: the result, never an assessment's items."""

    threat: UUID


@event("mapping.threat_resolved", _("{actor} wrote down that a safety threat is resolved"))
@dataclass(frozen=True, kw_only=True)
class ThreatResolved(Event):
    """A safety threat no longer stands."""

    threat: UUID


@event("mapping.statement_rule_overridden", _("{actor} let a rule pass for a worry, with a reason"))
@dataclass(frozen=True, kw_only=True)
class StatementRuleOverridden(Event):
    """A supervisor let one blocking rule pass for one worry and its goal."""

    danger: UUID
    rule: int
