"""What a room sees: the people in it, why they meet, and the map as every one of them may have it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.families.models import Family
from threefold.families.readers import facts_of, readers_in_room
from threefold.mapping.copies.map import MapCopy, map_for_room, name_in_room
from threefold.mapping.copies.sessions import SessionCopy, session_for_room
from threefold.mapping.copies.stated import StatedCopy, stated_for_room


@dataclass(frozen=True, kw_only=True)
class RoomCopy:
    """A conversation on a screen that everybody looks at. `speakers` are the ids and names of those in the room."""

    session: SessionCopy
    map: MapCopy
    stated: tuple[StatedCopy, ...]
    speakers: tuple[tuple[UUID, str], ...]

    @property
    def how_many(self) -> int:
        """How many people of the family and its circle are in the room or on the telephone."""
        return len(self.speakers)


def room_of(family: Family, session: UUID, people: Iterable[UUID], *, at: datetime) -> RoomCopy | None:
    """The room of a conversation, or None without anybody in it. Workers who are present do not widen it: readers
    are the people of the conversation alone.
    """
    there = list(people)
    facts = facts_of(family, at=at)
    known = [one for one in there if one in facts.people]
    readers: tuple[Reader, ...] = readers_in_room(facts, known)
    copy = session_for_room(family, session, readers, Surface.SCREEN)
    if copy is None:
        return None
    names = tuple((one, name_in_room(facts.people[one], readers)) for one in known)
    return RoomCopy(
        session=copy,
        map=map_for_room(family, readers, Surface.SCREEN),
        stated=stated_for_room(family, readers, Surface.SCREEN),
        speakers=tuple(sorted(names, key=lambda one: one[1])),
    )
