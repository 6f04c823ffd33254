"""Event types: a frozen dataclass per kind of change, registered with the sentence that people read.

Events hold ids, labels and counts. A value or a name never enters one: a test plants words and hunts them.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, TypeVar
from uuid import UUID

from django.utils.functional import Promise

E = TypeVar("E", bound="type[Event]")


@dataclass(frozen=True, kw_only=True)
class Event:
    """What a change tells the audit. Subclasses add ids, labels (from enumerations) and counts."""


@dataclass(frozen=True)
class Kind:
    """A registered event type: its name and its sentence for people, with `{actor}` for who did it."""

    name: str
    sentence: Promise | str
    type: type[Event]


kinds: dict[str, Kind] = {}
_names: dict[type[Event], str] = {}
ALLOWED = (UUID, int, bool, str, type(None))
LONGEST_LABEL = 60


def event(name: str, sentence: Promise | str) -> Callable[[E], E]:
    """Register an event type under `package.what_happened`."""

    def wrap(cls: E) -> E:
        kinds[name] = Kind(name, sentence, cls)
        _names[cls] = name
        return cls

    return wrap


def name_of(event: Event) -> str:
    """The registered name of an event."""
    return _names[type(event)]


def payload(event: Event) -> dict[str, Any]:
    """The event as JSON values.

    Raises:
        ValueError: a field holds something that could be a value or a name (a long text).
    """
    found: dict[str, Any] = {}
    for field in fields(event):
        value = getattr(event, field.name)
        if not isinstance(value, ALLOWED) or (isinstance(value, str) and len(value) > LONGEST_LABEL):
            raise ValueError(f"{field.name} of {type(event).__name__} does not belong in the audit")
        found[field.name] = str(value) if isinstance(value, UUID | str) else value
    return found
