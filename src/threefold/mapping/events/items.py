"""What the audit can hold about items of the map and mapping sessions."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from threefold.audit.events import Event, event


@event("mapping.item_added", _("{actor} put something on the map"))
@dataclass(frozen=True, kw_only=True)
class ItemAdded(Event):
    """Something was put on the map."""

    item: UUID
    category: str
    audience: str


@event("mapping.item_edited", _("{actor} changed something on the map"))
@dataclass(frozen=True, kw_only=True)
class ItemEdited(Event):
    """The words or what stands beside them changed; the earlier wording is kept as `version`."""

    item: UUID
    version: int
    audience: str


@event(
    "mapping.item_edited_beside",
    _("{actor} changed something that a colleague had just changed; both are kept"),
)
@dataclass(frozen=True, kw_only=True)
class ItemEditedBeside(Event):
    """A late edit was kept beside the words that stand."""

    item: UUID
    beside: UUID


@event("mapping.item_settled", _("{actor} chose which of two wordings stands"))
@dataclass(frozen=True, kw_only=True)
class ItemSettled(Event):
    """A person settled two wordings."""

    item: UUID
    beside: UUID
    kept: str


@event("mapping.item_moved", _("{actor} moved something on the map"))
@dataclass(frozen=True, kw_only=True)
class ItemMoved(Event):
    """An item was sorted into another kind, or stands elsewhere in its column."""

    item: UUID
    category: str
    place: int


@event("mapping.item_split", _("{actor} made two things on the map out of one"))
@dataclass(frozen=True, kw_only=True)
class ItemSplit(Event):
    """One item became two, linked with each other."""

    item: UUID
    new_item: UUID


@event("mapping.items_linked", _("{actor} changed what belongs together on the map"))
@dataclass(frozen=True, kw_only=True)
class ItemsLinked(Event):
    """An item is linked with this many others."""

    item: UUID
    links: int


@event("mapping.item_removed", _("{actor} took something off the map"))
@dataclass(frozen=True, kw_only=True)
class ItemRemoved(Event):
    """An item left the map; it stays in its history with the reason."""

    item: UUID
    category: str


@event("mapping.item_restored", _("{actor} put something back on the map"))
@dataclass(frozen=True, kw_only=True)
class ItemRestored(Event):
    """An item that had been taken off stands on the map again."""

    item: UUID
    category: str


@event(
    "mapping.next_step_finished", _("{actor} wrote down that a next step is done, or is not done after all")
)
@dataclass(frozen=True, kw_only=True)
class NextStepFinished(Event):
    """A next step was done, or turned out not to be."""

    item: UUID
    done: bool


@event("mapping.session_begun", _("{actor} wrote down a mapping conversation"))
@dataclass(frozen=True, kw_only=True)
class SessionBegun(Event):
    """A mapping conversation was entered."""

    session: UUID
    present: int


@event("mapping.session_changed", _("{actor} changed what is written about a mapping conversation"))
@dataclass(frozen=True, kw_only=True)
class SessionChanged(Event):
    """A mapping conversation's record changed."""

    session: UUID
    present: int


@event("mapping.columns_ordered", _("{actor} chose the order of the three questions"))
@dataclass(frozen=True, kw_only=True)
class ColumnsOrdered(Event):
    """The facilitator chose which question comes first."""

    session: UUID
    order: str
