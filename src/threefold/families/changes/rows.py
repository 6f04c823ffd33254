"""What all changes of this package do with the row they change: is it this family's, and is it still the same?"""

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar, cast
from uuid import UUID

from django.db import models

from threefold.disclosure.groups import Group
from threefold.families.models import Family
from threefold.practice.errors import NotAllowed, Stale


class Versioned(Protocol):
    """A row that counts its changes."""

    version: int


M = TypeVar("M", bound=models.Model)


def ours(family: Family, other: UUID | None, group: Group) -> None:
    """Refuse a row of another family.

    Raises:
        NotAllowed: it belongs to another family, or to none.
    """
    if other != family.pk:
        raise NotAllowed(group)


def fresh(row: M, base_version: int) -> M:
    """The row as it stands, locked, when nobody changed it since `base_version`.

    Raises:
        Stale: somebody did.
    """
    current = type(row)._default_manager.select_for_update().get(pk=row.pk)
    if cast(Versioned, current).version != base_version:
        raise Stale(current)
    return current


def fill(row: models.Model, values: Mapping[str, Any]) -> int:
    """Put values into a row, count it up and save it; returns how many fields differ."""
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name, value in values.items():
        setattr(row, name, value)
    counted = cast(Versioned, row)
    counted.version += 1
    row.save()
    return len(changed)
