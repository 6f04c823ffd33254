"""Each writes the worry alone; nobody sees another's words before all lie side by side; then one is taken, or several
are made into one, with a word of why (group supervision as Signs of Safety does it: first alone, then together).
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.disclosure.sharing import Audience
from threefold.families.models import Family, Person
from threefold.families.roles import role_towards
from threefold.mapping.changes.keeping import all_ours, new_row, rewrite
from threefold.mapping.changes.wording import NewDanger, wording_of
from threefold.mapping.events import rounds as events
from threefold.mapping.models import DangerStatement, DraftRound, LoneDraft
from threefold.practice.errors import NotAllowed

MAP = "map.items"
# Everybody who works with the family may be asked, a meeting's facilitator and the supervisor too. This is the group of
# fields that all four may write; a word comes onto the map only by whoever may write the map.
ALL_WHO_WORK_WITH_THEM = "plan.text"


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
) -> LoneDraft:
    """Keep one's own draft, sealed. With the last one who has finished, all lie side by side.

    Raises:
        NotAllowed: somebody else's draft, or one of a round that lies open already.
    """
    held = _hold(family, draft.round_id)
    row = LoneDraft.objects.filter(pk=draft.pk, round=held, worker=by).first()
    if row is None or held.revealed_at is not None or (row.person_id and row.done_at):
        raise NotAllowed(MAP)
    row.put("words", text)
    row.language, row.done_at = language, at if done else None
    row.save()
    told = events.DraftWrittenAlone(round=held.pk, draft=row.pk, done=done)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    if done and not held.drafts.filter(done_at__isnull=True).exists():
        _lay_open(held, by=by, at=at)
    return row


@change("mapping.reveal_drafts", writes=MAP)
def reveal_drafts(*, by: Worker, family: Family, id: UUID, at: datetime, round: DraftRound) -> DraftRound:
    """Lay all drafts side by side, also of those who have not finished. For whoever opened the round.

    Raises:
        NotAllowed: somebody else's round, or one that lies open already.
    """
    held = _hold(family, round.pk)
    if held.opened_by_id != by.pk or held.revealed_at is not None:
        raise NotAllowed(MAP)
    _lay_open(held, by=by, at=at)
    return held


@change("mapping.choose_drafts", writes=MAP)
def choose_drafts(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    round: DraftRound,
    drafts: Collection[UUID],
    text: str,
    language: str,
    reason: str,
) -> DraftRound:
    """Take one draft as it is, or make one of several: the words become the worry's, with where they came from. Without
    any draft the round is over and none was taken.

    Raises:
        NotAllowed: a round that does not lie open, that is over, or drafts of another one.
    """
    held = _hold(family, round.pk)
    if held.revealed_at is None or held.closed_at is not None:
        raise NotAllowed(MAP)
    all_ours(held.drafts.all(), drafts)
    if drafts:
        held.danger = _worry(held, text, language, reason, by=by, family=family, id=id, at=at)
        held.drafts.filter(pk__in=drafts).update(taken=True)
    held.reason, held.closed_at = reason, at
    held.save()
    told = events.DraftsChosen(round=held.pk, danger=held.danger_id if drafts else None, drafts=len(drafts))
    record(told, by=by, at=at, family=family.pk, subject=held.pk)
    return held


def _worry(
    held: DraftRound,
    text: str,
    language: str,
    reason: str,
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
) -> DangerStatement:
    """The worry with these words: a new version of the one that the round was about, or a new one. For workers at
    first, as the drafts were, also where the words before stood on a family's papers: who else may see these is said
    where they are written.
    """
    from threefold.mapping.events.statements import DangerStated

    if held.danger is not None:
        before = wording_of(held.danger)
        assert isinstance(before, NewDanger)
        words = replace(
            before, text=text, language=language, parts=_free(before), audience=_for_workers(before.audience)
        )
        return rewrite(
            held.danger,
            words,
            by=by,
            family=family,
            id=id,
            at=at,
            base_version=held.danger.version,
            reason=reason,
        )
    children = Person.objects.filter(family=family, standing=Person.Standing.CHILD).values_list(
        "pk", flat=True
    )
    words = NewDanger(
        text=text,
        language=language,
        parts={"built": False},
        children=frozenset(children),
        audience=Audience.STAFF,
    )
    row = new_row(DangerStatement, words, by=by, family=family, id=uuid5(id, "danger"), at=at)
    told = DangerStated(statement=row.pk, audience=row.audience, harms=0)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _for_workers(audience: str) -> str:
    """What somebody asked to keep private stays so."""
    return audience if audience == Audience.KEPT else Audience.STAFF


def _free(words: NewDanger) -> dict[str, object]:
    """The answers stay beside the sentence, which is now written in one go."""
    return {**words.parts, "built": False}


def _hold(family: Family, round: UUID) -> DraftRound:
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
