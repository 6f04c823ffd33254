"""Places that must not be found: that they exist, and whom they protect; what they are only when opened."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.disclosure.readers import Reader
from threefold.families.models import Family, ProtectedPlace
from threefold.families.naming import name_for


@dataclass(frozen=True, kw_only=True)
class PlaceCopy:
    """A protected place. `place` and `giveaways` stay empty until it is open for the reader."""

    id: UUID
    version: int
    kind: str
    protects: tuple[UUID, ...]
    protects_names: tuple[str, ...]
    known_to: tuple[UUID, ...]
    known_to_names: tuple[str, ...]
    since: date
    until: date | None
    place: str = shown("people.protected_place", default="")
    giveaways: str = shown("people.protected_place", default="")


def places_for(family: Family, reader: Reader, surface: Surface) -> tuple[PlaceCopy, ...]:
    """The family's protected places, for workers who may open them; for everybody else there are none."""
    if not reader.is_staff or _unknown_to(reader, surface):
        return ()
    rows = ProtectedPlace.objects.filter(family=family).prefetch_related("protects", "known_to")
    return tuple(_place(row, reader, surface) for row in rows.order_by("created_at", "pk"))


def _unknown_to(reader: Reader, surface: Surface) -> bool:
    return may(reader.role, Group.PROTECTED_PLACE, surface)[0] in (Access.NONE, Access.METADATA)


def _place(row: ProtectedPlace, reader: Reader, surface: Surface) -> PlaceCopy:
    protects, known_to = list(row.protects.all()), list(row.known_to.all())
    return build(
        PlaceCopy,
        reader,
        surface,
        id=row.pk,
        version=row.version,
        kind=row.kind,
        protects=tuple(one.pk for one in protects),
        protects_names=tuple(name_for(one, reader) for one in protects),
        known_to=tuple(one.pk for one in known_to),
        known_to_names=tuple(name_for(one, reader) for one in known_to),
        since=row.since,
        until=row.until,
        place=lambda: row.take("place"),
        giveaways=lambda: row.take("giveaways"),
    )
