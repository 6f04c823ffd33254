"""Who agrees with a statement, in part or not, in their own words; and the safety threats that it answers."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.sharing import Audience
from threefold.families.models import Family, Person
from threefold.mapping.changes.keeping import all_ours, hold, link_of, set_chosen
from threefold.mapping.changes.wording import Row
from threefold.mapping.errors import ReasonNeeded
from threefold.mapping.events import statements as events
from threefold.mapping.models import Position, Threat
from threefold.practice.errors import NotAllowed
from threefold.practice.spoken_languages import KNOWN as SPOKEN_IN
from threefold.practice.vocabulary.questions import Position as Stance


@dataclass(frozen=True, kw_only=True)
class NewPosition:
    """How one person, or a worker, sees a statement. Exactly one of `person`, `worker` and `other` says who."""

    stance: str
    taken_on: date
    person: UUID | None = None
    worker: UUID | None = None
    other: str = ""
    words: str = ""
    exact_words: bool = True
    language: str = "en"
    translation: str = ""
    translated_by: str = ""
    audience: str = Audience.FAMILY
    chosen: frozenset[UUID] = frozenset()


@change("mapping.take_position", writes="map.items")
def take_position(
    *, by: Worker, family: Family, id: UUID, at: datetime, statement: Row, position: NewPosition
) -> Position:
    """Write down how somebody sees it. What they said before stays on record; the newest stands."""
    row = hold(by=by, family=family, statement=statement, at=at)
    _refuse(family, position)
    made = Position.objects.create(
        id=id,
        agency_id=family.agency_id,
        created_at=at,
        family=family,
        written_by=by,
        said_by_id=position.person,
        said_by_worker_id=position.worker,
        said_by_other=position.other,
        said_on=position.taken_on,
        taken_on=position.taken_on,
        stance=position.stance,
        words=position.words,
        exact_words=position.exact_words,
        language=position.language,
        translation=position.translation,
        translated_by=position.translated_by,
        audience=position.audience,
        **link_of(row),
    )
    set_chosen(made, position.chosen)
    told = events.PositionTaken(statement=row.pk, position=made.pk, stance=made.stance)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return made


def _refuse(family: Family, position: NewPosition) -> None:
    all_ours(Person.objects.filter(family=family), {position.person} | position.chosen)
    all_ours(Worker.objects.filter(agency=family.agency_id), {position.worker})
    said_by = [position.person, position.worker, position.other]
    known = position.stance in {one.value for one in Stance} and position.audience in Audience.values
    if sum(bool(one) for one in said_by) != 1 or not known or position.language not in SPOKEN_IN:
        raise NotAllowed("map.items")


@change("mapping.withdraw_position", writes="map.items")
def withdraw_position(
    *, by: Worker, family: Family, id: UUID, at: datetime, position: Position, reason: str
) -> Position:
    """Take back what was written about how somebody sees it. It stays on record, with the reason.

    Raises:
        ReasonNeeded: no reason was given.
    """
    if not reason.strip():
        raise ReasonNeeded
    row = hold(by=by, family=family, statement=position, at=at)
    if row.withdrawn_at is not None:
        raise NotAllowed("map.items")
    row.withdrawn_at, row.withdrawn_reason = at, reason
    row.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    told = events.PositionWithdrawn(position=row.pk)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.add_threat", writes="map.items")
def add_threat(
    *, by: Worker, family: Family, id: UUID, at: datetime, label: str, assessed_on: date
) -> Threat:
    """Write down a safety threat that an assessment named: a short label of the result, never its items."""
    row = Threat.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, label=label, assessed_on=assessed_on
    )
    told = events.ThreatAdded(threat=row.pk)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.resolve_threat", writes="map.items")
def resolve_threat(
    *, by: Worker, family: Family, id: UUID, at: datetime, threat: Threat, resolved_on: date | None
) -> Threat:
    """Write down that a later assessment no longer finds a threat; None: it stands after all."""
    row = Threat.objects.select_for_update().filter(pk=threat.pk, family=family).first()
    if row is None:
        raise NotAllowed("map.items")
    row.resolved_on = resolved_on
    row.save(update_fields=["resolved_on"])
    told = events.ThreatResolved(threat=row.pk)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row
