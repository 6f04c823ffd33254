"""Safety threats that an assessment named, with the worries that answer them. For workers."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import decide
from threefold.families.copies.words import label_for
from threefold.families.linking import linked
from threefold.families.models import Family
from threefold.mapping.copies.reading import beginning
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
            id=row.pk, label=threat_label(row, reader), assessed_on=row.assessed_on, resolved_on=row.resolved_on,
            worries=tuple(
                one.title or beginning(one.text)
                for one in linked(row, "dangers")
                if decide(reader, one.piece(), Surface.SCREEN).shown
            ),
        )
        for row in rows
    )  # fmt: skip


def threat_label(row: Threat, reader: Reader) -> str:
    """What a threat is called, as a worker may read it."""
    return label_for(reader, Surface.SCREEN, Group.MAP, row.label)
