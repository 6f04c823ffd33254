"""Changes of the circle: state, event, once only, and only for this family."""

from datetime import date

import pytest

from threefold.audit.models import Entry
from threefold.core.ids import new_id
from threefold.families.tests.cast import AT, Cast
from threefold.networks import changes
from threefold.networks.changes import Place
from threefold.networks.models import Member, Told
from threefold.networks.standing import has_members, in_circle, standing_of
from threefold.practice.errors import NotAllowed, Stale

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 1)
MOST = Place(ring="knows_most", vetting="cleared", agreed_on=DAY, release_signed_on=DAY)


def placed(cast: Cast, place: Place = MOST) -> Member:
    """The grandmother in the circle."""
    return changes.place_member(
        by=cast.worker, family=cast.family, id=new_id(), at=AT, person=cast.grandmother, place=place
    )


def test_placing_somebody_is_recorded_once(cast: Cast) -> None:
    same = new_id()
    for _ in range(2):
        changes.place_member(
            by=cast.worker, family=cast.family, id=same, at=AT, person=cast.grandmother, place=MOST
        )
    assert Member.objects.get().ring == "knows_most"
    assert Entry.objects.filter(kind="networks.member_placed").count() == 1


def test_a_person_of_another_family_is_refused(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        changes.place_member(
            by=cast.stranger,
            family=cast.other_family,
            id=new_id(),
            at=AT,
            person=cast.grandmother,
            place=MOST,
        )
    assert not Member.objects.exists()


def test_a_late_change_is_told_that_it_is_late(cast: Cast) -> None:
    member = placed(cast)
    who = {"by": cast.worker, "family": cast.family, "at": AT, "member": member, "base_version": 1}
    changes.change_member(id=new_id(), place=Place(ring="knows_little", vetting="cleared"), **who)
    with pytest.raises(Stale) as late:
        changes.change_member(id=new_id(), place=MOST, **who)
    assert late.value.current.ring == "knows_little"  # type: ignore[attr-defined]


def test_moving_keeps_the_angle(cast: Cast) -> None:
    member = placed(cast)
    moved = changes.move_member(
        by=cast.worker, family=cast.family, id=new_id(), at=AT, member=member, ring="knows_little", angle=45.0
    )
    assert (moved.ring, moved.angle, moved.version) == ("knows_little", 45.0, 2)


def test_told_twice_is_one_row_with_the_newer_telling(cast: Cast) -> None:
    member, danger = placed(cast), new_id()
    for how_much in ("part", "all"):
        changes.tell_worry(
            by=cast.worker, family=cast.family, id=new_id(), at=AT, member=member, danger=danger,
            how_much=how_much, told_on=DAY, told_by="Nora",
        )  # fmt: skip
    assert Told.objects.get().how_much == "all"
    assert in_circle(cast.family.pk, DAY)[cast.grandmother.pk].told == {danger}


@pytest.mark.parametrize(
    ("place", "released"),
    [
        (MOST, True),
        (Place(ring="knows_most", vetting="cleared"), False),
        (
            Place(ring="knows_most", vetting="x", release_signed_on=DAY, release_ends_on=date(2026, 3, 2)),
            False,
        ),
        (Place(ring="knows_most", vetting="x", release_signed_on=date(2026, 5, 1)), False),
    ],
)
def test_a_release_stands_only_while_it_runs(cast: Cast, place: Place, released: bool) -> None:
    placed(cast, place)
    assert in_circle(cast.family.pk, date(2026, 4, 1))[cast.grandmother.pk].released is released


def test_who_left_is_in_the_circle_no_more(cast: Cast) -> None:
    member = placed(cast)
    changes.leave_circle(
        by=cast.worker, family=cast.family, id=new_id(), at=AT, member=member, reason="moved away"
    )
    assert standing_of(cast.family, DAY) == ()
    back = placed(cast)
    assert back.pk == member.pk


def test_no_network_when_only_those_who_caused_harm_agreed(cast: Cast) -> None:
    placed(cast)
    standing = standing_of(cast.family, DAY)
    assert has_members(standing, not_counting=frozenset())
    assert not has_members(standing, not_counting=frozenset({cast.grandmother.pk}))


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "administrator"])
def test_strangers_change_nothing(cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowed):
        changes.place_member(
            by=getattr(cast, who), family=cast.family, id=new_id(), at=AT, person=cast.neighbor, place=MOST
        )
