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

# A tie of one generation to the next. (A grown child may well be the guardian or caregiver of a parent.)
PARENTHOOD = (
    Relationship.Kind.PARENT,
    Relationship.Kind.LEGAL_PARENT,
    Relationship.Kind.ADOPTIVE_PARENT,
    Relationship.Kind.STEP_PARENT,
    Relationship.Kind.POSSIBLE_PARENT,
)


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
        Refused: the tie ends before it begins, both are the same person, or somebody would descend from themself.
    """
    for person in (first, second):
        ours(family, person.family_id, Group.ADULTS)
    _makes_sense(first, second, tie)
    _refuse_circle(first, second, tie.kind)
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
        Refused: these two have that tie already, it ends before it begins, or somebody would descend from themself.
    """
    ours(family, tie.family_id, Group.ADULTS)
    row = fresh(tie, base_version)
    _makes_sense(row.from_person, row.to_person, to)
    _refuse_circle(row.from_person, row.to_person, to.kind, but=row)
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


def _refuse_circle(first: Person, second: Person, kind: str, *, but: Relationship | None = None) -> None:
    """Nobody is their own parent, grandparent, or anybody further up."""
    if kind not in PARENTHOOD:
        return
    rows = Relationship.objects.filter(family=first.family_id, kind__in=PARENTHOOD)
    if but is not None:
        rows = rows.exclude(pk=but.pk)
    parents: dict[UUID, set[UUID]] = {}
    for parent, child in rows.values_list("from_person", "to_person"):
        parents.setdefault(child, set()).add(parent)
    above, found = {first.pk}, {first.pk}
    while above:
        above = {pk for one in above for pk in parents.get(one, ())} - found
        found |= above
    if second.pk in found:
        raise Refused(
            _("%(first)s cannot be a parent of %(second)s: %(second)s already stands as a parent of %(first)s, "
              "or of a parent of theirs.") % {"first": first.called, "second": second.called},
            field="kind",
        )  # fmt: skip
