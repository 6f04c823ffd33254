"""Days in court as a reader may have them."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any
from uuid import UUID

from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.families.copies.words import words_for
from threefold.families.models import CourtDate, Family


@dataclass(frozen=True, kw_only=True)
class CourtDateCopy:
    """A hearing: when, where, what it is about, and what the court said."""

    id: UUID
    version: int
    kind: str = shown("court.orders", default="")
    on: date | None = shown("court.orders")
    hour: time | None = shown("court.orders")
    where: str = shown("court.orders", default="")
    about: str = shown("court.orders", default="")
    outcome: str = shown("court.orders", default="")

    @property
    def kind_label(self) -> str:
        """What kind of hearing it is, in the reader's language."""
        return str(CourtDate.Kind(self.kind).label) if self.kind else ""


def court_dates_for(family: Family, reader: Reader, surface: Surface) -> tuple[CourtDateCopy, ...]:
    """The family's days in court for workers, in their order. What the court says to people it says itself."""
    if not (reader.is_staff and may_see(reader, Group.COURT, surface)):
        return ()
    rows = CourtDate.objects.filter(family=family).order_by("on", "hour", "created_at", "pk")
    return tuple(_court_date(row, reader, surface) for row in rows)


def _court_date(row: CourtDate, reader: Reader, surface: Surface) -> CourtDateCopy:
    names = ("where", "about", "outcome")
    texts: dict[str, Any] = {
        name: words_for(reader, surface, Group.COURT, getattr(row, name)) for name in names
    }
    plain = {name: getattr(row, name) for name in ("kind", "on", "hour", "version")}
    return build(CourtDateCopy, reader, surface, id=row.pk, **plain, **texts)
