"""A copy that is about to leave the house, as the rules see it: a last check of what disclosure built."""

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class PieceView:
    """One piece of words in a copy. `basis_clear` is false for the gray area."""

    id: UUID | str
    text: str = field(default="", repr=False)
    said_by: UUID | None = None
    staff_only: bool = False
    basis_clear: bool = True
    in_confidence: bool = False


@dataclass(frozen=True, kw_only=True)
class CopyView:
    """A copy for one person. `kept_apart_from` are the people protected from that person, `children` the family's."""

    reader: UUID
    pieces: tuple[PieceView, ...]
    lang: str = "en"
    kept_apart_from: frozenset[UUID] = frozenset()
    children: frozenset[UUID] = frozenset()
    chosen_for_reader: frozenset[UUID | str] = frozenset()
    giveaways: tuple[str, ...] = field(default=(), repr=False)
