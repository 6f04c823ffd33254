"""The circle as a reader may have it: built up person by person, for a screen or for paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from threefold.accounts.roles import Role
from threefold.disclosure.copies import build, may_see, shown
from threefold.disclosure.groups import Group, Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Audience, Ledger, Piece, Why, decide
from threefold.families.copies.words import words_for
from threefold.families.models import Family, Person
from threefold.families.naming import name_for, tie_for
from threefold.networks.models import Member, Undertaking
from threefold.practice.vocabulary.circle import Ring

# They know of it without being told: it is their own case.
OF_THE_CASE = (
    Person.Standing.CHILD,
    Person.Standing.PARENT,
    Person.Standing.CAREGIVER,
    Person.Standing.RESOURCE_PARENT,
)


@dataclass(frozen=True, kw_only=True)
class ToldCopy:
    """One worry that a member was told."""

    danger: UUID
    how_much: str
    told_on: date
    told_by: str


@dataclass(frozen=True, kw_only=True)
class UndertakingCopy:
    """Something a member agreed to do: in the reader's language where there is a translation, and as it was said."""

    id: UUID
    text: str
    said: str
    said_in: str
    agreed_on: date
    ended_on: date | None


@dataclass(frozen=True, kw_only=True)
class MemberCopy:
    """A person in the circle. What staff alone may see stays None for everybody else."""

    id: UUID
    person: UUID
    name: str
    tie: str
    standing: str
    version: int
    ring: str = shown("network.members", default="")
    role: str = shown("network.members", default="")
    tie_now: str = shown("network.members", default="")
    support: str = shown("network.members", default="")
    agreed_on: date | None = shown("network.members")
    undertakings: tuple[UndertakingCopy, ...] = shown("network.members", default=())
    angle: float | None = shown("network.members")
    told: tuple[ToldCopy, ...] = shown("notes.working", default=())
    released: bool | None = shown("notes.working")
    release_signed_on: date | None = shown("notes.working")
    release_ends_on: date | None = shown("notes.working")
    confidentiality_signed_on: date | None = shown("notes.working")
    closeness: int | None = shown("notes.working")
    willingness: int | None = shown("notes.working")
    confidence: int | None = shown("notes.working")
    capacity: int | None = shown("notes.working")
    vetting: str | None = shown("notes.working")
    vetted_on: date | None = shown("notes.working")
    concerns: str | None = shown("notes.working")
    approached_by: str | None = shown("notes.working")
    childs_view: str | None = shown("notes.working")


@dataclass(frozen=True, kw_only=True)
class LeftCopy:
    """Somebody who was in the circle: for the county's workers, with the reason."""

    id: UUID
    person: UUID
    name: str
    tie: str
    version: int
    left_on: date | None = shown("notes.working")
    reason: str = shown("notes.working", default="")


@dataclass(frozen=True, kw_only=True)
class CircleCopy:
    """The circle: its members by ring, and the children in the middle."""

    children: tuple[tuple[UUID, str], ...]
    members: tuple[MemberCopy, ...]
    left: tuple[LeftCopy, ...] = ()

    def in_ring(self, ring: str) -> tuple[MemberCopy, ...]:
        """The members that know this much."""
        return tuple(member for member in self.members if member.ring == ring)


def circle_for(family: Family, reader: Reader, surface: Surface, ledger: Ledger | None = None) -> CircleCopy:
    """The circle of support for one reader.

    A member sees themself. A parent or a youth sees who is in it and what they agreed to do; somebody from whom
    a person is protected sees only themself: who helps the others is not theirs to know. Whoever knows nothing of it
    yet stands on nobody's paper and in no text: the first they hear of it must not be that.
    """
    people = Person.objects.filter(family=family, standing=Person.Standing.CHILD).order_by("born_on", "pk")
    rows = Member.objects.filter(family=family).select_related("person")
    rows = rows.prefetch_related("told", "undertakings").order_by("created_at", "pk")
    active = [row for row in rows if row.active]
    gone = [row for row in rows if not row.active] if reader.is_staff else []
    may_names = may_see(reader, Group.CHILDREN, surface) and not reader.kept_apart_from
    return CircleCopy(
        children=tuple((child.pk, child.called) for child in people) if may_names else (),
        members=tuple(_member(row, reader, surface) for row in active if _take(row, reader, surface, ledger)),
        left=tuple(_left(row, reader, surface) for row in gone if may_see(reader, Group.NETWORK, surface)),
    )


def _left(row: Member, reader: Reader, surface: Surface) -> LeftCopy:
    return build(
        LeftCopy,
        reader,
        surface,
        id=row.pk,
        person=row.person_id,
        name=name_for(row.person, reader),
        tie=_tie(row, reader, surface),
        version=row.version,
        left_on=row.left_on,
        reason=words_for(reader, surface, Group.WORKING_NOTES, row.ended_reason),
    )


def _take(row: Member, reader: Reader, surface: Surface, ledger: Ledger | None) -> bool:
    mine = row.person_id == reader.person
    why = Why.SHOWN
    if not may_see(reader, Group.NETWORK, surface, own=mine):
        why = Why.KEPT_APART if reader.kept_apart_from else Why.ROLE
    elif not mine and reader.kept_apart_from:
        why = Why.KEPT_APART
    elif not mine and reader.role is Role.NETWORK_MEMBER:
        why = Why.ROLE
    elif not (mine or reader.is_staff or knows(row)):
        why = Why.HELPER_UNTOLD
    if ledger is not None:
        ledger.note(Group.NETWORK, why)
    return why is Why.SHOWN


def knows(row: Member) -> bool:
    """Whether somebody in the circle knows what it is about: it is their own case, they stand in the ring of those who
    know most, or they were told a worry. Of a `row` loaded with its person and what they were told.
    """
    return row.person.standing in OF_THE_CASE or row.ring == Ring.KNOWS_MOST or bool(row.told.all())


def _tie(row: Member, reader: Reader, surface: Surface) -> str:
    return words_for(reader, surface, Group.NETWORK, tie_for(row.person, reader), of=row.person_id)


def _member(row: Member, reader: Reader, surface: Surface) -> MemberCopy:
    note = partial(words_for, reader, surface, Group.WORKING_NOTES)
    return build(
        MemberCopy,
        reader,
        surface,
        own=row.person_id == reader.person,
        id=row.pk,
        person=row.person_id,
        name=name_for(row.person, reader),
        tie=_tie(row, reader, surface),
        standing=row.person.standing,
        version=row.version,
        ring=row.ring,
        role=row.role,
        # How the family sees a tie is not for the person at its other end.
        tie_now=row.tie_now if reader.is_staff or row.person_id != reader.person else "",
        support=row.support,
        agreed_on=row.agreed_on,
        undertakings=tuple(_undertakings(row.undertakings.all(), row, reader, surface)),
        angle=row.angle,
        told=tuple(
            ToldCopy(danger=one.danger, how_much=one.how_much, told_on=one.told_on, told_by=note(one.told_by))
            for one in row.told.all()
        ),
        released=row.release_signed_on is not None,
        release_signed_on=row.release_signed_on,
        release_ends_on=row.release_ends_on,
        confidentiality_signed_on=row.confidentiality_signed_on,
        closeness=row.closeness,
        willingness=row.willingness,
        confidence=row.confidence,
        capacity=row.capacity,
        vetting=row.vetting,
        vetted_on=row.vetted_on,
        concerns=note(row.concerns),
        approached_by=note(row.approached_by),
        childs_view=note(row.childs_view),
    )


def _undertakings(
    rows: Iterable[Undertaking], member: Member, reader: Reader, surface: Surface
) -> Iterable[UndertakingCopy]:
    for row in rows:
        piece = Piece(
            group=Group.NETWORK,
            texts=(row.text, row.translation),
            audience=Audience.FAMILY,
            said_by=member.person_id,
        )
        if decide(reader, piece, surface).shown:
            text = row.translation if row.translation and reader.language != row.language else row.text
            yield UndertakingCopy(
                id=row.pk,
                text=text,
                said=row.text,
                said_in=row.language,
                agreed_on=row.agreed_on,
                ended_on=row.ended_on,
            )
