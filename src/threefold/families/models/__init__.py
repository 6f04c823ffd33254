"""The families' tables, one module a subject. Django finds models through this package."""

from threefold.families.models.court import CourtDate
from threefold.families.models.family import Assignment, Conflict, Family, Opening
from threefold.families.models.handed import HandedOver, TextTaken
from threefold.families.models.people import (
    Household,
    Person,
    Protection,
    Relationship,
    Residence,
)
from threefold.families.models.referrals import ProtectedPlace, Referral, ReporterVault
from threefold.families.models.written import Written

__all__ = [
    "Assignment",
    "Conflict",
    "CourtDate",
    "Family",
    "HandedOver",
    "Household",
    "Opening",
    "Person",
    "ProtectedPlace",
    "Protection",
    "Referral",
    "Relationship",
    "ReporterVault",
    "Residence",
    "TextTaken",
    "Written",
]
