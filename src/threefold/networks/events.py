"""What the audit can hold about the circle of support."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("networks.member_placed", _("{actor} put somebody into the circle"))
@dataclass(frozen=True, kw_only=True)
class MemberPlaced(Event):
    """A person joined the circle."""

    member: UUID
    ring: str


@event("networks.member_changed", _("{actor} changed what the circle says about somebody"))
@dataclass(frozen=True, kw_only=True)
class MemberChanged(Event):
    """Ring, part, checks or dates of a member changed."""

    member: UUID
    fields: str


@event("networks.member_moved", _("{actor} moved somebody in the circle"))
@dataclass(frozen=True, kw_only=True)
class MemberMoved(Event):
    """A member knows more or less than before, or stands elsewhere in the picture."""

    member: UUID
    ring: str


@event("networks.worry_told", _("{actor} wrote down that somebody was told a worry"))
@dataclass(frozen=True, kw_only=True)
class WorryTold(Event):
    """A member was told one danger statement."""

    member: UUID
    danger: UUID
    how_much: str


@event("networks.undertaking_agreed", _("{actor} wrote down what somebody agreed to do"))
@dataclass(frozen=True, kw_only=True)
class UndertakingAgreed(Event):
    """A member undertook something."""

    member: UUID
    undertaking: UUID


@event("networks.undertaking_ended", _("{actor} ended something that somebody had agreed to do"))
@dataclass(frozen=True, kw_only=True)
class UndertakingEnded(Event):
    """An undertaking came to its end."""

    undertaking: UUID


@event("networks.member_left", _("{actor} wrote down that somebody left the circle"))
@dataclass(frozen=True, kw_only=True)
class MemberLeft(Event):
    """A person left the circle; what was agreed with them stays on record."""

    member: UUID


@event("networks.member_came_back", _("{actor} wrote down that somebody came back into the circle"))
@dataclass(frozen=True, kw_only=True)
class MemberCameBack(Event):
    """A person who had left is in the circle again."""

    member: UUID
