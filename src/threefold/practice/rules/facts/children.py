"""What the rules must know of a tool in which a child spoke."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class SayingView:
    """One rule, need, hope or worry of a child. `answered`: what became of it, or who answers, is written down."""

    id: UUID
    answered: bool


@dataclass(frozen=True, kw_only=True)
class ChildToolView:
    """A finished tool. `read_back` says of each of the child's words whether they heard it again; `parents_asked` and
    `why_not` what was done before.
    """

    id: UUID
    read_back: tuple[bool, ...] = ()
    parents_asked: bool = False
    why_not: bool = False
    sayings: tuple[SayingView, ...] = ()
