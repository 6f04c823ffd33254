"""Changes of how people belong together."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.disclosure.groups import Group
from threefold.families.changes.rows import fill, fresh, ours
from threefold.families.errors import Refused, ends_before_start
from threefold.families.events import TieAdded, TieChanged, TieRemoved
from threefold.families.models import Family, Person, Relationship


@dataclass(frozen=True, kw_only=True)
class Tie:
    """How two people belong together. For kinds of parenthood the first person is the parent."""

    kind: str
    label: str = ""
    since: date | None = None
    until: date | None = None


@change("families.add_tie", writes="people.adults")
def add_tie(
    *, by: Worker, family: Family, id: UUID, at: datetime, first: Person, second: Person, tie: Tie
) -> Relationship:
    """Tie two people together. The same tie, said again, is one tie.

    Raises:
        Refused: the tie ends before it begins, or both are the same person.
    """
    for person in (first, second):
        ours(family, person.family_id, Group.ADULTS)
    _makes_sense(first, second, tie)
    row = Relationship.objects.filter(from_person=first, to_person=second, kind=tie.kind).first()
    row = row or Relationship(
        id=id, agency_id=family.agency_id, created_at=at, family=family, from_person=first,
        to_person=second, kind=tie.kind,
    )  # fmt: skip
    row.label, row.since, row.until = tie.label, tie.since, tie.until
    row.save()
    record(TieAdded(tie=row.pk, tie_kind=tie.kind), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.change_tie", writes="people.adults")
def change_tie(
    *, by: Worker, family: Family, id: UUID, at: datetime, tie: Relationship, to: Tie, base_version: int
) -> Relationship:
    """Change a tie: married people separate, a possible father is established.

    Raises:
        Stale: somebody changed it since `base_version`.
        Refused: these two have that tie already, or it ends before it begins.
    """
    ours(family, tie.family_id, Group.ADULTS)
    row = fresh(tie, base_version)
    _makes_sense(row.from_person, row.to_person, to)
    same = Relationship.objects.filter(
        from_person=row.from_person_id, to_person=row.to_person_id, kind=to.kind
    )
    if same.exclude(pk=row.pk).exists():
        raise Refused(_("These two have this tie already."), field="kind")
    fill(row, {"kind": to.kind, "label": to.label, "since": to.since, "until": to.until})
    record(TieChanged(tie=row.pk, tie_kind=to.kind), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.remove_tie", writes="people.adults")
def remove_tie(*, by: Worker, family: Family, id: UUID, at: datetime, tie: Relationship) -> None:
    """Take away a tie that was entered by mistake; one that ended in life is changed instead."""
    ours(family, tie.family_id, Group.ADULTS)
    gone = TieRemoved(tie=tie.pk, tie_kind=tie.kind)
    record(gone, by=by, at=at, family=family.pk, subject=tie.pk)
    Relationship.objects.filter(pk=tie.pk).delete()


def _makes_sense(first: Person, second: Person, tie: Tie) -> None:
    if first.pk == second.pk:
        raise Refused(_("Choose two different people."), field="others")
    if tie.since and tie.until and tie.until < tie.since:
        raise ends_before_start("until")
