"""What could go on from a finished tool, and where it went, for who reads it: from their copy of its sheets."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from threefold.toolkit.copies import FilledCopy
from threefold.toolkit.models import FactLink
from threefold.toolkit.onward.circle import Waits, waits_of
from threefold.toolkit.registry import tool_of
from threefold.toolkit.voice.facts import Fact, FactKind, facts_of

Became = FactLink.Became
# A rule or a need goes into a plan, by hand: what became of it is told to the child.
GOES: dict[FactKind, Became] = {
    FactKind.WORRY: Became.MAP_ITEM,
    FactKind.GOOD: Became.MAP_ITEM,
    FactKind.HOPE: Became.MAP_ITEM,
    FactKind.VISITOR: Became.MEMBER,
    FactKind.PATH: Became.RATING,
}


@dataclass(frozen=True, kw_only=True)
class Went:
    """What it became, and since when."""

    fact: UUID
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Onward:
    """One saying that matters elsewhere; `went` where it went on already, `waits` why it cannot go on now."""

    saying: UUID
    fact: Fact
    becomes: Became
    went: Went | None
    waits: Waits = Waits.NO


def onward_of(copy: FilledCopy) -> tuple[Onward, ...]:
    """Of the version that holds today, in the order in which it was said; nothing of a draft."""
    if copy.finished_at is None or copy.later or copy.withdrawn_at is not None:
        return ()
    payload: dict[str, Any] = {
        sheet.key: {one.key: one.value for one in sheet.answers} for sheet in copy.sheets
    }
    found = {one.id_in(copy.root): one for one in facts_of(tool_of(copy.tool), payload) if one.kind in GOES}
    links = {(one.saying, one.became): one for one in FactLink.objects.filter(saying__in=found)}
    visitors = [one for one in found.values() if one.kind is FactKind.VISITOR]
    waits = waits_of(copy.id, visitors) if visitors else {}
    return tuple(_onward(saying, one, links, waits) for saying, one in found.items())


def _onward(
    saying: UUID,
    fact: Fact,
    links: dict[tuple[UUID, str], FactLink],
    waits: dict[UUID | None, Waits],
) -> Onward:
    becomes = GOES[fact.kind]
    link = links.get((saying, becomes))
    went = Went(fact=link.fact, at=link.at) if link else None
    stays = becomes is Became.MEMBER and went is None
    why = waits.get(fact.person, Waits.UNKNOWN) if stays else Waits.NO
    return Onward(saying=saying, fact=fact, becomes=becomes, went=went, waits=why)
