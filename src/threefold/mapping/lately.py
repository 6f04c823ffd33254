"""Whether anything on a family's map, or in a conversation about it, was changed since a page came."""

import hashlib
from uuid import UUID

from django.db.models import Count, Max, Sum

from threefold.families.sheets import put_sheets
from threefold.mapping.models import DangerStatement, HarmStatement, MapItem, MapSession, SafetyGoal

_ROWS = (MapItem, HarmStatement, DangerStatement, SafetyGoal)


def state_of(family: UUID, session: UUID) -> str:
    """A short word for how everything stands now. It tells nothing of what stands there, and whoever may not see a
    change learns no more from it than that somebody wrote something.
    """
    told: list[object] = [MapSession.objects.filter(pk=session, family=family).values_list("version").first()]
    for model in _ROWS:
        rows = model._default_manager.filter(family=family)
        told.append(rows.aggregate(Count("pk"), Sum("version"), Sum("place")))
    told.append(
        MapItem.objects.filter(family=family).aggregate(
            Count("removed_at"), Count("done_on"), Max("removed_at")
        )
    )
    told += _sheets(family)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def _sheets(family: UUID) -> list[object]:
    """What children's sheets say now about things that came out of them: to whom they go, and whether they stand."""
    rows = list(MapItem.objects.filter(family=family, from_sheet=True).order_by("pk"))
    put_sheets(rows)
    pieces = [(row, row.piece()) for row in rows]
    return [(row.pk, row.stands, one.audience, sorted(one.chosen)) for row, one in pieces]
