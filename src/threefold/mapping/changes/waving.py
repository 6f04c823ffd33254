"""Leaving a text as it is: the writing help advises, the writer decides, and is not asked the same again."""

from datetime import datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.families.models import Family
from threefold.mapping.events import waving as events
from threefold.mapping.models import WaveOff
from threefold.practice.coach.rules import ELEMENTS, ISSUES
from threefold.practice.errors import NotAllowed
from threefold.practice.looks import LOOKS

MAP = "map.items"


@change("mapping.wave_off", writes=MAP)
def wave_off(
    *, by: Worker, family: Family, id: UUID, at: datetime, place: UUID, rule: str, words: str
) -> WaveOff:
    """Leave a finding aside. Left twice, it is left once.

    Raises:
        NotAllowed: the coach has no such rule.
    """
    if not is_rule(rule):
        raise NotAllowed(MAP)
    row, _new = WaveOff.objects.get_or_create(
        family=family, place=place, rule=rule, words=words, taken_back_at=None,
        defaults={"id": id, "agency_id": family.agency_id, "created_at": at, "by": by},
    )  # fmt: skip
    record(events.FindingWavedOff(place=place), by=by, at=at, family=family.pk, subject=row.pk)
    return row


def is_rule(rule: str) -> bool:
    """Whether the coach has it, or what is looked at beside it."""
    return rule in ELEMENTS or rule in ISSUES or rule in LOOKS


@change("mapping.take_up_findings", writes=MAP)
def take_up_findings(*, by: Worker, family: Family, id: UUID, at: datetime, place: UUID) -> None:
    """Show again what was left aside about a text."""
    rows = WaveOff.objects.filter(family=family, place=place, taken_back_at=None)
    rows.update(taken_back_at=at)
    record(events.FindingsTakenUp(place=place), by=by, at=at, family=family.pk, subject=place)


def waved_off(family: Family, *places: UUID | None) -> dict[UUID, frozenset[tuple[str, str]]]:
    """By place, the rules and words that were left aside there, in one query."""
    found: dict[UUID, set[tuple[str, str]]] = {one: set() for one in places if one is not None}
    rows = WaveOff.objects.filter(family=family, place__in=found, taken_back_at=None)
    for place, rule, words in rows.values_list("place", "rule", "words") if found else ():
        found[place].add((rule, words))
    return {place: frozenset(keys) for place, keys in found.items()}
