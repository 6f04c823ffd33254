"""What the audit can hold about plans: ids and labels, never words."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("plans.plan_started", _("{actor} began a safety plan"))
@dataclass(frozen=True, kw_only=True)
class PlanStarted(Event):
    """A plan is being written."""

    plan: UUID
    plan_kind: str
    follows: UUID | None


@event("plans.plan_changed", _("{actor} changed a safety plan"))
@dataclass(frozen=True, kw_only=True)
class PlanChanged(Event):
    """Dates, bottom lines, checks or other words of the plan changed."""

    plan: UUID
    edition: int


@event("plans.part_added", _("{actor} put something into a safety plan"))
@dataclass(frozen=True, kw_only=True)
class PartAdded(Event):
    """An action, an early sign or a line was added."""

    plan: UUID
    part: UUID
    part_kind: str
    audience: str


@event("plans.part_changed", _("{actor} changed something in a safety plan"))
@dataclass(frozen=True, kw_only=True)
class PartChanged(Event):
    """An action, an early sign or a line changed."""

    plan: UUID
    part: UUID
    part_kind: str
    audience: str
    edition: int


@event("plans.part_moved", _("{actor} changed the order of a safety plan"))
@dataclass(frozen=True, kw_only=True)
class PartMoved(Event):
    """An action stands elsewhere in the plan."""

    plan: UUID
    part: UUID
    place: int


@event("plans.part_removed", _("{actor} took something out of a safety plan"))
@dataclass(frozen=True, kw_only=True)
class PartRemoved(Event):
    """An action, an early sign or a line left the plan; it stays in earlier editions."""

    plan: UUID
    part: UUID
    part_kind: str


@event(
    "plans.late_wording_kept", _("{actor} changed a plan that a colleague had just changed; both are kept")
)
@dataclass(frozen=True, kw_only=True)
class LateWordingKept(Event):
    """Words from an older version stand beside what stands now."""

    plan: UUID
    late: UUID


@event("plans.late_wording_settled", _("{actor} chose which of two wordings of a plan stands"))
@dataclass(frozen=True, kw_only=True)
class LateWordingSettled(Event):
    """A person settled two wordings."""

    plan: UUID
    late: UUID
    kept: str


@event("plans.plan_finished", _("{actor} put a safety plan in force"))
@dataclass(frozen=True, kw_only=True)
class PlanFinished(Event):
    """A plan is in force; `overridden` rules were let pass by a supervisor."""

    plan: UUID
    plan_kind: str
    edition: int
    overridden: int


@event("plans.plan_extended", _("{actor} gave a safety plan more time"))
@dataclass(frozen=True, kw_only=True)
class PlanExtended(Event):
    """A plan's last day moved, with a reason."""

    plan: UUID
    edition: int
    days: int


@event("plans.plan_ended", _("{actor} ended a safety plan"))
@dataclass(frozen=True, kw_only=True)
class PlanEnded(Event):
    """A plan ended, or a newer one took its place."""

    plan: UUID
    how: str


@event("plans.plan_signed", _("{actor} wrote down whether somebody said yes to a safety plan"))
@dataclass(frozen=True, kw_only=True)
class PlanSigned(Event):
    """A person said yes to an edition, or did not."""

    plan: UUID
    signature: UUID
    edition: int
    method: str
    copy: str


@event("plans.copy_noted", _("{actor} wrote down whether somebody has their copy of a safety plan"))
@dataclass(frozen=True, kw_only=True)
class CopyNoted(Event):
    """Somebody got, or did not want, their copy."""

    plan: UUID
    signature: UUID
    copy: str


@event("plans.rule_overridden", _("{actor} let a rule of the practice pass for a safety plan, with a reason"))
@dataclass(frozen=True, kw_only=True)
class RuleOverridden(Event):
    """A supervisor let a blocking rule pass."""

    plan: UUID
    rule: int


@event("plans.override_asked", _("{actor} asked to let a rule of the practice pass for a safety plan"))
@dataclass(frozen=True, kw_only=True)
class OverrideAsked(Event):
    """A worker asks a supervisor to let a rule pass."""

    plan: UUID
    rule: int


@event("plans.override_answered", _("{actor} answered whether a rule of the practice may wait"))
@dataclass(frozen=True, kw_only=True)
class OverrideAnswered(Event):
    """A supervisor said yes or no to a request."""

    plan: UUID
    rule: int
    granted: bool


@event("plans.day_logged", _("{actor} wrote down how a day of the safety plan went"))
@dataclass(frozen=True, kw_only=True)
class DayLogged(Event):
    """A line of the log: kept, in part, or broken."""

    plan: UUID
    entry: UUID
    outcome: str


@event("plans.log_withdrawn", _("{actor} took back a line of the safety plan's log, with a reason"))
@dataclass(frozen=True, kw_only=True)
class LogWithdrawn(Event):
    """A line of the log was entered in error; it stays on record."""

    plan: UUID
    entry: UUID


@event("plans.act_recorded", _("{actor} wrote down an act of protection"))
@dataclass(frozen=True, kw_only=True)
class ActRecorded(Event):
    """Somebody kept a child safe although the danger was there."""

    act: UUID
    danger: UUID | None
    witnessed: bool


@event("plans.act_withdrawn", _("{actor} took back an act of protection, with a reason"))
@dataclass(frozen=True, kw_only=True)
class ActWithdrawn(Event):
    """An act was entered in error; it stays on record."""

    act: UUID
