"""Letting what a child said go on to where it matters, as a worker ticked it."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.families.models import Family
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.mapping.changes.content import NewItem
from threefold.mapping.changes.items import add_from_sheet
from threefold.mapping.models import MapItem, Rating
from threefold.networks.models import Member
from threefold.practice.errors import NotAllowed, Stale
from threefold.practice.vocabulary.questions import Category
from threefold.toolkit.changes.rows import GROUP, of_family
from threefold.toolkit.copies import filled_tools
from threefold.toolkit.errors import NotFinished
from threefold.toolkit.models import FactLink, FilledTool
from threefold.toolkit.onward.circle import member_of
from threefold.toolkit.onward.copies import Became, Onward, onward_of
from threefold.toolkit.onward.events import FactsCarried
from threefold.toolkit.onward.path import rating_of
from threefold.toolkit.voice.facts import FactKind

# A child's worry is sorted further by people, on the map.
KINDS = {
    FactKind.WORRY: Category.COMPLICATING_FACTOR,
    FactKind.GOOD: Category.STRENGTH,
    FactKind.HOPE: Category.BEST_HOPE,
}


@change("toolkit.carry_facts", writes=GROUP)
def carry_facts(
    *, by: Worker, family: Family, id: UUID, at: datetime, filled: UUID, sayings: Collection[UUID]
) -> FilledTool:
    """Let these sayings of a finished tool go on, each once: what went on before stays as it is there.

    Raises:
        NotAllowed: there is no such tool, or `by` may not read one of them, or it cannot go on.
        Withdrawn: the tool was withdrawn.
        NotFinished: a draft says nothing yet.
        Stale: there is a next version.
    """
    row = of_family(family, filled)
    if row.finished_at is None:
        raise NotFinished
    later = FilledTool.objects.filter(amends=row).first()
    if later is not None:
        raise Stale(later)
    could = {one.saying: one for one in _read_by(by, row, at)}
    if not sayings or not {pk for pk, one in could.items() if not one.waits} >= set(sayings):
        raise NotAllowed(GROUP)
    going = [one for saying, one in could.items() if saying in sayings and one.went is None]
    for one in going:
        _carry(one, by=by, row=row, at=at)
    record(FactsCarried(tool=row.tool, facts=len(going)), by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _read_by(by: Worker, row: FilledTool, at: datetime) -> tuple[Onward, ...]:
    role = role_towards(by, row.family, on=day_of(at), at=at)
    reader = reader_for_worker(by, row.family, role, at=at) if role else None
    copies = filled_tools(row.family, reader, Surface.SCREEN, filled=row.pk) if reader else ()
    return tuple(one for copy in copies for one in onward_of(copy))


def _carry(one: Onward, *, by: Worker, row: FilledTool, at: datetime) -> None:
    fact: MapItem | Member | Rating
    if one.becomes is Became.MEMBER:
        fact = member_of(one.fact, one.saying, by=by, family=row.family, at=at)
    elif one.becomes is Became.RATING:
        fact = rating_of(one.fact, one.saying, by=by, row=row, at=at)
    else:
        item = _item(one, row)
        fact = add_from_sheet(by=by, family=row.family, id=uuid5(one.saying, one.becomes), at=at, item=item)
    FactLink.objects.create(
        id=uuid5(one.saying, f"{one.becomes} link"), agency_id=row.agency_id, created_at=at, at=at, by=by,
        family_id=row.family_id, filled_id=row.root, sheet=one.fact.sheet, saying=one.saying, became=one.becomes,
        fact=fact.pk,
    )  # fmt: skip


def _item(one: Onward, row: FilledTool) -> NewItem:
    assert row.finished_at is not None
    return NewItem(
        category=KINDS[one.fact.kind], text=one.fact.text, translation=one.fact.translation,
        language=one.fact.language or row.language, said_by=row.person_id, said_on=day_of(row.finished_at),
        about_children=frozenset({row.person_id} if row.person_id else ()),
    )  # fmt: skip
