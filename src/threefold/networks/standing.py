"""What other packages ask about the circle: who is in it, who was told what, whether a release stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db.models import Prefetch

from threefold.disclosure.readers import Reader
from threefold.families.models import Family
from threefold.families.readers import InCircle
from threefold.networks.facts import network_view
from threefold.networks.models import Member, Told
from threefold.practice.network import has_network
from threefold.practice.rules.circle import network_stands
from threefold.practice.rules.facts.people import NetworkView

_STANDING = (
    "person", "role", "ring", "agreed_on", "release_signed_on", "release_ends_on", "confidentiality_signed_on",
    "vetting",
)  # fmt: skip


class NetworkState(StrEnum):
    """Whether there is a network that a plan can stand on ("no network, no plan")."""

    NOBODY = "nobody"
    NOBODY_AGREED = "nobody_agreed"
    # Those who said yes caused the harm, or are children, or are paid to be there.
    NOBODY_ELSE = "nobody_else"
    # Somebody said yes, but nobody of them has been told what the worry is.
    NOBODY_TOLD = "nobody_told"
    STANDS = "stands"


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
    told = Prefetch("told", Told.objects.only("member", "danger"))
    rows = Member.objects.filter(family=family, active=True).only(*_STANDING).prefetch_related(told)
    return tuple(_standing(row, on) for row in rows.order_by("created_at"))


def in_circle(family: UUID, on: date) -> dict[UUID, InCircle]:
    """For `families.readers`: by person, the worries they were told and whether a release stands."""
    return {one.person: InCircle(told=one.told, released=one.released) for one in standing_of(family, on)}


def has_members(standings: Iterable[Standing], *, not_counting: frozenset[UUID]) -> bool:
    """Whether at least one person who agreed is not among those who caused the harm ("no network, no plan")."""
    return has_network(standings, not_counting=not_counting)


def state_of(family: Family, reader: Reader, on: date) -> NetworkState:
    """Where the circle stands on a day; `reader` is a worker, who may see whose acts the worries are about."""
    return state_in(network_view(family, reader, on))


def state_in(view: NetworkView) -> NetworkState:
    """As `state_of`, when the facts are already at hand."""
    active = [one for one in view.members if one.active]
    if network_stands(view.members, view.caused_harm):
        return NetworkState.STANDS if _somebody_knows(view) else NetworkState.NOBODY_TOLD
    if not active:
        return NetworkState.NOBODY
    said_yes = any(one.agreed for one in active)
    return NetworkState.NOBODY_ELSE if said_yes else NetworkState.NOBODY_AGREED


def _somebody_knows(view: NetworkView) -> bool:
    """Whether one who makes the network was told an open worry, at least in part; true where there is none to tell."""
    knowing = [one for one in view.members if view.dangers & (one.told | one.told_part)]
    return not view.dangers or network_stands(tuple(knowing), view.caused_harm)


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
