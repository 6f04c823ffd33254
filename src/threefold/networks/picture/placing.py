"""Where each person stands in the picture of the circle. Pure: the same circle always looks the same.

Nobody's face or name covers another's. Where a ring has no room for all, the last ones are gathered in one disc
that says how many they are; the list beside the picture names them.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

# Left, top, right, bottom.
Wall = tuple[float, float, float, float]
RINGS = 3
MANY = "many"
LABEL_ROOM = 30.0
# Share of the radius at which each ring ends, where no ring is crowded: on a page, and on a phone.
_ENDS, _ENDS_NARROW = (0.48, 0.745, 1.0), (0.56, 0.785, 1.0)
# Degrees over which two people of a ring are spread, and how much each further person adds.
_SPREAD = ((130.0, 35.0), (180.0, 40.0), (110.0, 50.0))
_STEP = 5
_TURNS = {
    angle: (math.sin(math.radians(angle)), math.cos(math.radians(angle))) for angle in range(0, 360, _STEP)
}


@dataclass(frozen=True, kw_only=True)
class Size:
    """Measures of one picture in its own units, which are pixels where it is shown at full size."""

    width: float
    face: float
    letter: float

    @property
    def middle(self) -> float:
        """Both coordinates of the centre."""
        return self.width / 2

    @property
    def height(self) -> float:
        """A name may hang a little below the outer ring."""
        return self.width + self.line

    @property
    def line(self) -> float:
        """Height of a line of a name."""
        return self.letter * 1.15

    def reach(self, text: str) -> float:
        """About how wide a text is."""
        return len(text) * self.letter * 0.57 + 6


@dataclass(frozen=True, kw_only=True)
class Box:
    """A rectangle that something covers."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share any room."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, kw_only=True)
class Seat:
    """Somebody to be placed: their ring (0 knows most), the lines of their name, and where the family put them.

    `angle` in degrees clockwise from the top; `first` seats keep their place when a ring is crowded.
    """

    key: str
    ring: int
    lines: tuple[str, ...]
    angle: float | None = None
    first: int = 0


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A seat with its centre; `box` holds face and name."""

    key: str
    x: float
    y: float
    box: Box


@dataclass(frozen=True, kw_only=True)
class More:
    """The disc that stands for those of a ring who did not find room."""

    ring: int
    count: int
    spot: Spot


@dataclass(frozen=True, kw_only=True)
class Placed:
    """The whole picture."""

    size: Size
    radii: tuple[float, ...]
    labels: tuple[Box, ...]
    children: tuple[Spot, ...]
    spots: tuple[Spot, ...]
    more: tuple[More, ...]

    @cached_property
    def by_key(self) -> dict[str, Spot]:
        """The spots of the members."""
        return {spot.key: spot for spot in self.spots}


def place(
    seats: Sequence[Seat],
    children: Sequence[tuple[str, tuple[str, ...]]],
    labels: Sequence[str],
    size: Size,
) -> Placed:
    """Place everybody. `labels` are the words of the rings from the inside."""
    counts = [sum(1 for seat in seats if seat.ring == ring) for ring in range(RINGS)]
    radii = _radii(counts, len(children), size)
    words = tuple(_label(text, radius, size) for text, radius in zip(labels, radii, strict=True))
    kids = tuple(_children(children, size, None if counts[0] == 0 else words[0].bottom))
    taken = [*words, *(spot.box for spot in kids)]
    spots: list[Spot] = []
    gathered: list[More] = []
    for ring in range(RINGS):
        found, many = _ring([seat for seat in seats if seat.ring == ring], ring, radii, taken, size)
        spots += found
        gathered += many
        taken += [spot.box for spot in found] + [one.spot.box for one in many]
    return Placed(
        size=size, radii=radii, labels=words, children=kids, spots=tuple(spots), more=tuple(gathered)
    )


def fits(
    seats: Sequence[Seat],
    children: Sequence[tuple[str, tuple[str, ...]]],
    labels: Sequence[str],
    size: Size,
) -> bool:
    """Whether everybody finds room (cheaper than placing a crowd that does not)."""
    # A face with its name takes about this much; a crowd that has no room by area is not tried.
    room = math.pi * (size.width / 2) ** 2 / (5.8 * size.letter * (2 * size.face + size.line))
    return len(seats) + len(children) < room and not place(seats, children, labels, size).more


def _radii(counts: Sequence[int], children: int, size: Size) -> tuple[float, ...]:
    """Rings end where they do in a small circle; a crowded ring takes room from those that have some."""
    whole = size.middle - 4
    usual = [end * whole for end in (_ENDS if size.width > 480 else _ENDS_NARROW)]
    slot = 5.4 * size.letter * (2 * size.face + size.line + 8) * 1.7
    areas = [math.pi * (outer**2 - inner**2) for inner, outer in zip([0.0, *usual[:-1]], usual, strict=True)]
    wanted = [slot * count for count in counts]
    wanted[0] += slot * 0.8 * children + LABEL_ROOM * 60
    if all(want <= area for want, area in zip(wanted, areas, strict=True)):
        return tuple(usual)
    shares = [max(want, 0.45 * area) for want, area in zip(wanted, areas, strict=True)]
    band = 2 * size.face + 6
    ends = [whole * math.sqrt(sum(shares[: ring + 1]) / sum(shares)) for ring in range(RINGS)]
    ends[1] = min(ends[1], ends[2] - band - (size.line if size.width > 480 else 0))
    ends[0] = min(ends[0], ends[1] - band)
    return tuple(ends)


def _label(text: str, radius: float, size: Size) -> Box:
    """The words of a ring, as high in it as they go without touching its line."""
    half = size.reach(text) / 2
    # `reach` is generous; what is drawn is a little narrower.
    top = size.middle - math.sqrt(radius**2 - min(0.86 * half, 0.8 * radius) ** 2) + 2
    return Box(left=size.middle - half, top=top, right=size.middle + half, bottom=top + size.letter * 1.35)


def _children(
    children: Sequence[tuple[str, tuple[str, ...]]], size: Size, below: float | None
) -> Iterator[Spot]:
    """The children in rows in the middle; `below` the words of the ring when somebody stands under them."""
    per_row = max(1, math.ceil(math.sqrt(len(children) * 1.6)))
    rows = [children[at : at + per_row] for at in range(0, len(children), per_row)]
    high = 2 * size.face + size.line + 10
    top = size.middle - high * len(rows) / 2 + size.face
    if below is not None and size.middle - below < 2.6 * high:
        top = min(top, below + size.face + 0.02 * size.width)
    for number, row in enumerate(rows):
        wide = max([2 * size.face + 10, *(size.reach(line) for _, lines in row for line in lines)])
        for column, (key, lines) in enumerate(row):
            x = size.middle + (column - (len(row) - 1) / 2) * wide
            yield _spot(key, lines, x, top + number * high, size)


def _ring(
    seats: list[Seat],
    ring: int,
    radii: Sequence[float],
    taken: Sequence[Box],
    size: Size,
) -> tuple[list[Spot], list[More]]:
    """The seats of one ring; from the last, those without room are gathered."""
    kept = sorted(seats, key=lambda seat: -seat.first)
    while True:
        many = len(seats) - len(kept)
        crowd = [Seat(key=MANY, ring=ring, lines=(), angle=180.0)] if many else []
        wanted = [*crowd, *_in_order(kept, seats)]
        found = _seated(wanted, ring, radii, taken, size)
        if len(found) == len(wanted):
            break
        if not kept:
            # No room even for the disc of many: it is drawn all the same, so that nobody is passed over.
            found = [_spot(MANY, (), size.middle, size.middle + radii[ring] - size.face - 3, size)]
            break
        kept = kept[: max(0, min(len(kept) - 1, len(found) - 1))]
    discs = [More(ring=ring, count=many, spot=spot) for spot in found if spot.key == MANY]
    return [spot for spot in found if spot.key != MANY], discs


def _in_order(kept: list[Seat], seats: list[Seat]) -> list[Seat]:
    keys = {seat.key for seat in kept}
    return [seat for seat in seats if seat.key in keys]


def _seated(
    seats: list[Seat], ring: int, radii: Sequence[float], taken: Sequence[Box], size: Size
) -> list[Spot]:
    """A spot for each seat until there is no room. Who was put somewhere by the family is placed first."""
    found: list[Spot] = []
    boxes = list(taken)
    for seat, angle in _angles(seats, ring):
        spot = _free(seat, angle, ring, radii, boxes, size)
        if spot is None:
            break
        found.append(spot)
        boxes.append(spot.box)
    return found


def _angles(seats: list[Seat], ring: int) -> list[tuple[Seat, float]]:
    """The wish of each seat: the family's own, else evenly from one side over the bottom to the other."""
    count = len(seats)
    two, each = _SPREAD[ring]
    spread = 0.0 if count == 1 else min(280.0, two + each * (count - 2))
    even = [180 + spread / 2 - spread * at / max(1, count - 1) for at in range(count)]
    fixed = [(seat, seat.angle) for seat in seats if seat.angle is not None]
    for _, angle in fixed:
        even.remove(min(even, key=lambda free: _apart(free, angle)))
    automatic = [seat for seat in seats if seat.angle is None]
    return [*fixed, *zip(automatic, even, strict=True)]


def _free(
    seat: Seat, wish: float, ring: int, radii: Sequence[float], taken: list[Box], size: Size
) -> Spot | None:
    """The free spot nearest to the wish."""
    inner = radii[ring - 1] if ring else 0.0
    lowest, highest = inner + size.face + 3 if ring else 0.0, radii[ring] - size.face - 3
    best = (lowest + highest) / 2 if ring else highest * 0.72
    half, above, below = _extent(seat.lines, size)
    walls = [(box.left, box.top, box.right, box.bottom) for box in taken]
    found = (math.inf, 0.0, 0)
    for distance in (best, *_steps(lowest, highest)):
        for apart, angle in _by_nearness(wish):
            far = abs(distance - best) + apart * distance / 57.3
            if (far, distance, angle) >= found:
                break
            x, y = _at(distance, angle, size)
            left, top, right, bottom = x - half, y - above, x + half, y + below
            if left < 0 or top < 0 or right > size.width or bottom > size.height:
                continue
            if _hits(walls, left, top, right, bottom):
                continue
            if seat.angle is None:
                far += 2 * _crossing(left, top, right, bottom, size.middle, inner, radii[ring])
            if (far, distance, angle) < found:
                found = (far, distance, angle)
                break
    return None if found[0] == math.inf else _spot(seat.key, seat.lines, *_at(*found[1:], size), size)


def _hits(walls: list[Wall], left: float, top: float, right: float, bottom: float) -> bool:
    """Whether something stands there already. Asked thousands of times for a crowd."""
    for its_left, its_top, its_right, its_bottom in walls:
        if its_left < right and left < its_right and its_top < bottom and top < its_bottom:
            return True
    return False


def _crossing(
    left: float, top: float, right: float, bottom: float, middle: float, inner: float, outer: float
) -> float:
    """How far a face with its name reaches over the lines of its ring."""
    nearest = math.hypot(_gap(left, right, middle), _gap(top, bottom, middle))
    farthest = math.hypot(max(middle - left, right - middle), max(middle - top, bottom - middle))
    return max(0.0, farthest - outer) + max(0.0, inner - nearest)


def _gap(low: float, high: float, at: float) -> float:
    """How far a point lies outside a stretch."""
    return max(low - at, at - high, 0.0)


def _at(distance: float, angle: int, size: Size) -> tuple[float, float]:
    sine, cosine = _TURNS[angle]
    return size.middle + distance * sine, size.middle - distance * cosine


@lru_cache(maxsize=512)
def _by_nearness(wish: float) -> tuple[tuple[float, int], ...]:
    """All directions with how far they are from the wish, the nearest first."""
    return tuple(sorted((_apart(angle, wish), angle) for angle in range(0, 360, _STEP)))


def _steps(lowest: float, highest: float) -> list[float]:
    count = max(1, int((highest - lowest) / 14))
    return [lowest + (highest - lowest) * at / count for at in range(count + 1)]


def _extent(lines: tuple[str, ...], size: Size) -> tuple[float, float, float]:
    """How far a face with its name reaches to each side, up and down."""
    half = max([size.face + 2, *(size.reach(line) / 2 for line in lines)])
    return half, size.face + 3, size.face + 5 + size.line * len(lines)


def _spot(key: str, lines: tuple[str, ...], x: float, y: float, size: Size) -> Spot:
    half, above, below = _extent(lines, size)
    return Spot(key=key, x=x, y=y, box=Box(left=x - half, top=y - above, right=x + half, bottom=y + below))


def _apart(one: float, other: float) -> float:
    """Degrees between two directions, 0 to 180."""
    between = abs(one - other) % 360
    return min(between, 360 - between)
