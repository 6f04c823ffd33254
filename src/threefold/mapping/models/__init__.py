"""The map's tables, one module a subject. Django finds models through this package."""

from threefold.mapping.models.items import ItemVersion, MapItem, MapSession
from threefold.mapping.models.rounds import DraftRound, LoneDraft
from threefold.mapping.models.scaling import Rating, Scale
from threefold.mapping.models.statements import (
    DangerStatement,
    HarmStatement,
    Position,
    SafetyGoal,
    StatementOverride,
    StatementVersion,
    Threat,
)
from threefold.mapping.models.waving import WaveOff

__all__ = [
    "DangerStatement",
    "DraftRound",
    "HarmStatement",
    "ItemVersion",
    "LoneDraft",
    "MapItem",
    "MapSession",
    "Position",
    "Rating",
    "SafetyGoal",
    "Scale",
    "StatementOverride",
    "StatementVersion",
    "Threat",
    "WaveOff",
]
