"""What the audit can hold about scales and ratings: that somebody put a number, never which."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("mapping.scale_made", _("{actor} made a scale from 10 to 0"))
@dataclass(frozen=True, kw_only=True)
class ScaleMade(Event):
    """A scale with both ends described."""

    scale: UUID
    scale_kind: str


@event("mapping.scale_changed", _("{actor} changed the words of a scale"))
@dataclass(frozen=True, kw_only=True)
class ScaleChanged(Event):
    """A scale on which nobody has put a number yet reads differently."""

    scale: UUID
    version: int


@event("mapping.scale_closed", _("{actor} put a scale away"))
@dataclass(frozen=True, kw_only=True)
class ScaleClosed(Event):
    """A scale is no longer asked; its numbers stay on record."""

    scale: UUID


@event("mapping.rated", _("{actor} wrote down somebody's number"))
@dataclass(frozen=True, kw_only=True)
class Rated(Event):
    """One person said a number on a scale, or did not want to."""

    scale: UUID
    rating: UUID
    declined: bool


@event("mapping.rating_withdrawn", _("{actor} took back a number that was written down"))
@dataclass(frozen=True, kw_only=True)
class RatingWithdrawn(Event):
    """A rating no longer counts; it stays on record."""

    rating: UUID
