"""Putting things on the map, changing their words, settling two wordings, and taking things off again."""

from dataclasses import replace
from datetime import date, datetime
from typing import Literal
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.sharing import Audience
from threefold.families.models import Family
from threefold.mapping.changes.content import NewItem, content_of, from_json, refuse_strangers
from threefold.mapping.changes.touching import hold, keep_beside, keep_wording, new_row, reword
from threefold.mapping.events import items as events
from threefold.mapping.models import ItemVersion, MapItem
from threefold.practice.errors import NotAllowed

Kept = Literal["standing", "beside"]
# Who may see it is asked of the child's sheet, each time.
FROM_SHEET = "sheet"


@change("mapping.add_item", writes="map.items")
def add_item(*, by: Worker, family: Family, id: UUID, at: datetime, item: NewItem) -> MapItem:
    """Put one thing that was said or seen on the map."""
    refuse_strangers(family, item)
    row = new_row(by=by, family=family, id=id, at=at, item=item)
    added = events.ItemAdded(item=row.pk, category=row.category, audience=row.audience)
    record(added, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.add_from_sheet", writes="map.items")
def add_from_sheet(*, by: Worker, family: Family, id: UUID, at: datetime, item: NewItem) -> MapItem:
    """Put words of a child's own sheet on the map, as the child said them. Who may see them is asked of the sheet:
    until whoever keeps it knows of this thing, nobody may.
    """
    words = replace(item, exact_words=True, audience=Audience.KEPT, in_confidence=False, chosen=frozenset())
    refuse_strangers(family, words)
    row = new_row(by=by, family=family, id=id, at=at, item=words, from_sheet=True)
    added = events.ItemAdded(item=row.pk, category=row.category, audience=FROM_SHEET)
    record(added, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.edit_item", writes="map.items")
def edit_item(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    item: MapItem,
    words: NewItem,
    base_version: int,
) -> MapItem:
    """Change an item. The earlier wording is kept.

    When somebody changed it since `base_version`, the words that stand go on standing and these are kept beside
    them: ask `unsettled` and let a person choose.

    Raises:
        ChildsWords: it came out of a child's own sheet.
    """
    row = hold(by=by, family=family, item=item, at=at, words=True)
    refuse_strangers(family, words)
    if base_version != row.version and words != content_of(row):
        late = keep_beside(row, words, by=by, id=uuid5(id, "beside"), at=at, base_version=base_version)
        told = events.ItemEditedBeside(item=row.pk, beside=late.pk)
        record(told, by=by, at=at, family=family.pk, subject=row.pk)
        return row
    keep_wording(row, by=by, id=uuid5(id, "before"), at=at)
    reword(row, words)
    edited = events.ItemEdited(item=row.pk, version=row.version, audience=row.audience)
    record(edited, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.settle_item", writes="map.items")
def settle_item(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    beside: ItemVersion,
    keep: Kept,
) -> MapItem:
    """Choose which of two wordings stands; the other one stays among the earlier wordings."""
    row = hold(by=by, family=family, item=beside.item, at=at, words=True)
    late = ItemVersion.objects.filter(pk=beside.pk, beside=True, settled_at__isnull=True).first()
    if late is None:
        raise NotAllowed("map.items")
    if keep == "beside":
        keep_wording(row, by=by, id=uuid5(id, "before"), at=at)
        reword(row, wording_of(late))
    late.settled_at = at
    late.save(update_fields=["settled_at"])
    told = events.ItemSettled(item=row.pk, beside=late.pk, kept=keep)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.remove_item", writes="map.items")
def remove_item(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    item: MapItem,
    reason: str,
) -> MapItem:
    """Take something off the map. It stays in its history, with the reason."""
    row = hold(by=by, family=family, item=item, at=at)
    row.removed_at, row.removed_reason = at, reason
    row.save(update_fields=["removed_at", "removed_reason"])
    told = events.ItemRemoved(item=row.pk, category=row.category)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.restore_item", writes="map.items")
def restore_item(*, by: Worker, family: Family, id: UUID, at: datetime, item: MapItem) -> MapItem:
    """Put something back on the map that had been taken off."""
    row = hold(by=by, family=family, item=item, at=at, removed=True)
    row.removed_at, row.removed_reason = None, ""
    row.save(update_fields=["removed_at", "removed_reason"])
    told = events.ItemRestored(item=row.pk, category=row.category)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.finish_next_step", writes="map.items")
def finish_next_step(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    item: MapItem,
    done_on: date | None,
) -> MapItem:
    """Write down the day on which a next step was done; None: it is not done after all."""
    row = hold(by=by, family=family, item=item, at=at)
    row.done_on = done_on
    row.save(update_fields=["done_on"])
    told = events.NextStepFinished(item=row.pk, done=done_on is not None)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def wording_of(version: ItemVersion) -> NewItem:
    """An earlier or late wording, as it could be handed in."""
    return from_json(
        text=version.text, translation=version.translation, category=version.category, rest=version.rest
    )


def unsettled(item: MapItem) -> list[ItemVersion]:
    """Late wordings that wait beside the item for somebody to choose, oldest first."""
    rows = ItemVersion.objects.filter(item=item, beside=True, settled_at__isnull=True)
    return list(rows.select_related("by").order_by("at", "pk"))
