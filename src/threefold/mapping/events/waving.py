"""What the audit can hold about advice that was left aside: that it was, and about which text.

Not which rule: "it does not say who is worried" would tell what stands in a draft that nobody may read yet.
"""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("mapping.finding_waved_off", _("{actor} left a text as it is, against the writing help"))
@dataclass(frozen=True, kw_only=True)
class FindingWavedOff(Event):
    """A finding about the text of `place` need not be shown again."""

    place: UUID


@event("mapping.findings_taken_up", _("{actor} asked for the writing help that was left aside"))
@dataclass(frozen=True, kw_only=True)
class FindingsTakenUp(Event):
    """All that was left aside about the text of `place` is shown again."""

    place: UUID
