"""The plans' tables, one module a subject. Django finds models through this package."""

from threefold.plans.models.evidence import ActOfProtection, LogEntry
from threefold.plans.models.plan import (
    Action,
    Override,
    Plan,
    PlanVersion,
    Signature,
    Trigger,
)

__all__ = [
    "ActOfProtection",
    "Action",
    "LogEntry",
    "Override",
    "Plan",
    "PlanVersion",
    "Signature",
    "Trigger",
]
