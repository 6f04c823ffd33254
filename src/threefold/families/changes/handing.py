"""The account of copies: what was made for whom, and whether they took it."""

from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.groups import Group
from threefold.families.changes.rows import ours
from threefold.families.events import CopyMade, CopySettled, TextTakenAlong
from threefold.families.models import Family, HandedOver, Person, TextTaken


@change("families.note_handed_over", writes="disclosure.accounting")
def note_handed_over(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    person: Person,
    kind: str,
    surface: str,
    language: str,
    digest: str,
    subject: UUID | None = None,
    own_words: str = "",
    found: str = "",
) -> HandedOver:
    """A copy was made for a person: of what (`kind`, and the plan, map or pair `subject`), how (`surface`), in
    which language, and the SHA-256 of its bytes, so that a paper can be told from another later. `own_words`: what a
    child decided about their own; `found`: what was decided about words that somebody at home must not read.
    """
    ours(family, person.family_id, Group.ACCOUNTING)
    row = HandedOver.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, person=person, kind=kind,
        subject=subject, surface=surface, language=language, digest=digest, by=by, at=at,
    )  # fmt: skip
    told = CopyMade(person=person.pk, copy=kind, surface=surface, own_words=own_words, found=found)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.settle_handed_over", writes="disclosure.accounting")
def settle_handed_over(
    *, by: Worker, family: Family, id: UUID, at: datetime, handed: HandedOver, outcome: str
) -> HandedOver:
    """The copy was given, or offered and not wanted (a value of `HandedOver.Outcome`)."""
    ours(family, handed.family_id, Group.ACCOUNTING)
    handed.outcome = HandedOver.Outcome(outcome)
    handed.save(update_fields=["outcome"])
    told = CopySettled(person=handed.person_id, outcome=outcome)
    record(told, by=by, at=at, family=family.pk, subject=handed.pk)
    return handed


@change("families.note_text_taken", writes="disclosure.accounting")
def note_text_taken(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    addressee: str,
    how: str,
    language: str,
    digest: str,
    parts: tuple[str, ...],
    subject: UUID | None = None,
    on_day: date | None = None,
) -> TextTaken:
    """A text left for another system: for whom and how (values of `TextTaken.Addressee` and `TextTaken.How`), with the
    keys of its `parts` and the SHA-256 of its words; `subject` is the conversation or the person that it is of,
    `on_day` its day.
    """
    row = TextTaken.objects.create(
        id=id, agency_id=family.agency_id, created_at=at, family=family, addressee=TextTaken.Addressee(addressee),
        subject=subject, on_day=on_day, language=language, parts=list(parts), digest=digest,
        how=TextTaken.How(how), by=by, at=at,
    )  # fmt: skip
    told = TextTakenAlong(addressee=addressee, how=how, language=language, parts=len(parts))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row
