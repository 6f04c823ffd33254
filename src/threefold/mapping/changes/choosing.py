"""What becomes of drafts that lie side by side: one is taken as it stands, several are made into one, or none is."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid5

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.sharing import Audience
from threefold.families.models import Family, Person
from threefold.mapping.changes.keeping import all_ours, new_row, rewrite
from threefold.mapping.changes.rounds import MAP, hold_round
from threefold.mapping.changes.wording import NewDanger, wording_of
from threefold.mapping.events import rounds as events
from threefold.mapping.events.statements import DangerStated
from threefold.mapping.models import DangerStatement, DraftRound
from threefold.practice.errors import NotAllowed


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
    held = hold_round(family, round.pk)
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
    if held.danger is not None:
        before = wording_of(held.danger)
        assert isinstance(before, NewDanger)
        words = replace(
            before,
            text=text,
            language=language,
            parts=_free(before),
            audience=_for_workers(before.audience),
            translation="",
            translated_by="",
        )
        return rewrite(
            held.danger,
            words,
            by=by,
            family=family,
            id=id,
            at=at,
            base_version=held.danger_version or held.danger.version,
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
