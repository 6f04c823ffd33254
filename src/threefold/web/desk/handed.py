"""What was handed to whom already: the account that stands on the desk."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from threefold.core.ids import new_id
from threefold.disclosure.groups import Group
from threefold.families.access import Opened
from threefold.families.models import HandedOver
from threefold.web.desk.kinds import name_of

LONGEST = 200


@dataclass(frozen=True, kw_only=True)
class HandedCopy:
    """A copy that was made: for whom, of what, when, and whether they have it."""

    id: UUID
    person: UUID
    kind: str
    surface: str
    at: datetime
    by: str
    outcome: str
    outcome_label: str
    # For the form that settles it: pressed twice, it has one effect.
    change_id: UUID = field(default_factory=new_id)

    @property
    def waits(self) -> bool:
        """Whether nobody has written down yet that it was given."""
        return self.outcome == HandedOver.Outcome.MADE


def handed_to(opened: Opened) -> dict[UUID, tuple[HandedCopy, ...]]:
    """The copies of this family by person, newest first, for whoever may see the account."""
    if not opened.may_see(Group.ACCOUNTING):
        return {}
    found: dict[UUID, list[HandedCopy]] = {}
    rows = HandedOver.objects.filter(family=opened.family).select_related("by").order_by("-at")
    for row in rows[:LONGEST]:
        found.setdefault(row.person_id, []).append(
            HandedCopy(
                id=row.pk,
                person=row.person_id,
                kind=name_of(row.kind),
                surface=row.surface,
                at=row.at,
                by=row.by.name,
                outcome=row.outcome,
                outcome_label=row.get_outcome_display(),
            )
        )
    return {person: tuple(rows) for person, rows in found.items()}
