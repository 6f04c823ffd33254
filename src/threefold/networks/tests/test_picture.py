"""The picture of the circle: nobody covers anybody, nobody is lost, and the family's own places are kept."""

import math
from itertools import combinations
from uuid import UUID

import pytest
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from threefold.networks.copies import CircleCopy, MemberCopy
from threefold.networks.picture import circle_svg, fitting_width
from threefold.networks.picture.drawing import NARROW, WIDTHS
from threefold.networks.picture.placing import RINGS, Placed, Seat, Size, place
from threefold.networks.picture.telling import circle_told
from threefold.practice.vocabulary.circle import Ring

WIDE = Size(width=540, face=20, letter=17)
PHONE = Size(width=360, face=17, letter=14)
LABELS = ("Knows most of it", "Knows a little", "Knows nothing yet")
NAMES = ("Rosa", "Wilhelmina", "Jo", "Mr. Park", "the neighbor", "Ximena", "Bo")


def seats(rings: list[int], angles: list[float | None] | None = None) -> list[Seat]:
    chosen = angles or [None] * len(rings)
    return [
        Seat(key=str(at), ring=ring, lines=(NAMES[at % len(NAMES)],), angle=angle, first=at % 3)
        for at, (ring, angle) in enumerate(zip(rings, chosen, strict=True))
    ]


def member(number: int, name: str, ring: str, **more: object) -> MemberCopy:
    key = UUID(int=number + 1)
    return MemberCopy(
        id=key, person=key, name=name, tie="friend", standing="friend", version=1, ring=ring, **more
    )  # type: ignore[arg-type]


def circle(count: int) -> CircleCopy:
    rings = [ring.value for ring in Ring]
    return CircleCopy(
        children=((UUID(int=900), "Mateo"), (UUID(int=901), "Luz")),
        members=tuple(member(at, NAMES[at % len(NAMES)], rings[at % 3]) for at in range(count)),
    )


def accounted(placed: Placed, given: list[Seat]) -> None:
    """Everybody has a spot, or is one of those whom a disc of several stands for."""
    for ring in range(RINGS):
        here = [seat for seat in given if seat.ring == ring]
        shown = [seat for seat in here if seat.key in placed.by_key]
        gathered = sum(more.count for more in placed.more if more.ring == ring)
        assert len(shown) + gathered == len(here)


crowd = st.lists(st.integers(0, RINGS - 1), max_size=45)


@given(crowd, st.sampled_from([WIDE, PHONE]))
@settings(max_examples=60, deadline=None)
def test_nobody_covers_anybody_and_nobody_is_lost(rings: list[int], size: Size) -> None:
    given_seats = seats(rings)
    placed = place(given_seats, [("c", ("Mateo",)), ("d", ("Luz",))], LABELS, size)
    accounted(placed, given_seats)
    boxes = [spot.box for spot in placed.spots]
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    fixed = [*placed.labels, *(spot.box for spot in placed.children)]
    assert not any(box.overlaps(other) for box in boxes for other in fixed)


@given(crowd, st.sampled_from([WIDE, PHONE]))
@settings(max_examples=60, deadline=None)
def test_everybody_stands_in_their_own_ring(rings: list[int], size: Size) -> None:
    given_seats = seats(rings)
    placed = place(given_seats, [("c", ("Mateo",))], LABELS, size)
    for spot in placed.spots:
        ring = given_seats[int(spot.key)].ring
        away = math.hypot(spot.x - size.middle, spot.y - size.middle)
        inner = placed.radii[ring - 1] if ring else 0
        assert inner <= away <= placed.radii[ring]


@given(st.integers(0, RINGS - 1), st.integers(0, 359))
@settings(max_examples=60, deadline=None)
def test_the_family_s_own_place_is_kept(ring: int, angle: int) -> None:
    placed = place(seats([ring, ring], [float(angle), None]), [("c", ("Mateo",))], LABELS, WIDE)
    spot = placed.by_key["0"]
    got = math.degrees(math.atan2(spot.x - WIDE.middle, WIDE.middle - spot.y)) % 360
    # The ring's words are in the way at the top, and the children in the upper half of the inner ring.
    if 45 < angle < 315 and (ring or 100 < angle < 260):
        assert min(abs(got - angle), 360 - abs(got - angle)) <= 30


@given(crowd)
@settings(max_examples=20, deadline=None)
def test_the_same_circle_looks_the_same(rings: list[int]) -> None:
    assert place(seats(rings), [], LABELS, WIDE) == place(seats(rings), [], LABELS, WIDE)


def test_a_small_circle_fits_half_a_page_and_forty_people_a_page() -> None:
    assert fitting_width(circle(7)) == WIDTHS[0]
    assert fitting_width(circle(40)) > WIDTHS[0]
    assert circle_svg(circle(40), width=fitting_width(circle(40))).count('class="tf-disc"') == 0
    links = circle_svg(circle(40), width=fitting_width(circle(40)), links=lambda one: f"/{one.id}/")
    assert links.count('class="tf-disc"') == 40


def test_on_a_phone_forty_people_are_gathered_and_counted() -> None:
    drawn = circle_svg(circle(40), width=NARROW)
    assert "+" in drawn
    assert "more</title>" in drawn


def test_a_picture_without_links_is_an_image_and_says_everything() -> None:
    copy = circle(3)
    drawn = circle_svg(copy)
    assert 'role="img"' in drawn
    assert circle_told(copy) in drawn
    assert "In the middle: Mateo and Luz." in circle_told(copy)
    assert 'style="' not in drawn


def test_a_picture_with_links_names_each_person() -> None:
    drawn = circle_svg(circle(1), links=lambda one: "/somewhere/")
    assert 'role="group"' in drawn
    assert 'aria-label="Rosa, friend. Knows most of it. no part yet."' in drawn
    assert 'href="/somewhere/"' in drawn


def test_it_speaks_spanish() -> None:
    with override("es"):
        drawn = circle_svg(circle(3))
    assert "Sabe casi todo" in drawn
    assert "En el centro: Mateo y Luz." in drawn


@pytest.mark.parametrize("name", ["<b>x</b>", "💛" * 60, "שרה", "", " ", "x" * 5000])
def test_any_name_can_be_drawn(name: str) -> None:
    copy = CircleCopy(children=((UUID(int=1), name),), members=(member(5, name, Ring.KNOWS_LITTLE),))
    drawn = circle_svg(copy, links=lambda one: "/x/")
    assert "<b>" not in drawn
