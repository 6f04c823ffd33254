"""What somebody reads by opening the one page, for the log: "who saw my file" tells it group by group."""

from collections.abc import Iterable, Iterator
from typing import Any

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience
from threefold.mapping.copies.map import ItemCopy

# A part of the page that is not empty shows words of this group.
PARTS = {
    "children": Group.CHILDREN,
    "ladder": Group.MAP,
    "court": Group.COURT,
    "plans": Group.PLAN,
}


def groups_read(sections: dict[str, Any]) -> set[Group]:
    """The groups of which something stands on the page, by the parts that it is made of; not the header."""
    read = {group for part, group in PARTS.items() if sections[part]}
    if sections["circle"] and sections["circle"].members:
        read.add(Group.NETWORK)
    if sections["chart"] and sections["chart"].picture:
        read.add(Group.SCALING)
    for item in _items(sections):
        read |= {Group.MAP, *_of_item(item)}
    return read


def _items(sections: dict[str, Any]) -> Iterator[ItemCopy]:
    yield from (item for column in sections["columns"] for item in column.items)
    yield from (child.said for child in sections["children"] if child.said)


def _of_item(item: ItemCopy) -> Iterable[Group]:
    if item.origin:
        yield Group.CHILD_VOICE
    if item.audience == Audience.KEPT:
        yield Group.CHILD_PRIVATE
    if item.in_confidence:
        yield Group.VICTIM_WORDS
