"""The thirteen roles a reader can have (trust matrix): what a person is towards a family or the agency."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(StrEnum):
    """Towards a family: the first four, and the four of the family's side. Towards the agency: the rest."""

    SOCIAL_WORKER = "social_worker"
    SECONDARY_WORKER = "secondary_worker"
    SUPERVISOR = "supervisor"
    FACILITATOR = "facilitator"
    LEADER = "leader"
    TRAINER = "trainer"
    TOOLKIT_EDITOR = "toolkit_editor"
    PARENT = "parent"
    YOUTH = "youth"
    NETWORK_MEMBER = "network_member"
    COURT_PARTY = "court_party"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


class Duty(models.TextChoices):
    """What a worker does for the whole agency. Work with a family comes from an assignment instead."""

    CASEWORK = "casework", _("Social worker")
    SUPERVISION = "supervision", _("Supervisor")
    FACILITATION = "facilitation", _("Meeting facilitator")
    LEADERSHIP = "leadership", _("County leader")
    TRAINING = "training", _("Trainer")
    TOOLKIT = "toolkit", _("Toolkit editor")
    ADMINISTRATION = "administration", _("Administrator")
    AUDIT = "audit", _("Auditor")


AGENCY_ROLE: dict[str, Role] = {
    Duty.LEADERSHIP: Role.LEADER,
    Duty.TRAINING: Role.TRAINER,
    Duty.TOOLKIT: Role.TOOLKIT_EDITOR,
    Duty.ADMINISTRATION: Role.ADMINISTRATOR,
    Duty.AUDIT: Role.AUDITOR,
}
