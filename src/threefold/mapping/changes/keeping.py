"""Getting hold of a statement in order to change it, and keeping how it read before."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID, uuid5

from django.db.models import Max

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.disclosure.sharing import decide
from threefold.families.models import Family, Person
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.families.sharing import Shareable
from threefold.mapping.changes.wording import (
    KNOWN,
    PEOPLE,
    Row,
    Wording,
    fill,
    fill_many,
    to_json,
    wording_of,
)
from threefold.mapping.events import statements as events
from threefold.mapping.models import (
    DangerStatement,
    HarmStatement,
    SafetyGoal,
    StatementVersion,
    Threat,
)
from threefold.mapping.sentences import People, order_people, sentence_of
from threefold.practice.errors import NotAllowed

S = TypeVar("S", HarmStatement, DangerStatement, SafetyGoal)
Held = TypeVar("Held", bound=Shareable)
_LINK = {HarmStatement: "harm", DangerStatement: "danger", SafetyGoal: "goal"}


def link_of(row: Row) -> dict[str, Row]:
    """The foreign key of a position or a version that points to this statement."""
    return {_LINK[type(row)]: row}


def kind_of(row: Row) -> str:
    """ "harm", "danger" or "goal", for an event and an address."""
    return _LINK[type(row)]


def hold(*, by: Worker, family: Family, statement: Held, at: datetime) -> Held:
    """The statement (or position, or rating), locked until the change is made.

    Raises:
        NotAllowed: another family's, or words that `by` may not see: nobody changes what they cannot read.
    """
    rows = type(statement)._default_manager.select_for_update(of=("self",)).select_related("said_by")
    row = rows.filter(pk=statement.pk, family=family).first()
    role = role_towards(by, family, on=day_of(at), at=at)
    if row is None or role is None:
        raise NotAllowed("map.items")
    reader = reader_for_worker(by, family, role, at=at)
    if not decide(reader, row.piece(), Surface.SCREEN).shown:
        raise NotAllowed("map.items")
    return row


def refuse_strangers(family: Family, words: Wording) -> None:
    """Every id must be of this family.

    Raises:
        NotAllowed: an id of another family or of nothing, or a word that the vocabulary does not know.
    """
    people = frozenset().union(*(getattr(words, name, frozenset()) for name in PEOPLE))
    all_ours(Person.objects.filter(family=family), people)
    all_ours(HarmStatement.objects.filter(family=family), getattr(words, "harms", ()))
    all_ours(Threat.objects.filter(family=family), getattr(words, "threats", ()))
    for name, known in KNOWN.items():
        if getattr(words, name, next(iter(known))) not in known:
            raise NotAllowed("map.items")


def all_ours(rows: Any, ids: Iterable[UUID | None]) -> None:
    """Refuse ids that are not among `rows`."""
    wanted = {one for one in ids if one is not None}
    if wanted and rows.filter(pk__in=wanted).count() != len(wanted):
        raise NotAllowed("map.items")


def people_of(family: Family) -> People:
    """Everybody of the family, by the names that the county uses."""
    return People(order_people(Person.objects.filter(family=family).order_by("created_at", "pk")))


def new_row(
    kind: type[S], words: Wording, *, by: Worker, family: Family, id: UUID, at: datetime, **more: Any
) -> S:
    """Put a new statement at the end of the others of its kind."""
    refuse_strangers(family, words)
    row = kind(id=id, agency_id=family.agency_id, created_at=at, family=family, written_by=by, **more)
    row.said_by_worker = by
    fill(row, words, sentence_of(words, people_of(family)))
    rows = kind._default_manager.filter(family=family)
    row.place = 1 + (rows.aggregate(last=Max("place"))["last"] or 0)
    row.save()
    fill_many(row, words)
    return row


def rewrite(
    statement: S,
    words: Wording,
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    base_version: int,
    reason: str = "",
    family_told_on: date | None = None,
) -> S:
    """Change a statement and keep how it read. When somebody changed it since `base_version`, the words that stand go
    on standing, and these are kept beside them until a person settles the two.
    """
    row = hold(by=by, family=family, statement=statement, at=at)
    refuse_strangers(family, words)
    words = replace(words, text=sentence_of(words, people_of(family)))
    if base_version != row.version and words != wording_of(row):
        keep_beside(
            row, words, by=by, id=uuid5(id, "beside"), at=at, base_version=base_version, reason=reason
        )
        return row
    keep_wording(row, by=by, id=uuid5(id, "before"), at=at, reason=reason, family_told_on=family_told_on)
    reword(row, words)
    told = events.StatementChanged(
        statement=row.pk, statement_kind=kind_of(row), version=row.version, audience=row.audience
    )
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def reword(row: Row, words: Wording) -> None:
    """Let `words` stand; the earlier wording must have been kept."""
    fill(row, words, sentence_of(words, people_of(row.family)))
    row.version += 1
    row.save()
    fill_many(row, words)


def keep_wording(
    row: Row,
    *,
    by: Worker,
    id: UUID,
    at: datetime,
    reason: str = "",
    family_told_on: date | None = None,
) -> StatementVersion:
    """Keep how it reads now, before it changes, and why it changes."""
    kept = _version(row, wording_of(row), by=by, id=id, at=at, number=row.version)
    kept.reason, kept.family_told_on = reason, family_told_on
    kept.save()
    return kept


def keep_beside(
    row: Row, words: Wording, *, by: Worker, id: UUID, at: datetime, base_version: int, reason: str = ""
) -> StatementVersion:
    """Keep a late edit beside the words that stand, and tell the audit that there are two."""
    late = _version(row, words, by=by, id=id, at=at, number=base_version)
    late.beside, late.reason = True, reason
    late.save()
    told = events.StatementChangedBeside(statement=row.pk, statement_kind=kind_of(row), beside=late.pk)
    record(told, by=by, at=at, family=row.family_id, subject=row.pk)
    return late


def _version(
    row: Row, words: Wording, *, by: Worker, id: UUID, at: datetime, number: int
) -> StatementVersion:
    return StatementVersion(
        id=id,
        agency_id=row.agency_id,
        created_at=at,
        number=number,
        texts=to_json(words),
        by=by,
        at=at,
        **link_of(row),
    )


def set_chosen(row: Shareable, people: frozenset[UUID]) -> None:
    """Who was chosen by name to see it."""
    chosen: Any = row.chosen
    chosen.set(people)
