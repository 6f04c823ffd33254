"""Getting hold of an item in order to change it: locked, of this family, and shown to whoever changes it."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max, Q

from threefold.accounts.models import Worker
from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import decide
from threefold.families.models import Family
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.families.sheets import ChildsWords
from threefold.mapping.changes.content import NewItem, content_of, fill, fill_many, to_json
from threefold.mapping.models import ItemVersion, MapItem
from threefold.practice.errors import NotAllowed
from threefold.practice.vocabulary.questions import Category, categories_of


def hold(
    *,
    by: Worker,
    family: Family,
    item: MapItem,
    at: datetime,
    removed: bool = False,
    words: bool = False,
) -> MapItem:
    """The item, locked until the change is made.

    Raises:
        NotAllowed: another family's item, one that is off the map (or, with `removed`, one that is not), or words
            that `by` may not see now: nobody changes what they cannot read.
        ChildsWords: with `words`, what came out of a child's sheet: it is put right there.
    """
    rows = MapItem.objects.select_for_update(of=("self",)).select_related("said_by")
    row = rows.filter(pk=item.pk, family=family).first()
    role = role_towards(by, family, on=day_of(at), at=at)
    if row is None or role is None or (row.removed_at is not None) is not removed or not row.stands:
        raise NotAllowed("map.items")
    reader = reader_for_worker(by, family, role, at=at)
    if not decide(reader, row.piece(), Surface.SCREEN).shown:
        raise NotAllowed("map.items")
    if words and row.from_sheet:
        raise ChildsWords
    return row


def keep_wording(row: MapItem, *, by: Worker, id: UUID, at: datetime) -> ItemVersion:
    """Keep how the item reads now, before it changes."""
    return _version(row, content_of(row), by=by, id=id, at=at, number=row.version, beside=False)


def keep_beside(
    row: MapItem,
    words: NewItem,
    *,
    by: Worker,
    id: UUID,
    at: datetime,
    base_version: int,
) -> ItemVersion:
    """Keep a late edit beside the words that stand, until a person settles the two."""
    return _version(row, words, by=by, id=id, at=at, number=base_version, beside=True)


def _version(
    row: MapItem,
    words: NewItem,
    *,
    by: Worker,
    id: UUID,
    at: datetime,
    number: int,
    beside: bool,
) -> ItemVersion:
    return ItemVersion.objects.create(
        id=id,
        agency_id=row.agency_id,
        created_at=at,
        item=row,
        number=number,
        beside=beside,
        text=words.text,
        translation=words.translation,
        category=words.category,
        rest=to_json(words),
        by=by,
        at=at,
    )


def reword(row: MapItem, words: NewItem) -> None:
    """Let `words` stand; the earlier wording must have been kept."""
    fill(row, words)
    row.version += 1
    row.save()
    fill_many(row, words)


def new_row(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    item: NewItem,
    split_from: MapItem | None = None,
    from_sheet: bool = False,
) -> MapItem:
    """Put a new item at the end of its column."""
    row = MapItem(
        id=id, agency_id=family.agency_id, created_at=at, family=family, written_by=by, split_from=split_from,
        from_sheet=from_sheet,
    )  # fmt: skip
    fill(row, item)
    row.place = 1 + (MapItem.objects.filter(family=family).aggregate(last=Max("place"))["last"] or 0)
    row.save()
    fill_many(row, item)
    return row


def column_of(family: Family, category: str) -> list[MapItem]:
    """The items that stand in the column of a category, in their order."""
    question = Category(category).question
    kinds = categories_of(question) if question else (Category(category),)
    on_map = Q(family=family, removed_at__isnull=True, category__in=[kind.value for kind in kinds])
    return list(MapItem.objects.filter(on_map).order_by("place", "created_at", "pk"))
