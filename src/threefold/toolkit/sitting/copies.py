"""What the child tapped about who may see each sheet, for the worker who writes it down."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.families.models import Family
from threefold.toolkit.models import ChildDraft


@dataclass(frozen=True, kw_only=True)
class PersonSaid:
    """Somebody whom the child named, in the child's own word. `may`: yes, no, unsure, or nothing (which means no)."""

    name: str
    may: str


@dataclass(frozen=True, kw_only=True)
class ReadersSaid:
    """What the child tapped about one sheet: nothing yet, `only` child and worker, or the people whom they picked."""

    sheet: str
    choice: str
    people: tuple[PersonSaid, ...]
    at: datetime


def readers_said(
    family: Family, reader: Reader, surface: Surface, filled: Iterable[UUID]
) -> dict[str, ReadersSaid]:
    """By the sheet's key: what the child said at the newest sitting of this reader at one of these versions of a tool.
    For nobody else: others read what the worker wrote down from it.
    """
    rows = ChildDraft.objects.filter(family=family, filled__in=list(filled), worker=reader.worker)
    found: dict[str, ReadersSaid] = {}
    for row in rows.select_related("filled").order_by("kept_at", "pk"):
        if decide(reader, row.piece(), surface).shown:
            found |= {key: _said(key, one, row.kept_at) for key, one in row.who.items() if one["choice"]}
    return found


def _said(sheet: str, given: dict[str, object], kept_at: datetime) -> ReadersSaid:
    people = given["people"]
    assert isinstance(people, list)
    return ReadersSaid(
        sheet=sheet,
        choice=str(given["choice"]),
        people=tuple(PersonSaid(name=one["name"], may=one["may"]) for one in people),
        at=datetime.fromisoformat(str(given["at"])) if "at" in given else kept_at,
    )
