"""What was handed to whom already: one line a person and kind of sheet. The account holds them one by one."""

from dataclasses import dataclass, field
from uuid import UUID

from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.families.copies.team import HandedCopy, handed_over_for
from threefold.families.models import HandedOver
from threefold.web.desk.kinds import name_of


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """A copy of which nobody has written down what became of it, with the form that says so."""

    copy: HandedCopy
    # Pressed twice, the form has one effect.
    change_id: UUID = field(default_factory=new_id)


@dataclass(frozen=True, kw_only=True)
class OnDesk:
    """The copies of one kind that were made for one person, the newest first."""

    copies: tuple[HandedCopy, ...]

    @property
    def kind(self) -> str:
        """What sort of sheet it is."""
        return name_of(self.last.kind)

    @property
    def last(self) -> HandedCopy:
        """The newest."""
        return self.copies[0]

    @property
    def count(self) -> int:
        """How many were made."""
        return len(self.copies)

    @property
    def outcome(self) -> str:
        """What became of the newest: made, given or refused, in words."""
        return str(HandedOver.Outcome(self.last.outcome).label)

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """The newest of each plan (or of the family), as long as nobody wrote down that it was given: the ones before
        it were made anew.
        """
        newest: dict[UUID | None, HandedCopy] = {}
        for one in self.copies:
            newest.setdefault(one.subject, one)
        made = (one for one in newest.values() if one.outcome == HandedOver.Outcome.MADE)
        return tuple(Waiting(copy=one) for one in made)


def handed_to(opened: Opened) -> dict[UUID, tuple[OnDesk, ...]]:
    """The copies of this family by person, the newest kind first, for whoever may see the account."""
    found: dict[UUID, dict[str, list[HandedCopy]]] = {}
    for copy in handed_over_for(opened.family, opened.reader, Surface.SCREEN):
        found.setdefault(copy.person, {}).setdefault(copy.kind, []).append(copy)
    return {
        person: tuple(OnDesk(copies=tuple(rows)) for rows in kinds.values())
        for person, kinds in found.items()
    }
