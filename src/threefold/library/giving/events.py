"""What the audit can hold about things that are given to the Toolkit: ids, states and counts."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("library.given", _("{actor} began something for the Toolkit"))
@dataclass(frozen=True, kw_only=True)
class Began(Event):
    """A story or a tool was begun."""

    kind: str


@event("library.given_written", _("{actor} changed something that they give to the Toolkit"))
@dataclass(frozen=True, kw_only=True)
class Written(Event):
    """It has other words now."""

    wording: int


@event("library.given_answered", _("{actor} said whether words for the Toolkit could identify a family"))
@dataclass(frozen=True, kw_only=True)
class QuestionsAnswered(Event):
    """So many questions were answered."""

    count: int


@event("library.given_moved", _("{actor} moved on something given to the Toolkit"))
@dataclass(frozen=True, kw_only=True)
class Moved(Event):
    """It was sent, called back, taken, sent back, published or withdrawn: `to` is its new state."""

    was: str
    to: str
    wording: int


@event("library.given_file_added", _("{actor} put a file to something that they give to the Toolkit"))
@dataclass(frozen=True, kw_only=True)
class FileAdded(Event):
    """A file was looked through, made clean and kept."""

    kind: str
    size: int


@event(
    "library.given_file_removed", _("{actor} took a file away from something that they give to the Toolkit")
)
@dataclass(frozen=True, kw_only=True)
class FileRemoved(Event):
    """The file goes with it no more."""

    kind: str


@event("library.given_thrown_away", _("{actor} threw away something that was never sent to the Toolkit"))
@dataclass(frozen=True, kw_only=True)
class ThrownAway(Event):
    """It is gone with all its words."""

    given: UUID
