"""What was handed to whom already, by person: the family's account as it stands on the desk."""

from dataclasses import dataclass, field
from uuid import UUID

from threefold.core.ids import new_id
from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.families.copies.team import HandedCopy, handed_over_for
from threefold.families.models import HandedOver
from threefold.web.desk.kinds import name_of


@dataclass(frozen=True, kw_only=True)
class OnDesk:
    """A copy that was made, with the form that says whether its person has it."""

    copy: HandedCopy
    # Pressed twice, the form has one effect.
    change_id: UUID = field(default_factory=new_id)

    @property
    def kind(self) -> str:
        """What sort of sheet it was."""
        return name_of(self.copy.kind)

    @property
    def outcome(self) -> str:
        """Made, given or refused, in words."""
        return str(HandedOver.Outcome(self.copy.outcome).label)

    @property
    def waits(self) -> bool:
        """Whether nobody has written down yet that it was given."""
        return self.copy.outcome == HandedOver.Outcome.MADE


def handed_to(opened: Opened) -> dict[UUID, tuple[OnDesk, ...]]:
    """The copies of this family by person, newest first, for whoever may see the account."""
    found: dict[UUID, list[OnDesk]] = {}
    for copy in handed_over_for(opened.family, opened.reader, Surface.SCREEN):
        found.setdefault(copy.person, []).append(OnDesk(copy=copy))
    return {person: tuple(rows) for person, rows in found.items()}
