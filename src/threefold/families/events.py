"""What the audit can hold about families: ids and labels, never a name."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("families.family_created", _("{actor} began this family's page"))
@dataclass(frozen=True, kw_only=True)
class FamilyCreated(Event):
    """A family was entered."""

    stage: str


@event("families.person_added", _("{actor} added a person"))
@dataclass(frozen=True, kw_only=True)
class PersonAdded(Event):
    """A person was entered."""

    person: UUID
    standing: str


@event("families.worker_assigned", _("{actor} gave a worker this family"))
@dataclass(frozen=True, kw_only=True)
class WorkerAssigned(Event):
    """A worker's term with the family began."""

    worker: UUID
    assignment: str
