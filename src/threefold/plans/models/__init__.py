"""The plans' tables, one module a subject. Django finds models through this package."""

from threefold.plans.models.evidence import ActOfProtection, LogEntry
from threefold.plans.models.history import LateWording, Override, OverrideRequest, PlanVersion
from threefold.plans.models.parts import Action, PlanLine, Trigger
from threefold.plans.models.plan import Plan
from threefold.plans.models.signing import Signature

__all__ = [
    "ActOfProtection",
    "Action",
    "LateWording",
    "LogEntry",
    "Override",
    "OverrideRequest",
    "Plan",
    "PlanLine",
    "PlanVersion",
    "Signature",
    "Trigger",
]
