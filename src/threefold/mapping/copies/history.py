"""How a thing on the map read before, wordings that wait to be settled, and what was taken off the map."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from threefold.core.clock import day_of
from threefold.disclosure.copies import build, shown
from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.families.models import Family
from threefold.families.naming import name_for
from threefold.families.sheets import put_sheets
from threefold.mapping.models import ItemVersion, MapItem
from threefold.practice.vocabulary.questions import Category
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class WordingCopy:
    """One wording. `beside`: it came late and waits, or waited, beside the words that stood."""

    id: UUID
    number: int
    at: datetime
    beside: bool = False
    waits: bool = False
    text: str = shown("map.items", default="")
    translation: str = shown("map.items", default="")
    category: str = shown("map.items", default="")
    language: str = "en"
    by: str = shown("notes.working", default="")

    @property
    def kind(self) -> Words | None:
        """What it was."""
        return Category(self.category).label if self.category else None


@dataclass(frozen=True, kw_only=True)
class RemovedCopy:
    """Something that left the map, why and when."""

    id: UUID
    # None: nobody took it off; the child's tool was withdrawn, or these words in it were put right.
    removed_on: date | None
    may_come_back: bool = True
    filled: UUID | None = shown("child.voice")
    category: str = shown("map.items", default="")
    text: str = shown("map.items", default="")
    language: str = "en"
    said_by: str = shown("map.items", default="")
    reason: str = shown("notes.working", default="")

    @property
    def kind(self) -> Words | None:
        """What it was."""
        return Category(self.category).label if self.category else None


def wordings_of(item: UUID, family: Family, reader: Reader, surface: Surface) -> tuple[WordingCopy, ...]:
    """Every wording of an item that the reader may see, newest first; each is judged by its own words."""
    rows = ItemVersion.objects.filter(item=item, item__family=family)
    rows = rows.select_related("by", "item__said_by").prefetch_related("item__chosen").order_by("-at", "-pk")
    return tuple(_wording(row, reader, surface) for row in rows if decide(reader, row.piece(), surface).shown)


def removed_from(family: Family, reader: Reader, surface: Surface) -> tuple[RemovedCopy, ...]:
    """What was taken off the map, newest first, as far as the reader may see it; with it what a child's sheet no longer
    says.
    """
    off = Q(removed_at__isnull=False) | Q(from_sheet=True)
    found = MapItem.objects.filter(off, family=family).select_related("said_by", "said_by_worker")
    rows = list(found.prefetch_related("chosen").order_by("-removed_at", "-pk"))
    put_sheets(rows)
    rows = [row for row in rows if row.removed_at or not row.stands]
    return tuple(_removed(row, reader, surface) for row in rows if decide(reader, row.piece(), surface).shown)


def _wording(row: ItemVersion, reader: Reader, surface: Surface) -> WordingCopy:
    return build(
        WordingCopy,
        reader,
        surface,
        id=row.pk,
        number=row.number,
        at=row.at,
        beside=row.beside,
        waits=row.beside and row.settled_at is None,
        text=row.text,
        translation=row.translation,
        category=row.category,
        language=row.rest.get("language", "en"),
        by=row.by.name,
    )


def _removed(row: MapItem, reader: Reader, surface: Surface) -> RemovedCopy:
    by = name_for(row.said_by, reader) if row.said_by else ""
    worker = row.said_by_worker.name if row.said_by_worker else ""
    return build(
        RemovedCopy,
        reader,
        surface,
        id=row.pk,
        removed_on=day_of(row.removed_at) if row.removed_at else None,
        may_come_back=row.stands,
        filled=row.sheet.filled if row.sheet else None,
        category=row.category,
        text=row.text,
        language=row.language,
        said_by=by or worker or row.said_by_other,
        reason=row.removed_reason,
    )
