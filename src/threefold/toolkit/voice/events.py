"""What the audit can hold about a child's sheets: ids, keys and numbers, never words."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("toolkit.readers_chosen", _("{actor} wrote down who may see a child's sheet"))
@dataclass(frozen=True, kw_only=True)
class ReadersChosen(Event):
    """The child said who may see a sheet: to how many, and whether it stays with the worker."""

    sheet: str
    kept: bool
    people: int
    court: bool = False


@event(
    "toolkit.readers_overridden",
    _("{actor} wrote down that a child's sheet is shown for safety although the child said no"),
)
@dataclass(frozen=True, kw_only=True)
class ReadersOverridden(Event):
    """A sheet is shown to people to whom the child did not say yes: to how many, and whether the child knows."""

    sheet: str
    people: int
    child_told: bool


@event("toolkit.child_answered", _("{actor} wrote down what became of something a child said"))
@dataclass(frozen=True, kw_only=True)
class ChildAnswered(Event):
    """One saying of a child was answered, or it was written down who will answer it."""

    sheet: str
    open: bool


@event(
    "toolkit.kept_given",
    _("{actor} gave a sheet that a child had kept with a worker who left to another worker"),
)
@dataclass(frozen=True, kw_only=True)
class KeptGiven(Event):
    """Kept sheets are in another worker's hands: how many, and whose."""

    tool: str
    sheets: int
    keeper: UUID


@event("toolkit.alarm_taken_back", _("{actor} took back, with a reason, that a child is not safe"))
@dataclass(frozen=True, kw_only=True)
class AlarmTakenBack(Event):
    """A tool said that a child is not safe, and does not any more."""

    tool: str


@event("toolkit.alarm_answered", _("{actor} wrote down what was done about a child who is not safe"))
@dataclass(frozen=True, kw_only=True)
class AlarmAnswered(Event):
    """A supervisor wrote down what was done; with that the alarm ends."""

    tool: str


@event("toolkit.alarm_looked_at", _("{actor} looked at why an alarm about a child was taken back"))
@dataclass(frozen=True, kw_only=True)
class AlarmLookedAt(Event):
    """A supervisor has read why it was taken back; until then it stands on their first page."""

    tool: str
