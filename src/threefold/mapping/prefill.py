"""Making a statement of something on the map: its words become the first part, and nothing of it is lost."""

from typing import Any, TypeVar
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.families.access import Opened
from threefold.mapping.changes.wording import NewDanger, NewHarm
from threefold.mapping.copies.map import family_map
from threefold.mapping.copies.statements import harms_for

N = TypeVar("N", NewHarm, NewDanger)


def from_item(opened: Opened, item: str, kind: type[N]) -> N | None:
    """The beginning of a statement made of a map item that the worker may see; None when there is no such item."""
    try:
        wanted = UUID(item)
    except ValueError:
        return None
    shown = family_map(opened.family, opened.reader, Surface.SCREEN)
    copy = next((one for one in shown.items if one.id == wanted), None)
    # A child's own words stay as the child said them, with whom the child chose.
    if copy is None or copy.origin is not None:
        return None
    # What was told to few does not become a sentence for all by being written anew.
    few = copy.audience in ("kept", "chosen") or copy.in_confidence
    given: dict[str, Any] = {
        "parts": {"built": True, "behavior": copy.text},
        "children": frozenset(copy.children),
        "language": copy.language,
        "audience": "staff" if few else copy.audience,
    }
    if kind is NewHarm:
        given |= {name: getattr(copy, name) for name in ("happened_on", "happened_text", "basis")}
    return kind(**given)


def from_harm(opened: Opened, harm: str) -> NewDanger | None:
    """A worry that grew from a harm that the worker may see: whom it is about, and nothing said yet."""
    rows = harms_for(opened.family, opened.reader, Surface.SCREEN)
    copy = next((one for one in rows if str(one.id) == harm), None)
    if copy is None or copy.wording is None:
        return None
    return NewDanger(
        parts={"built": True},
        harms=frozenset({copy.id}),
        children=copy.wording.children,
        caregivers=copy.wording.caregivers,
        language=copy.wording.language,
        audience=copy.wording.audience,
        chosen=copy.wording.chosen,
    )
