"""Changes of places that must not be found."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.accounts.models import Worker
from threefold.audit.recording import record
from threefold.core.changes import change
from threefold.core.clock import day_of
from threefold.disclosure.groups import Group
from threefold.families import events
from threefold.families.changes.rows import fill, fresh, ours
from threefold.families.errors import Refused, ends_before_start
from threefold.families.models import Family, Person, ProtectedPlace, Protection
from threefold.practice.errors import NotAllowed


@dataclass(frozen=True, kw_only=True)
class Hiding:
    """A home, school, clinic, work place or number, whom it protects, and who knows it anyway.

    `place` and `giveaways` (a phrase a line that would let somebody find it) are sealed. None: as they were.
    """

    kind: str
    protects: frozenset[UUID]
    known_to: frozenset[UUID]
    since: date
    until: date | None = None
    place: str | None = None
    giveaways: str | None = None


@change("families.add_place", writes="people.protected_place")
def add_place(*, by: Worker, family: Family, id: UUID, at: datetime, hiding: Hiding) -> ProtectedPlace:
    """Seal a place away.

    Raises:
        NotAllowed: somebody is of another family.
        Refused: it protects nobody, says nothing, ends before it begins, or is known to somebody it hides from.
    """
    _makes_sense(family, hiding, day_of(at))
    if not hiding.place:
        raise Refused(_("Say what place it is."), field="place")
    row = ProtectedPlace(
        id=id, agency_id=family.agency_id, created_at=at, family=family, kind=hiding.kind, since=hiding.since,
        until=hiding.until,
    )  # fmt: skip
    _seal(row, hiding)
    row.save()
    _link(row, hiding)
    record(
        events.PlaceAdded(place=row.pk, place_kind=row.kind), by=by, at=at, family=family.pk, subject=row.pk
    )
    return row


@change("families.change_place", writes="people.protected_place")
def change_place(
    *, by: Worker, family: Family, id: UUID, at: datetime, place: ProtectedPlace, hiding: Hiding,
    base_version: int,
) -> ProtectedPlace:  # fmt: skip
    """Change whom a place protects, who knows it, how long, or the sealed words themselves.

    Raises:
        NotAllowed: the place or somebody is of another family.
        Stale: somebody changed it since `base_version`.
        Refused: as for `add_place`.
    """
    ours(family, place.family_id, Group.PROTECTED_PLACE)
    _makes_sense(family, hiding, day_of(at))
    row = fresh(place, base_version)
    _seal(row, hiding)
    fill(row, {"kind": hiding.kind, "since": hiding.since, "until": hiding.until})
    _link(row, hiding)
    told = events.PlaceChanged(place=row.pk, place_kind=row.kind)
    record(told, by=by, at=at, family=family.pk, subject=row.pk)
    return row


@change("families.end_place", writes="people.protected_place")
def end_place(
    *, by: Worker, family: Family, id: UUID, at: datetime, place: ProtectedPlace, until: date
) -> ProtectedPlace:
    """Nobody lives, learns or works there any more. Copies go on leaving it out: it would still tell.

    Raises:
        Refused: the end lies before the beginning.
    """
    ours(family, place.family_id, Group.PROTECTED_PLACE)
    row = ProtectedPlace.objects.select_for_update().get(pk=place.pk)
    if until < row.since:
        raise ends_before_start("until")
    fill(row, {"until": until})
    record(events.PlaceEnded(place=row.pk), by=by, at=at, family=family.pk, subject=row.pk)
    return row


def _seal(row: ProtectedPlace, hiding: Hiding) -> None:
    if hiding.place is not None:
        row.put("place", hiding.place)
    if hiding.giveaways is not None:
        row.put("giveaways", hiding.giveaways)


def _link(row: ProtectedPlace, hiding: Hiding) -> None:
    row.protects.set(Person.objects.filter(pk__in=hiding.protects))
    row.known_to.set(Person.objects.filter(pk__in=hiding.known_to))


def _makes_sense(family: Family, hiding: Hiding, on: date) -> None:
    everybody = hiding.protects | hiding.known_to
    if Person.objects.filter(pk__in=everybody, family=family).count() != len(everybody):
        raise NotAllowed(Group.PROTECTED_PLACE)
    if not hiding.protects:
        raise Refused(_("Say whom it protects."), field="protects")
    if hiding.until and hiding.until < hiding.since:
        raise ends_before_start("until")
    kept_away = Protection.objects.not_over(on).filter(
        person__in=hiding.protects, from_person__in=hiding.known_to
    )
    if kept_away.exists():
        raise Refused(
            _("Somebody here is to be kept safe from a person you marked as knowing the place."),
            field="known_to",
        )
