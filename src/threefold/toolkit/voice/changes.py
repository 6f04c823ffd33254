"""Writing down what became of something that a child said."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.disclosure.groups import Surface
from threefold.families.models import Family
from threefold.families.readers import reader_for_worker
from threefold.families.roles import role_towards
from threefold.plans.models import Action
from threefold.practice.errors import NotAllowed
from threefold.toolkit.models import ChildAnswer
from threefold.toolkit.voice.answered import said_by_children
from threefold.toolkit.voice.events import ChildAnswered

GROUP = "child.voice"


@dataclass(frozen=True, kw_only=True)
class NewAnswer:
    """What became of it, with the line of a plan where it stands; or who will answer by when."""

    words: str = ""
    action: UUID | None = None
    who: UUID | None = None
    by_day: date | None = None
    told_on: date | None = None


@change("toolkit.answer_child", writes=GROUP)
def answer_child(
    *, by: Worker, family: Family, id: UUID, at: datetime, saying: UUID, answer: NewAnswer
) -> ChildAnswer:
    """Answer something that a child said, or write down who will. Only what the worker may read is answered.

    Raises:
        NotAllowed: there is no such saying for this worker, no such line or worker here, or nothing was answered.
    """
    role = role_towards(by, family, on=day_of(at), at=at)
    reader = reader_for_worker(by, family, role, at=at) if role else None
    said = said_by_children(family, reader, Surface.SCREEN) if reader else ()
    to = next((one for one in said if one.id == saying), None)
    if (
        to is None
        or not _ours(family, answer)
        or not (answer.words.strip() or (answer.who and answer.by_day))
    ):
        raise NotAllowed(GROUP)
    made = ChildAnswer.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, at=at, by=by, family=family, filled_id=to.root,
        sheet=to.sheet, saying=saying, words=answer.words, action_id=answer.action, who_id=answer.who,
        by_day=answer.by_day, told_on=answer.told_on,
    )  # fmt: skip
    told = ChildAnswered(sheet=to.sheet, open=not answer.words.strip())
    record(told, by=by, at=at, family=family.pk, subject=made.pk)
    return made


def _ours(family: Family, answer: NewAnswer) -> bool:
    lines = Action.objects.filter(plan__family=family, removed_at__isnull=True)
    workers = Worker.objects.filter(agency=family.agency_id)
    return (answer.action is None or lines.filter(pk=answer.action).exists()) and (
        answer.who is None or workers.filter(pk=answer.who).exists()
    )
