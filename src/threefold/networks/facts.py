"""The circle as the practice rules ask about it. Never shown: what comes out are findings."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models import Prefetch

from threefold.disclosure.readers import Reader
from threefold.families.linking import put_in
from threefold.families.models import Family, HandedOver, Person
from threefold.families.seeing import person_view
from threefold.families.worries import Worry, worries_of
from threefold.networks.models import Member, Told
from threefold.practice.findings import Finding
from threefold.practice.rules.checks import findings_for_network
from threefold.practice.rules.facts.people import MemberView, NetworkView
from threefold.practice.vocabulary.circle import NetworkRole, Vetting


def circle_findings(family: Family, reader: Reader, on: date) -> tuple[Finding, ...]:
    """What the rules say about the circle on a day. `reader` is a worker: a finding names people."""
    return findings_for_network(network_view(family, reader, on))


def network_view(
    family: Family,
    reader: Reader,
    on: date,
    *,
    worries: tuple[Worry, ...] | None = None,
    people: Mapping[UUID, Person] | None = None,
) -> NetworkView:
    """The circle with the worries that `reader` may see, and who was handed a copy; a constant number of queries.
    `worries` of this reader and `people` of the family who are loaded already.
    """
    worries = worries_of(family, reader) if worries is None else worries
    handed = HandedOver.objects.filter(family=family).exclude(outcome=HandedOver.Outcome.REFUSED)
    return NetworkView(
        on=on,
        members=member_views(family, on, people),
        caused_harm=frozenset(person for worry in worries for person in worry.caused_by),
        dangers=frozenset(worry.id for worry in worries),
        shared_with=frozenset(handed.values_list("person", flat=True)),
    )


def member_views(
    family: Family | UUID, on: date, people: Mapping[UUID, Person] | None = None
) -> tuple[MemberView, ...]:
    """Everybody who is or was in the circle, as the rules see them, in two queries. `people` of the family who are
    loaded already.
    """
    told = Prefetch("told", Told.objects.only("member", "danger", "how_much"))
    rows = Member.objects.filter(family=family).prefetch_related(told).order_by("created_at", "pk")
    if people is None:
        rows = rows.select_related("person")
    else:
        put_in(rows, people, one=("person",))
    return tuple(_member(row, on) for row in rows)


def _member(row: Member, on: date) -> MemberView:
    return MemberView(
        person=person_view(row.person, on),
        active=row.active,
        agreed=row.agreed_on is not None and row.agreed_on <= on,
        role=NetworkRole(row.role) if row.role else None,
        told=_told(row, "all"),
        told_part=_told(row, "part"),
        release_on=row.release_signed_on,
        release_ends_on=row.release_ends_on,
        confidentiality_on=row.confidentiality_signed_on,
        vetting=Vetting(row.vetting),
        willingness=row.willingness,
        confidence=row.confidence,
        capacity=row.capacity,
    )


def _told(row: Member, how_much: str) -> frozenset[UUID]:
    return frozenset(one.danger for one in row.told.all() if one.how_much == how_much)
