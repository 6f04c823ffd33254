"""Whom a child named as a visitor, and whether they can go on into the circle of support.

Somebody who knows nothing yet stands before the workers on the case alone: on nobody's paper, and in no text. That is
what every sheet allows but one that the child gave to one worker.
"""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.disclosure.sharing import Audience
from threefold.families.models import Family, Person
from threefold.networks.changes import Place, place_member
from threefold.networks.copies import OF_THE_CASE
from threefold.networks.models import Member
from threefold.practice.vocabulary.circle import Ring, Vetting
from threefold.toolkit.models import FilledTool
from threefold.toolkit.voice.facts import Fact
from threefold.toolkit.voice.said import said_with


class Waits(StrEnum):
    """Why somebody does not go on into the circle."""

    NO = ""
    UNKNOWN = "unknown"
    OF_THE_CASE = "of_the_case"
    LEFT = "left"
    KEPT = "kept"


def waits_of(filled: UUID, facts: Iterable[Fact]) -> dict[UUID | None, Waits]:
    """By person, of the visitors that a version of a tool names; nobody is known as None."""
    named = {one.person: one.sheet for one in facts}
    row = FilledTool.objects.select_related("family").get(pk=filled)
    people = Person.objects.filter(pk__in=[pk for pk in named if pk], family=row.family_id)
    left = set(Member.objects.filter(person__in=people, active=False).values_list("person", flat=True))
    kept = {sheet for sheet in set(named.values()) if _is_kept(row, sheet)}
    found: dict[UUID | None, Waits] = {None: Waits.UNKNOWN}
    for one in people:
        on_case = one.standing in OF_THE_CASE or not one.is_there
        found[one.pk] = Waits.OF_THE_CASE if on_case else Waits.LEFT if one.pk in left else Waits.NO
    return {pk: Waits.KEPT if named.get(pk) in kept else one for pk, one in found.items()}


def _is_kept(row: FilledTool, sheet: str) -> bool:
    section = row.definition.section(sheet)
    return section is None or said_with(row).piece(row, section).audience == Audience.KEPT


def member_of(fact: Fact, saying: UUID, *, by: Worker, family: Family, at: datetime) -> Member:
    """Their place in the circle: as it is, or a new one among those who know nothing yet."""
    assert fact.person is not None
    here = Member.objects.filter(person=fact.person, family=family).first()
    if here is not None:
        return here
    return place_member(
        by=by, family=family, id=uuid5(saying, "member"), at=at,
        person=Person.objects.get(pk=fact.person, family=family),
        place=Place(ring=Ring.KNOWS_NOTHING, vetting=Vetting.NOT_STARTED),
    )  # fmt: skip
