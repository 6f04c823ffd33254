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


@event("families.family_changed", _("{actor} changed the family's name, stage or dates"))
@dataclass(frozen=True, kw_only=True)
class FamilyChanged(Event):
    """The family's own facts changed."""

    stage: str
    fields: int


@event("families.rules_let_pass", _("{actor} let rules pass when the file was closed, with a reason"))
@dataclass(frozen=True, kw_only=True)
class RulesLetPass(Event):
    """A supervisor closed a file although rules held it up; why stands with the family."""

    rules: str


@event("families.person_added", _("{actor} added a person"))
@dataclass(frozen=True, kw_only=True)
class PersonAdded(Event):
    """A person was entered."""

    person: UUID
    standing: str


@event("families.person_changed", _("{actor} changed what is known of a person"))
@dataclass(frozen=True, kw_only=True)
class PersonChanged(Event):
    """Facts about a person changed."""

    person: UUID
    fields: int


@event("families.household_added", _("{actor} added a home"))
@dataclass(frozen=True, kw_only=True)
class HouseholdAdded(Event):
    """A household was entered."""

    household: UUID


@event("families.household_changed", _("{actor} changed a home"))
@dataclass(frozen=True, kw_only=True)
class HouseholdChanged(Event):
    """A household's name, address or note changed."""

    household: UUID
    fields: int


@event("families.residence_began", _("{actor} wrote down who lives in a home"))
@dataclass(frozen=True, kw_only=True)
class ResidenceBegan(Event):
    """Somebody lives in a home."""

    person: UUID
    household: UUID


@event("families.residence_ended", _("{actor} wrote down that somebody moved out"))
@dataclass(frozen=True, kw_only=True)
class ResidenceEnded(Event):
    """Somebody no longer lives in a home."""

    person: UUID
    household: UUID


@event("families.residence_changed", _("{actor} put right who lives in a home"))
@dataclass(frozen=True, kw_only=True)
class ResidenceChanged(Event):
    """The days or words of somebody's time in a home were put right."""

    person: UUID
    household: UUID
    fields: int


@event("families.residence_removed", _("{actor} took away a time in a home that was a mistake"))
@dataclass(frozen=True, kw_only=True)
class ResidenceRemoved(Event):
    """Somebody never lived in that home."""

    person: UUID
    household: UUID


@event("families.tie_added", _("{actor} wrote down how two people belong together"))
@dataclass(frozen=True, kw_only=True)
class TieAdded(Event):
    """Two people were tied together."""

    tie: UUID
    tie_kind: str


@event("families.tie_changed", _("{actor} changed how two people belong together"))
@dataclass(frozen=True, kw_only=True)
class TieChanged(Event):
    """A tie changed its kind, words or days."""

    tie: UUID
    tie_kind: str


@event("families.tie_removed", _("{actor} took away a tie that was a mistake"))
@dataclass(frozen=True, kw_only=True)
class TieRemoved(Event):
    """A tie was taken away."""

    tie: UUID
    tie_kind: str


@event("families.protection_added", _("{actor} wrote down that somebody is to be kept safe"))
@dataclass(frozen=True, kw_only=True)
class ProtectionAdded(Event):
    """Somebody is kept safe from somebody."""

    protection: UUID
    basis: str


@event("families.protection_changed", _("{actor} changed how somebody is kept safe"))
@dataclass(frozen=True, kw_only=True)
class ProtectionChanged(Event):
    """A protection changed its basis, words or days."""

    protection: UUID
    basis: str


@event("families.protection_ended", _("{actor} ended a protection"))
@dataclass(frozen=True, kw_only=True)
class ProtectionEnded(Event):
    """A protection came to its end."""

    protection: UUID


@event("families.protection_withdrawn", _("{actor} took back a protection that was written by mistake"))
@dataclass(frozen=True, kw_only=True)
class ProtectionWithdrawn(Event):
    """A protection was written by mistake and was never in force."""

    protection: UUID
    basis: str


@event("families.worker_assigned", _("{actor} gave a worker this family"))
@dataclass(frozen=True, kw_only=True)
class WorkerAssigned(Event):
    """A worker's term with the family began."""

    worker: UUID
    assignment: str


@event("families.assignment_ended", _("{actor} ended a worker's time with this family"))
@dataclass(frozen=True, kw_only=True)
class AssignmentEnded(Event):
    """A worker's term with the family ended."""

    worker: UUID
    assignment: str


@event("families.conflict_declared", _("{actor} wrote down a conflict of interest"))
@dataclass(frozen=True, kw_only=True)
class ConflictDeclared(Event):
    """A worker must not see this family."""

    worker: UUID


@event("families.conflict_ended", _("{actor} ended a conflict of interest"))
@dataclass(frozen=True, kw_only=True)
class ConflictEnded(Event):
    """A worker may see this family again."""

    worker: UUID


@event("families.referral_added", _("{actor} entered a report that came in"))
@dataclass(frozen=True, kw_only=True)
class ReferralAdded(Event):
    """A referral was entered."""

    referral: UUID
    response: str


@event("families.referral_changed", _("{actor} changed a report that came in"))
@dataclass(frozen=True, kw_only=True)
class ReferralChanged(Event):
    """A referral's safe words, days or outcome changed."""

    referral: UUID
    response: str
    fields: int


@event("families.vault_filled", _("{actor} put something into the sealed part of a report"))
@dataclass(frozen=True, kw_only=True)
class VaultFilled(Event):
    """Something was sealed away about a report."""

    referral: UUID


@event("families.place_added", _("{actor} sealed a protected place away"))
@dataclass(frozen=True, kw_only=True)
class PlaceAdded(Event):
    """A place that must not be found was entered."""

    place: UUID
    place_kind: str


@event("families.place_changed", _("{actor} changed a protected place"))
@dataclass(frozen=True, kw_only=True)
class PlaceChanged(Event):
    """A protected place changed."""

    place: UUID
    place_kind: str


@event("families.place_ended", _("{actor} wrote down that a protected place is no longer used"))
@dataclass(frozen=True, kw_only=True)
class PlaceEnded(Event):
    """A protected place came to its end."""

    place: UUID


@event("families.sealed_opened", _("{actor} opened something sealed, with a reason"))
@dataclass(frozen=True, kw_only=True)
class SealedOpened(Event):
    """A sealed group was opened for an hour. The reason lies with the opening, not here."""

    opening: UUID
    group: str
    purpose: str
    break_glass: bool


@event("families.sealed_closed", _("{actor} closed something sealed again"))
@dataclass(frozen=True, kw_only=True)
class SealedClosed(Event):
    """An opening was closed before its hour was over."""

    opening: UUID


@event("families.opening_reviewed", _("{actor} looked at why something sealed was opened"))
@dataclass(frozen=True, kw_only=True)
class OpeningReviewed(Event):
    """A supervisor reviewed an opening."""

    opening: UUID


@event("families.copy_made", _("{actor} made a copy for somebody"))
@dataclass(frozen=True, kw_only=True)
class CopyMade(Event):
    """A copy was made for a person. `own_words`, on a child's sheet: "left_off" or "on" where the child chose some of
    their words for certain people only, and the paper goes home with them; `found`: the same of words that somebody
    there must not read, as others are kept safe from them.
    """

    person: UUID
    copy: str
    surface: str
    own_words: str = ""
    found: str = ""


@event("families.copy_settled", _("{actor} wrote down what became of a copy"))
@dataclass(frozen=True, kw_only=True)
class CopySettled(Event):
    """A copy was given, or not wanted."""

    person: UUID
    outcome: str


@event("families.text_taken", _("{actor} took a text along for another system"))
@dataclass(frozen=True, kw_only=True)
class TextTakenAlong(Event):
    """A text was copied or saved as a file for the county's system of record, the court or a case plan."""

    addressee: str
    how: str
    language: str
    parts: int


@event("families.court_date_added", _("{actor} wrote down a day in court"))
@dataclass(frozen=True, kw_only=True)
class CourtDateAdded(Event):
    """A hearing was written down."""

    court_date: UUID
    hearing: str


@event("families.court_date_changed", _("{actor} changed a day in court"))
@dataclass(frozen=True, kw_only=True)
class CourtDateChanged(Event):
    """A hearing was put off, or its outcome was written down."""

    court_date: UUID
    hearing: str
    fields: int


@event("families.exported", _("{actor} took the family's whole record out"))
@dataclass(frozen=True, kw_only=True)
class FamilyExported(Event):
    """Everything of a family was written into a file."""


@event("families.casework_taken", _("{actor} took casework out to be counted, without names and words"))
@dataclass(frozen=True, kw_only=True)
class CaseworkTaken(Event):
    """Days, marks and stand-ins of ids of all the agency's families were written into files."""

    cases: int
    rows: int


@event("families.imported", _("{actor} brought the family's record in"))
@dataclass(frozen=True, kw_only=True)
class FamilyImported(Event):
    """A family's record came from another installation."""
