"""Parts of statements as plain data for a JSON field, and back. Unknown keys are left out, missing ones are empty."""

import dataclasses
from collections.abc import Mapping
from typing import Any, TypeVar

from threefold.practice.statements.danger import DangerParts
from threefold.practice.statements.goal import GoalParts
from threefold.practice.statements.harm import HarmParts
from threefold.practice.statements.sentences import Someone
from threefold.practice.vocabulary.plans import DurationUnit
from threefold.practice.vocabulary.questions import Basis

Parts = TypeVar("Parts", HarmParts, DangerParts, GoalParts)


def to_data(parts: HarmParts | DangerParts | GoalParts) -> dict[str, Any]:
    """Strings, numbers, lists and dicts only."""
    return {key: _out(value) for key, value in dataclasses.asdict(parts).items()}


def from_data(kind: type[Parts], data: Mapping[str, Any]) -> Parts:
    """The parts as they were stored; raises ValueError for a basis or a unit that does not exist."""
    known = {field.name for field in dataclasses.fields(kind)}
    return kind(**{key: _in(key, value) for key, value in data.items() if key in known})


def _out(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_out(one) for one in value]
    return str(value) if isinstance(value, str) else value


def _in(key: str, value: Any) -> Any:
    if key == "caregivers":
        return tuple(Someone(name=one["name"], tie=one.get("tie", "")) for one in value)
    if key == "basis":
        return Basis(value)
    if key == "unit":
        return DurationUnit(value)
    return tuple(value) if isinstance(value, list) else value
