"""Safety threats that an assessment named, with the worries that answer them. For workers."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.families.linking import linked
from threefold.families.models import Family
from threefold.mapping.copies.statements import beginning
from threefold.mapping.models import Threat


@dataclass(frozen=True, kw_only=True)
class ThreatCopy:
    """A safety threat that an assessment named, with the worries that answer it. For workers."""

    id: UUID
    label: str
    assessed_on: date
    resolved_on: date | None
    worries: tuple[str, ...]


def threats_for(family: Family, reader: Reader) -> tuple[ThreatCopy, ...]:
    """Safety threats, for workers alone, each with the worries about it that this worker may see."""
    if not reader.is_staff:
        return ()
    rows = Threat.objects.filter(family=family).order_by("assessed_on", "pk")
    rows = rows.prefetch_related("dangers__said_by", "dangers__chosen")
    return tuple(
        ThreatCopy(
            id=row.pk, label=row.label, assessed_on=row.assessed_on, resolved_on=row.resolved_on,
            worries=tuple(
                one.title or beginning(one.text)
                for one in linked(row, "dangers")
                if decide(reader, one.piece(), Surface.SCREEN).shown
            ),
        )
        for row in rows
    )  # fmt: skip
