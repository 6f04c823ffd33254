"""Each writes the worry alone; nobody sees another's words before all lie side by side (group supervision as Signs of
Safety does it: first alone, then together). What becomes of them then is in `choosing`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.accounts.roles import Role
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.families.models import Family, Person
from threefold.families.roles import role_towards
from threefold.mapping.changes.keeping import all_ours
from threefold.mapping.errors import LaidOpen, StillWriting
from threefold.mapping.events import rounds as events
from threefold.mapping.models import DangerStatement, DraftRound, LoneDraft
from threefold.practice.errors import NotAllowed

MAP = "map.items"
# Everybody who works with the family may be asked, a meeting's facilitator and the supervisor too. This is the group of
# fields that all four may write; a word comes onto the map only by whoever may write the map.
ALL_WHO_WORK_WITH_THEM = "plan.text"
# Who lays the drafts open, so that no round hangs when somebody is ill: whoever works the map with the family, by an
# assignment or for the unit; never somebody who only broke the glass.
LAY_OPEN = (Role.SOCIAL_WORKER, Role.SECONDARY_WORKER, Role.SUPERVISOR)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Who writes: workers each for themselves, people of the family on the device of whoever opens the round."""

    workers: frozenset[UUID]
    people: frozenset[UUID] = frozenset()


@change("mapping.open_round", writes=MAP)
def open_round(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    about: str,
    asked: Asked,
    danger: DangerStatement | None = None,
) -> DraftRound:
    """Ask several people to write a worry alone.

    Raises:
        NotAllowed: a worker who does not work with the family, or somebody of another family.
    """
    workers = list(Worker.objects.filter(agency=family.agency_id, pk__in=asked.workers).order_by("pk"))
    if len(workers) != len(asked.workers) or not all(
        role_towards(one, family, on=day_of(at)) for one in workers
    ):
        raise NotAllowed(MAP)
    all_ours(Person.objects.filter(family=family), asked.people)
    if danger is not None:
        all_ours(DangerStatement.objects.filter(family=family), [danger.pk])
    row = DraftRound.objects.create(
        id=id,
        agency_id=family.agency_id,
        created_at=at,
        family=family,
        about=about,
        opened_by=by,
        danger=danger,
        danger_version=danger.version if danger is not None else None,
    )
    whose = [(one.pk, None) for one in workers] + [(by.pk, one) for one in sorted(asked.people, key=str)]
    LoneDraft.objects.bulk_create(
        LoneDraft(
            id=uuid5(id, f"{worker}:{person}"), agency_id=family.agency_id, created_at=at, family=family, round=row,
            worker_id=worker, person_id=person,
        )
        for worker, person in whose
    )  # fmt: skip
    record(events.RoundOpened(round=row.pk, asked=len(whose)), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("mapping.write_alone", writes=ALL_WHO_WORK_WITH_THEM)
def write_alone(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    draft: LoneDraft,
    text: str,
    language: str,
    done: bool,
    late: bool = False,
) -> LoneDraft:
    """Keep one's own draft, sealed. With the last one who has finished, all lie side by side. Whoever comes after that
    keeps their words for themselves, or (`late`) lays them beside the others.

    Raises:
        NotAllowed: somebody else's draft, or one that lies open already.
        LaidOpen: finished, but all lie side by side already, and nobody said that these words may lie there too.
    """
    held = hold_round(family, draft.round_id)
    row = LoneDraft.objects.filter(pk=draft.pk, round=held, worker=by).first()
    if row is None or (row.done_at and (row.person_id or held.revealed_at)):
        raise NotAllowed(MAP)
    lies_open = held.revealed_at is not None
    if lies_open and done and not late:
        raise LaidOpen
    row.language, row.done_at = language, at if done else None
    told: events.DraftWrittenAlone | events.DraftBroughtLate
    if lies_open and done:
        row.text, row.sealed_words = text, ""
        told = events.DraftBroughtLate(round=held.pk, draft=row.pk)
    else:
        row.put("words", text)
        told = events.DraftWrittenAlone(round=held.pk, draft=row.pk, done=done)
    row.save()
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    if not lies_open and done and not held.drafts.filter(done_at__isnull=True).exists():
        _lay_open(held, by=by, at=at)
    return row


@change("mapping.reveal_drafts", writes=MAP)
def reveal_drafts(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    round: DraftRound,
    unfinished: Collection[UUID],
) -> DraftRound:
    """Lay all drafts side by side. `unfinished` are those of which whoever does it knows that they stay closed.

    Raises:
        NotAllowed: somebody who may not, or a round that lies open already.
        StillWriting: there are others who have not finished.
    """
    held = hold_round(family, round.pk)
    if held.revealed_at is not None or not may_lay_open(by, family, at=at):
        raise NotAllowed(MAP)
    if held.drafts.filter(done_at__isnull=True).exclude(pk__in=unfinished).exists():
        raise StillWriting
    _lay_open(held, by=by, at=at)
    return held


def may_lay_open(by: Worker, family: Family, *, at: datetime) -> bool:
    """Whether somebody may lay the drafts of this family side by side before all have finished."""
    return role_towards(by, family, on=day_of(at)) in LAY_OPEN


def hold_round(family: Family, round: UUID) -> DraftRound:
    """The round, locked until the change is made.

    Raises:
        NotAllowed: of another family, or none at all.
    """
    rows = DraftRound.objects.select_for_update(of=("self",)).select_related("danger", "danger__said_by")
    held = rows.filter(pk=round, family=family).first()
    if held is None:
        raise NotAllowed(MAP)
    return held


def _lay_open(held: DraftRound, *, by: Worker, at: datetime) -> None:
    """Every draft can be read from now on. Words that their writer had kept and not finished are theirs to add to the
    talk: they stay sealed.
    """
    unfinished = 0
    for row in held.drafts.all():
        if row.done_at is None:
            unfinished += 1
            continue
        # What cannot be opened here and now (a key is missing) stays sealed, and is not lost.
        if words := row.own_words():
            row.text, row.sealed_words = words, ""
            row.save(update_fields=["text", "sealed_words"])
    held.revealed_at = at
    held.save(update_fields=["revealed_at"])
    told = events.DraftsRevealed(round=held.pk, unfinished=unfinished)
    record(told, by=by, at=at, family=held.family_id, subject=held.pk)
