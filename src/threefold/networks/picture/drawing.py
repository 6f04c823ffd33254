"""Drawing the circle from a copy: rings, the children in the middle, everybody with face and name."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from threefold.core.svg import element, together
from threefold.networks.copies import CircleCopy, MemberCopy
from threefold.networks.picture.placing import RINGS, Placed, Seat, Size, Spot, fits, place
from threefold.networks.picture.telling import circle_told, member_told
from threefold.practice.vocabulary.circle import NetworkRole, Ring

Links = Callable[[MemberCopy], str]
# Wide enough for a half page, a page, and a large circle; below the first, faces and letters are smaller.
WIDTHS = (540, 760, 1080)
NARROW = 360
_ORDER = tuple(Ring)
_FILLS = ("#fffdf7", "#e2f0ee", "#f3eee5")
INK, INK_2, LINE, TEAL, TEAL_DARK, HALO, ON_HALO = (
    "#1f2a30", "#4a565c", "#7d7668", "#0f5c5c", "#0a4444", "#ffd873", "#4a3300",
)  # fmt: skip
_LETTERS = 13
_BEFORE = {"the", "la", "el", "sra", "sr", "mr", "mrs", "ms", "dr"}


def circle_svg(
    copy: CircleCopy,
    *,
    width: int = WIDTHS[0],
    links: Links | None = None,
    name: str = "circle",
    on_paper: bool = False,
) -> SafeString:
    """The picture of `copy`, `width` units across (360 for a phone, 540 for half a page).

    `links` gives each member's address: then every face is a link, and what moves the picture may take hold of it.
    `name` begins the ids inside, so that one page can hold several pictures. `on_paper`: lines without tints.
    """
    placed = _placed(copy, width)
    return _Drawing(copy=copy, placed=placed, links=links, name=f"{name}-{width}", on_paper=on_paper).svg()


def fitting_width(copy: CircleCopy) -> int:
    """The smallest usual width at which nobody has to be gathered into a disc of several."""
    return next((width for width in WIDTHS if fits(*_given(copy, width))), WIDTHS[-1])


def _placed(copy: CircleCopy, width: int) -> Placed:
    return place(*_given(copy, width))


def _given(
    copy: CircleCopy, width: int
) -> tuple[list[Seat], list[tuple[str, tuple[str, ...]]], list[str], Size]:
    """What placing asks: seats, children, the words of the rings, measures."""
    small = width < 480
    size = Size(width=width, face=17 if small else 20, letter=14 if small else 17)
    seats = [
        Seat(
            key=str(one.id),
            ring=_ring_of(one),
            lines=_lines(one.name),
            angle=one.angle,
            first=2 * (one.role == NetworkRole.SAFETY_PERSON) + (one.agreed_on is not None),
        )
        for one in copy.members
    ]
    children = [(str(key), _lines(called)) for key, called in copy.children]
    return seats, children, [_label(ring) for ring in _ORDER], size


def _ring_of(member: MemberCopy) -> int:
    """0 is the innermost ring; a ring that is not known is drawn outermost."""
    return next((at for at, ring in enumerate(_ORDER) if ring.value == member.ring), RINGS - 1)


def _label(ring: Ring) -> str:
    return ring.label.in_(get_language() or "en")


def _and_more(count: int) -> str:
    return ngettext("and %(count)d more", "and %(count)d more", count) % {"count": count}


def _lines(name: str) -> tuple[str, ...]:
    """A name on one line, or on two; what is longer is told in full by the title and the list."""
    if len(name) <= _LETTERS:
        return (name,)
    words = name.split()
    first = words[0]
    for word in words[1:]:
        if len(first) + len(word) >= _LETTERS:
            break
        first += f" {word}"
    rest = name[len(first) :].strip()
    return tuple(_cut(line) for line in (first, rest) if line)


def _cut(line: str) -> str:
    return line if len(line) <= _LETTERS + 2 else f"{line[:_LETTERS]}…"


def first_letter(name: str) -> str:
    """The letter on a face: of the name, not of "Mr." or "the" before it."""
    words = [word for word in name.split() if not word.endswith(".") and word.lower() not in _BEFORE]
    return (words or [name.strip() or "?"])[0][0].upper()


@dataclass(frozen=True, kw_only=True)
class _Drawing:
    copy: CircleCopy
    placed: Placed
    links: Links | None
    name: str
    on_paper: bool

    @property
    def size(self) -> Size:
        return self.placed.size

    def svg(self) -> SafeString:
        """The whole element. With links it is a group, because an image hides what is inside it."""
        across = self.size.width
        described = f"{self.name}-t {self.name}-d"
        children = dict(self.copy.children)
        return element(
            "svg",
            element("title", _("Circle of support: who knows what"), id=f"{self.name}-t"),
            element("desc", circle_told(self.copy), id=f"{self.name}-d"),
            self._rings(),
            *(self._child(spot, children) for spot in self.placed.children),
            *(self._member(member) for member in self.copy.members),
            *(self._disc_of_many(more.spot, more.count) for more in self.placed.more),
            class_="tf-chart tf-circle",
            viewBox=f"0 0 {across} {self.size.height:.0f}",
            role="group" if self.links else "img",
            aria_labelledby=described,
            font_size=self.size.letter,
            text_anchor="middle",
        )

    def _rings(self) -> SafeString:
        middle = self.size.middle
        drawn = [
            element(
                "circle",
                cx=middle,
                cy=middle,
                r=self.placed.radii[ring],
                fill="#ffffff" if self.on_paper else _FILLS[ring],
                stroke=LINE,
                stroke_width=1.4,
                stroke_dasharray="2 7" if ring == RINGS - 1 else None,
                data_ring=_ORDER[ring].value,
                data_label=_label(_ORDER[ring]),
                aria_hidden=True,
            )
            for ring in reversed(range(RINGS))
        ]
        words = [
            element(
                "text", _label(ring), x=middle, y=box.top + self.size.letter, fill=INK_2, aria_hidden=True
            )
            for ring, box in zip(_ORDER, self.placed.labels, strict=True)
        ]
        return together(*drawn, *words)

    def _child(self, spot: Spot, names: dict[UUID, str]) -> SafeString:
        called = next(name for key, name in names.items() if str(key) == spot.key)
        # The rounder, uneven shape that children have everywhere in Threefold.
        shape = element(
            "path", d="M-20 1C-22-13-13-20-1-20S20-12 20 1 11 21 0 21-18 14-20 1Z",
            fill="#ffffff" if self.on_paper else HALO,
            stroke=INK if self.on_paper else None, stroke_width=2,
            transform=f"translate({spot.x:.1f} {spot.y:.1f}) scale({self.size.face / 20:.2f})",
        )  # fmt: skip
        return element(
            "g", shape, self._initial(spot, called, ON_HALO), self._name(spot, _lines(called), bold=True)
        )

    def _member(self, member: MemberCopy) -> SafeString:
        spot = self.placed.by_key.get(str(member.id))
        if spot is None:
            return together()
        safe = member.role == NetworkRole.SAFETY_PERSON
        face = element(
            "circle", cx=spot.x, cy=spot.y, r=self.size.face, fill=TEAL if safe else "#ffffff", stroke=TEAL,
            stroke_width=2.6, stroke_dasharray=None if member.role else "4 4",
        )  # fmt: skip
        inside = together(
            face,
            self._initial(spot, member.name, "#ffffff" if safe else TEAL_DARK),
            self._name(spot, _lines(member.name)),
        )
        told = member_told(member)
        if self.links is None:
            return element("g", element("title", told), inside)
        return self._handle(member, spot, inside, told)

    def _handle(self, member: MemberCopy, spot: Spot, inside: SafeString, told: str) -> SafeString:
        """A link to the member that is at least 44 units wide and high, with where it stands."""
        half = max(24.0, (spot.box.right - spot.box.left) / 2)
        touch = element(
            "rect", x=spot.x - half, y=spot.box.top - 2, width=2 * half, height=spot.box.bottom - spot.box.top + 2,
            rx=8, fill="transparent",
        )  # fmt: skip
        assert self.links is not None
        return element(
            "a", touch, inside, class_="tf-disc", href=self.links(member), aria_label=told,
            data_member=str(member.id), data_ring=member.ring, data_angle=member.angle, data_x=spot.x, data_y=spot.y,
            data_name=member.name,
        )  # fmt: skip

    def _disc_of_many(self, spot: Spot, count: int) -> SafeString:
        face = element(
            "circle", cx=spot.x, cy=spot.y, r=self.size.face, fill="#ffffff", stroke=LINE, stroke_width=1.4
        )
        number = element("text", f"+{count}", x=spot.x, y=spot.y + self._drop, font_weight=700, fill=INK)
        return element("g", element("title", _and_more(count)), face, number)

    def _initial(self, spot: Spot, name: str, fill: str) -> SafeString:
        return element(
            "text",
            first_letter(name),
            x=spot.x,
            y=spot.y + self._drop,
            font_weight=700,
            fill=fill,
            aria_hidden=True,
        )

    def _name(self, spot: Spot, lines: tuple[str, ...], *, bold: bool = False) -> SafeString:
        top = spot.y + self.size.face + self.size.letter
        return together(
            *(
                element(
                    "text",
                    line,
                    x=spot.x,
                    y=top + at * self.size.line,
                    fill=INK,
                    font_weight=700 if bold else None,
                )
                for at, line in enumerate(lines)
            )
        )

    @cached_property
    def _drop(self) -> float:
        """From the middle of a face down to the foot of its letter."""
        return self.size.letter * 0.36
