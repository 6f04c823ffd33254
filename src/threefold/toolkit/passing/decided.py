"""Rules of tools that supervisors let pass, as decisions at which a colleague who shares the family looks too."""

from collections.abc import Collection, Iterator
from datetime import datetime
from uuid import UUID

from threefold.supervision.decisions import Decision
from threefold.supervision.models import DecisionKind
from threefold.toolkit.models import HoldPassed
from threefold.toolkit.registry import tool_of


def decided(families: Collection[UUID], since: datetime | None) -> Iterator[Decision]:
    """One for each rule; of tools that were withdrawn since, only where all is asked for."""
    rows = HoldPassed.objects.filter(family__in=families)
    if since is not None:
        rows = rows.filter(at__gte=since, filled__withdrawn_at__isnull=True)
    for row in rows.select_related("by", "filled"):
        yield Decision(
            kind=DecisionKind.TOOL_RULE, family=row.family_id, subject=row.pk, edition=1, at=row.at,
            page=row.filled_id, by=row.by.name, by_worker=row.by_id, tool=tool_of(row.filled.tool).title,
        )  # fmt: skip
