"""Things that the map's tests put on the map."""

from typing import Any

from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_item
from threefold.mapping.models import DangerStatement, MapItem


def put(cast: Cast, text: str = "She counts their shoes at night.", **more: Any) -> MapItem:
    """Something that the mother said, for the family, on the map."""
    given = {"category": "strength", "audience": "family", "said_by": cast.mother.pk, **more}
    item = NewItem(text=text, **given)
    return add_item(by=cast.worker, family=cast.family, id=new_id(), at=AT, item=item)


def danger(cast: Cast, **more: Any) -> DangerStatement:
    """A danger statement that was shared with the family."""
    given = {
        "family": cast.family,
        "text": "Nights alone.",
        "title": "Nights alone",
        "status": "shared",
        "audience": "family",
        "agency": cast.agency,
        "created_at": AT,
        "written_by": cast.worker,
        **more,
    }
    return DangerStatement.objects.create(**given)
