"""Sorting the map: moving things between kinds and places, making two out of one, linking what belongs together."""

from datetime import datetime
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.families.sheets import ChildsWords
from threefold.mapping.changes.content import NewItem, refuse_strangers
from threefold.mapping.changes.touching import column_of, hold, keep_wording, new_row, reword
from threefold.mapping.events import items as events
from threefold.mapping.models import MapItem
from threefold.practice.errors import NotAllowed, Stale
from threefold.practice.vocabulary.questions import Category

_KINDS = {kind.value for kind in Category}


@change("mapping.move_item", writes="map.items")
def move_item(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    item: MapItem,
    category: str,
    before: UUID | None,
) -> MapItem:
    """Sort an item into a kind and put it before another one of that column; None: at the column's end.

    Raises:
        ChildsWords: it came out of a child's own sheet, and the child did not say it to this question.
    """
    row = hold(by=by, family=family, item=item, at=at)
    if category not in _KINDS:
        raise NotAllowed("map.items")
    if row.from_sheet and Category(category).question is not Category(row.category).question:
        raise ChildsWords
    if category != row.category:
        keep_wording(row, by=by, id=uuid5(id, "before"), at=at)
        row.category = category
        row.version += 1
    others = [one for one in column_of(family, category) if one.pk != row.pk]
    index = next((number for number, one in enumerate(others) if one.pk == before), len(others))
    others.insert(index, row)
    _number(others)
    row.save(update_fields=["category", "version", "place"])
    told = events.ItemMoved(item=row.pk, category=category, place=index + 1)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _number(column: list[MapItem]) -> None:
    changed = []
    for place, row in enumerate(column, start=1):
        if row.place != place:
            row.place = place
            changed.append(row)
    MapItem.objects.bulk_update(changed, ["place"])


@change("mapping.split_item", writes="map.items")
def split_item(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    item: MapItem,
    first: NewItem,
    second: NewItem,
    base_version: int,
) -> MapItem:
    """Make two things out of one, linked with each other; the whole stays among the first one's earlier wordings.

    Returns:
        The new, second item.

    Raises:
        Stale: somebody changed the item since `base_version`.
        ChildsWords: it came out of a child's own sheet.
    """
    row = hold(by=by, family=family, item=item, at=at, words=True)
    if row.version != base_version:
        raise Stale(row)
    for half in (first, second):
        refuse_strangers(family, half)
    keep_wording(row, by=by, id=uuid5(id, "before"), at=at)
    reword(row, first)
    made = new_row(by=by, family=family, id=id, at=at, item=second, split_from=row)
    made.links.add(row)
    told = events.ItemSplit(item=row.pk, new_item=made.pk)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return made


@change("mapping.link_items", writes="map.items")
def link_items(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    item: MapItem,
    link: frozenset[UUID],
    unlink: frozenset[UUID] = frozenset(),
) -> MapItem:
    """Say that things on the map belong together, or no longer do."""
    row = hold(by=by, family=family, item=item, at=at)
    wanted = (link | unlink) - {row.pk}
    found = {one.pk: one for one in MapItem.objects.filter(family=family, pk__in=wanted)}
    if len(found) != len(wanted):
        raise NotAllowed("map.items")
    row.links.add(*(one for pk, one in found.items() if pk in link))
    row.links.remove(*(one for pk, one in found.items() if pk not in link))
    told = events.ItemsLinked(item=row.pk, links=row.links.count())
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row
