"""What the audit can hold about drafts that each wrote alone: never a word of them."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("mapping.round_opened", _("{actor} asked several people to write a worry, each alone"))
@dataclass(frozen=True, kw_only=True)
class RoundOpened(Event):
    """So many people were asked to write."""

    round: UUID
    asked: int


@event("mapping.draft_written_alone", _("{actor} kept a draft that was written alone"))
@dataclass(frozen=True, kw_only=True)
class DraftWrittenAlone(Event):
    """Somebody's draft is kept, sealed; `done`: they have finished."""

    round: UUID
    draft: UUID
    done: bool


@event("mapping.draft_brought_late", _("{actor} laid a draft beside the others afterwards"))
@dataclass(frozen=True, kw_only=True)
class DraftBroughtLate(Event):
    """Somebody finished after all lay side by side, and let theirs lie there too."""

    round: UUID
    draft: UUID


@event("mapping.drafts_revealed", _("{actor} laid the drafts of a worry side by side"))
@dataclass(frozen=True, kw_only=True)
class DraftsRevealed(Event):
    """All drafts can be read. Those who had not finished are counted."""

    round: UUID
    unfinished: int


@event("mapping.drafts_chosen", _("{actor} took one of the drafts of a worry, or several together"))
@dataclass(frozen=True, kw_only=True)
class DraftsChosen(Event):
    """What became of a round: the worry that came of it, and of how many drafts it is made (0: none was taken)."""

    round: UUID
    danger: UUID | None
    drafts: int
