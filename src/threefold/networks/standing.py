"""What other packages ask about the circle: who is in it, who was told what, whether a release stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.families.models import Family
from threefold.families.readers import InCircle
from threefold.networks.models import Member


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A member as rules 7, 45 and 46 ask about them."""

    member: UUID
    person: UUID
    role: str
    ring: str
    agreed: bool
    told: frozenset[UUID]
    released: bool
    confidentiality_signed: bool
    vetting: str


def standing_of(family: Family | UUID, on: date) -> tuple[Standing, ...]:
    """Every active member of the circle on a day, in two queries."""
    rows = Member.objects.filter(family=family, active=True).prefetch_related("told")
    return tuple(_standing(row, on) for row in rows.order_by("created_at"))


def in_circle(family: UUID, on: date) -> dict[UUID, InCircle]:
    """For `families.readers`: by person, the worries they were told and whether a release stands."""
    return {one.person: InCircle(told=one.told, released=one.released) for one in standing_of(family, on)}


def has_members(standings: Iterable[Standing], *, not_counting: frozenset[UUID]) -> bool:
    """Whether at least one person who agreed is not among those who caused the harm ("no network, no plan")."""
    return any(one.agreed and one.person not in not_counting for one in standings)


def _standing(row: Member, on: date) -> Standing:
    signed = row.release_signed_on is not None and row.release_signed_on <= on
    stands = row.release_ends_on is None or row.release_ends_on >= on
    return Standing(
        member=row.pk,
        person=row.person_id,
        role=row.role,
        ring=row.ring,
        agreed=row.agreed_on is not None,
        told=frozenset(told.danger for told in row.told.all()),
        released=signed and stands,
        confidentiality_signed=row.confidentiality_signed_on is not None,
        vetting=row.vetting,
    )
