"""Every write about the circle of support."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.families.models import Family, Person
from threefold.networks import events
from threefold.networks.models import Member, Told, Undertaking
from threefold.practice.errors import NotAllowed, Stale


@dataclass(frozen=True, kw_only=True)
class Place:
    """All that the circle says about one person; ring, role, tie, support and vetting are values of
    practice.vocabulary.
    """

    ring: str
    vetting: str
    role: str = ""
    tie_now: str = ""
    support: str = ""
    closeness: int | None = None
    willingness: int | None = None
    confidence: int | None = None
    capacity: int | None = None
    concerns: str = ""
    vetted_on: date | None = None
    approached_by: str = ""
    release_signed_on: date | None = None
    release_ends_on: date | None = None
    confidentiality_signed_on: date | None = None
    agreed_on: date | None = None
    childs_view: str = ""


@change("networks.place_member", writes="network.members")
def place_member(
    *, by: Worker, family: Family, id: UUID, at: datetime, person: Person, place: Place
) -> Member:
    """Put a person of the family into the circle; somebody who had left comes back to their old record."""
    _ours(family, person.family_id)
    earlier = Member.objects.filter(person=person).first()
    member = earlier or Member(id=id, agency_id=family.agency_id, created_at=at, family=family, person=person)
    _fill(member, place)
    member.active, member.ended_reason, member.left_on = True, "", None
    member.version += bool(earlier)
    member.save()
    placed = events.MemberPlaced(member=member.pk, ring=place.ring)
    record(placed, by=by, at=at, family=family.pk, subject=member.pk)
    return member


@change("networks.change_member", writes="network.members")
def change_member(
    *, by: Worker, family: Family, id: UUID, at: datetime, member: Member, place: Place, base_version: int
) -> Member:
    """Change what the circle says about a member.

    Raises:
        Stale: somebody changed it since `base_version`.
    """
    row = _current(family, member, base_version)
    changed = [name for name, value in asdict(place).items() if getattr(row, name) != value]
    _fill(row, place)
    row.version += 1
    row.save()
    told = events.MemberChanged(member=row.pk, fields=str(len(changed)))
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("networks.move_member", writes="network.members")
def move_member(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    member: Member,
    ring: str,
    angle: float | None,
) -> Member:
    """Move a member to another ring or place in the picture (by drag, by keyboard or by form)."""
    _ours(family, member.family_id)
    row = Member.objects.select_for_update().get(pk=member.pk)
    row.ring, row.angle = ring, angle
    row.version += 1
    row.save()
    record(events.MemberMoved(member=row.pk, ring=ring), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("networks.tell_worry", writes="network.members")
def tell_worry(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    member: Member,
    danger: UUID,
    how_much: str,
    told_on: date,
    told_by: str,
) -> Told:
    """Write down that a member was told one worry; told again, the newer telling stands (rule 45)."""
    _ours(family, member.family_id)
    row = Told.objects.filter(member=member, danger=danger).first()
    row = row or Told(id=id, agency_id=family.agency_id, created_at=at, member=member, danger=danger)
    row.how_much, row.told_on, row.told_by = how_much, told_on, told_by
    row.save()
    told = events.WorryTold(member=member.pk, danger=danger, how_much=how_much)
    record(told, by=by, at=at, family=family.pk, subject=member.pk)
    return row


@change("networks.agree_undertaking", writes="network.members")
def agree_undertaking(
    *,
    by: Worker,
    family: Family,
    id: UUID,
    at: datetime,
    member: Member,
    text: str,
    agreed_on: date,
    language: str = "en",
    translation: str = "",
) -> Undertaking:
    """Write down, in their words, what a member agreed to do."""
    _ours(family, member.family_id)
    row = Undertaking.objects.create(
        id=id,
        agency_id=family.agency_id,
        created_at=at,
        member=member,
        text=text,
        agreed_on=agreed_on,
        language=language,
        translation=translation,
    )
    agreed = events.UndertakingAgreed(member=member.pk, undertaking=row.pk)
    record(agreed, by=by, at=at, family=family.pk, subject=member.pk)
    return row


@change("networks.end_undertaking", writes="network.members")
def end_undertaking(
    *, by: Worker, family: Family, id: UUID, at: datetime, undertaking: Undertaking, on: date
) -> Undertaking:
    """An undertaking ends on a day; what was agreed stays on record."""
    _ours(family, undertaking.member.family_id)
    undertaking.ended_on = on
    undertaking.save(update_fields=["ended_on"])
    ended = events.UndertakingEnded(undertaking=undertaking.pk)
    record(ended, by=by, at=at, family=family.pk, subject=undertaking.member_id)
    return undertaking


@change("networks.leave_circle", writes="network.members")
def leave_circle(
    *, by: Worker, family: Family, id: UUID, at: datetime, member: Member, reason: str
) -> Member:
    """A person leaves the circle. From now on they are told and released nothing: their release ends that day."""
    _ours(family, member.family_id)
    row = Member.objects.select_for_update().get(pk=member.pk)
    left_on = day_of(at)
    row.active, row.ended_reason, row.left_on = False, reason, left_on
    if row.release_signed_on and (row.release_ends_on is None or row.release_ends_on > left_on):
        row.release_ends_on = left_on
    row.version += 1
    row.save()
    record(events.MemberLeft(member=row.pk), by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("networks.come_back", writes="network.members")
def come_back(*, by: Worker, family: Family, id: UUID, at: datetime, member: Member) -> Member:
    """Somebody who left the circle is in it again. They are asked for their yes anew; what they knew they know."""
    _ours(family, member.family_id)
    row = Member.objects.select_for_update().get(pk=member.pk)
    if not row.active:
        row.active, row.ended_reason, row.left_on, row.agreed_on = True, "", None, None
    row.version += 1
    row.save()
    back = events.MemberCameBack(member=row.pk)
    record(back, by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _fill(member: Member, place: Place) -> None:
    for name, value in asdict(place).items():
        setattr(member, name, value)


def _ours(family: Family, other: UUID) -> None:
    if family.pk != other:
        raise NotAllowed("network.members")


def _current(family: Family, member: Member, base_version: int) -> Member:
    _ours(family, member.family_id)
    row = Member.objects.select_for_update().get(pk=member.pk)
    if row.version != base_version:
        raise Stale(row)
    return row
