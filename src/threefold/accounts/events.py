"""What the audit can hold about accounts."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("accounts.signed_in", _("{actor} signed in"))
@dataclass(frozen=True, kw_only=True)
class SignedIn(Event):
    """A worker signed in."""


@event("accounts.signed_out", _("{actor} signed out"))
@dataclass(frozen=True, kw_only=True)
class SignedOut(Event):
    """A worker signed out, or was signed out after a limit."""


@event("accounts.language_chosen", _("{actor} chose a language"))
@dataclass(frozen=True, kw_only=True)
class LanguageChosen(Event):
    """A worker reads in another language from now on."""

    language: str


@event("accounts.agency_created", _("{actor} set up the agency"))
@dataclass(frozen=True, kw_only=True)
class AgencyCreated(Event):
    """An agency was entered, with its first administrator."""


@event("accounts.agency_changed", _("{actor} changed the county's name or number"))
@dataclass(frozen=True, kw_only=True)
class AgencyChanged(Event):
    """The agency's name, or the number that families are told to call, changed."""


@event("accounts.clock_set", _("{actor} set one of the county's clocks"))
@dataclass(frozen=True, kw_only=True)
class ClockSet(Event):
    """A clock runs shorter or longer from a day on."""

    clock: str
    length: int
    valid_from: str


@event("accounts.clock_withdrawn", _("{actor} took back the length of a clock before its day came"))
@dataclass(frozen=True, kw_only=True)
class ClockWithdrawn(Event):
    """What was said for a later day does not come."""

    clock: str
    length: int
    valid_from: str


@event("accounts.unit_created", _("{actor} made a unit"))
@dataclass(frozen=True, kw_only=True)
class UnitCreated(Event):
    """A unit was entered."""

    unit: UUID


@event("accounts.unit_renamed", _("{actor} renamed a unit"))
@dataclass(frozen=True, kw_only=True)
class UnitRenamed(Event):
    """A unit is called otherwise."""

    unit: UUID


@event("accounts.worker_created", _("{actor} made an account"))
@dataclass(frozen=True, kw_only=True)
class WorkerCreated(Event):
    """A worker got an account."""

    worker: UUID
    duties: str


@event("accounts.worker_changed", _("{actor} changed an account"))
@dataclass(frozen=True, kw_only=True)
class WorkerChanged(Event):
    """A worker's unit, duties or standing changed."""

    worker: UUID
    active: bool
    duties: str = ""
    new_password: bool = False
