"""Mapping conversations as a reader, or everybody in a room, may have them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Ledger, Piece, decide
from threefold.families.models import Family, Person
from threefold.families.naming import name_for
from threefold.mapping.copies.map import name_in_room
from threefold.mapping.models import MapSession

TEXTS = ("purpose", "desired_outcome", "context", "agreements", "plus_delta", "place", "others_present")
Names = Callable[[Person], str]


@dataclass(frozen=True, kw_only=True)
class SessionCopy:
    """One mapping conversation: why, who, how. Ids of people stand beside the names that the reader gets."""

    id: UUID
    held_on: date
    version: int = 1
    language: str = "en"
    from_hour: time | None = shown("meetings")
    to_hour: time | None = shown("meetings")
    column_order: str = shown("meetings", default="")
    purpose: str = shown("meetings", default="")
    desired_outcome: str = shown("meetings", default="")
    context: str = shown("meetings", default="")
    agreements: str = shown("meetings", default="")
    plus_delta: str = shown("meetings", default="")
    place: str = shown("meetings", default="")
    others_present: str = shown("meetings", default="")
    facilitator: str = shown("meetings", default="")
    here: tuple[str, ...] = shown("meetings", default=())
    phone: tuple[str, ...] = shown("meetings", default=())
    absent: tuple[str, ...] = shown("meetings", default=())
    here_ids: frozenset[UUID] = shown("meetings", default=frozenset())
    phone_ids: frozenset[UUID] = shown("meetings", default=frozenset())
    absent_ids: frozenset[UUID] = shown("meetings", default=frozenset())

    @property
    def order(self) -> tuple[str, ...]:
        """The three questions in the order that the facilitator chose."""
        return tuple(self.column_order.split(",")) if self.column_order else ()

    @property
    def in_room(self) -> frozenset[UUID]:
        """Everybody who hears what is said: in the room or on the telephone."""
        return self.here_ids | self.phone_ids


def sessions_of(
    family: Family, reader: Reader, surface: Surface, ledger: Ledger | None = None
) -> tuple[SessionCopy, ...]:
    """The conversations that `reader` may know of, newest first."""
    counting = ledger if ledger is not None else Ledger()
    rows = [row for row in _rows(family) if counting.take(reader, _piece(row), surface)]
    return tuple(_copy(row, reader, surface, lambda person: name_for(person, reader)) for row in rows)


def session_for_room(
    family: Family, session: UUID, readers: Sequence[Reader], surface: Surface
) -> SessionCopy | None:
    """A conversation for the screen that everybody in it looks at; each text stands only if all may read it.

    None: no such conversation in this family, or nobody is in the room.
    """
    row = _rows(family).filter(pk=session).first()
    if row is None or not readers:
        return None
    hidden = {name: "" for name in TEXTS if not _all_may(row, (getattr(row, name),), readers, surface)}
    return _copy(row, readers[0], surface, lambda person: name_in_room(person, readers), hidden)


def _rows(family: Family) -> QuerySet[MapSession]:
    rows = MapSession.objects.filter(family=family).select_related("facilitator")
    rows = rows.prefetch_related("participants", "by_phone", "invited_absent")
    return rows.order_by("-held_on", "-created_at", "-pk")


def _piece(row: MapSession, texts: tuple[str, ...] | None = None) -> Piece:
    """What was said in front of people is theirs to read again."""
    there = {person.pk for person in (*row.participants.all(), *row.by_phone.all())}
    words = texts if texts is not None else tuple(getattr(row, name) for name in TEXTS)
    return Piece(group=Group.MEETINGS, texts=words, audience=Audience.FAMILY, chosen=frozenset(there))


def _all_may(row: MapSession, texts: tuple[str, ...], readers: Sequence[Reader], surface: Surface) -> bool:
    piece = _piece(row, texts)
    return all(decide(reader, piece, surface).shown for reader in readers)


def _copy(
    row: MapSession, reader: Reader, surface: Surface, names: Names, instead: dict[str, str] | None = None
) -> SessionCopy:
    plain = ("held_on", "from_hour", "to_hour", "version", "language", "column_order", *TEXTS)
    fields: dict[str, Any] = {name: getattr(row, name) for name in plain} | {"id": row.pk}
    for name, people in _who(row).items():
        fields[name] = tuple(names(person) for person in people)
        fields[f"{name}_ids"] = frozenset(person.pk for person in people)
    fields |= {"facilitator": row.facilitator.name} | (instead or {})
    return build(SessionCopy, reader, surface, **fields)


def _who(row: MapSession) -> dict[str, list[Person]]:
    found: dict[str, Any] = {"here": row.participants, "phone": row.by_phone, "absent": row.invited_absent}
    return {name: sorted(rows.all(), key=lambda one: one.called) for name, rows in found.items()}
