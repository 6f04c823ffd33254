"""Numbers over time as a picture: a line and a shape for each person, their names at the lines, never an average.

Every colour is an attribute, so that the picture looks the same on a page with a strict content policy and on paper.
`chart_svg` is safe to put on any page that shows the same copy; `table_of` has the same numbers in rows.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils import formats
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from threefold.core.svg import element, together
from threefold.mapping.copies.scaling import LineCopy, ScaleCopy
from threefold.practice.scales import HIGHEST

WIDE, NARROW = 640, 360
_FACE = "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, sans-serif"
_INK, _SOFT, _AXIS, _GRID = "#1f2a30", "#4a565c", "#7d7668", "#e4dccd"
# A colour, a dash and a shape for each person in turn; the shape alone tells people apart in black and white.
_COLORS = ("#94432a", "#2f6b3a", "#3f4a9a", "#0f5c5c", "#7a5200", "#1f2a30", "#4a565c", "#a3203a")
_DASHES = ("", "9 4", "2 5", "13 4 2 4", "5 3", "1 4", "9 3 2 3 2 3", "16 5")
_SHAPES = (
    "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z",
    "M-6.5-6.5h13v13h-13Z",
    "M0-9l9 9-9 9-9-9Z",
    "M0-8.5l8.5 15h-17Z",
    "M0 8.5l8.5-15h-17Z",
    "M-2.5-8h5v5.5h5.5v5h-5.5v5.5h-5v-5.5h-5.5v-5h5.5Z",
    "M0-8.5l8 6-3 9.5h-10l-3-9.5Z",
    "M-8-4l8-4.5 8 4.5v8l-8 4.5-8-4.5Z",
)
_TOP, _STEP, _TEXT = 22, 24, 16
_BETWEEN_NAMES = 20


@dataclass(frozen=True)
class _Style:
    color: str
    dash: str
    shape: str


@dataclass(frozen=True)
class _Frame:
    """Where things stand: from `left` to `right` the days, from `_TOP` down the numbers 10 to 0."""

    copy: ScaleCopy
    width: int
    left: int
    right: int
    names_at: int

    @property
    def bottom(self) -> int:
        """The line of 0."""
        return _TOP + HIGHEST * _STEP

    @property
    def height(self) -> int:
        """With the days below, and a row for those who did not want to say."""
        return self.bottom + (92 if self.has_declined else 44)

    @property
    def has_declined(self) -> bool:
        """Whether somebody did not want to say."""
        return any(one.declined for line in self.copy.lines for one in line.ratings)

    def x(self, day: date) -> float:
        """Days stand as far apart as they are, but never so near that one could not read them."""
        days = self.copy.days
        if len(days) < 2:
            return (self.left + self.right) / 2
        room, least = self.right - self.left, (self.right - self.left) / (2 * (len(days) - 1))
        spans = [(later - earlier).days for earlier, later in pairwise(days)]
        shares = [least + span * (room / 2) / sum(spans) for span in spans]
        return self.left + sum(shares[: days.index(day)])

    def y(self, value: int | None) -> float:
        """The height of a number; below the days for those who did not want to say."""
        return self.bottom + 58 if value is None else _TOP + (HIGHEST - value) * _STEP


def chart_svg(copy: ScaleCopy, *, width: int = WIDE) -> SafeString:
    """The picture of one scale, `width` units wide (a phone gets its own: `NARROW`); empty without any number."""
    if not copy.lines:
        return SafeString("")
    frame = _frame(copy, width)
    name = f"{copy.id}-{width}"
    return element(
        "svg",
        element("title", copy.question, id=f"t-{name}"),
        element("desc", described(copy), id=f"d-{name}"),
        together(*_grid(frame), *_days(frame), *_lines(frame), *_names(frame)),
        class_="tf-chart",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {frame.height}",
        width="100%",
        role="img",
        aria_labelledby=f"t-{name} d-{name}",
        font_family=_FACE,
        fill=_INK,
    )


def described(copy: ScaleCopy) -> str:
    """The picture in words: what the ends mean, and each person's numbers."""
    told = [_("10: %(words)s") % {"words": copy.ten}, _("0: %(words)s") % {"words": copy.zero}] * bool(
        copy.ten
    )
    for line in copy.lines:
        numbers = ", ".join(f"{short_day(one.rated_on)}: {said(one.value)}" for one in line.ratings)
        told.append(f"{line.name}: {numbers}")
    return ". ".join(part.rstrip(". ") for part in told) + "."


def table_of(copy: ScaleCopy) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The same numbers as a table: a column for each day, a row for each person."""
    header = (_("Who"), *(short_day(day) for day in copy.days))
    rows = []
    for line in copy.lines:
        given = (line.on(day) for day in copy.days)
        rows.append((line.name, *("" if one is None else said(one.value) for one in given)))
    return header, tuple(rows)


def said(value: int | None) -> str:
    """A number, or that they did not want to say."""
    return _("did not say") if value is None else str(value)


def short_day(day: date) -> str:
    """ "9 Oct"; Spanish writes months small."""
    spanish = (get_language() or "en").startswith("es")
    return str(formats.date_format(day, "j b" if spanish else "j M"))


def _frame(copy: ScaleCopy, width: int) -> _Frame:
    longest = max(len(_label(line)) for line in copy.lines)
    names_at = width - min(int(longest * _TEXT * 0.56) + 34, int(width * 0.42)) - 8
    last = Counter(one.value for line in copy.lines for one in line.ratings if one.rated_on == copy.days[-1])
    # Where several people said the same on the last day, their shapes stand side by side before the names begin.
    crowd = max(_aside(number) for number in range(max(last.values())))
    return _Frame(copy, width, left=46, right=names_at - 22 - int(crowd), names_at=names_at)


def _style(place: int) -> _Style:
    return _Style(_COLORS[place % 8], _DASHES[place % 8], _SHAPES[place % 8])


def _grid(frame: _Frame) -> Iterator[SafeString]:
    for value in range(HIGHEST, -1, -1):
        y, heavy = frame.y(value), value in (HIGHEST, 0)
        line = f"M{frame.left - 12} {y:g}H{frame.right + 12}"
        yield element("path", d=line, stroke=_AXIS if heavy else _GRID, stroke_width=1.5)
        if value % 5 == 0:
            yield _text(frame.left - 20, y + 5.5, str(value), color=_SOFT, anchor="end", bold=heavy)
    if frame.has_declined:
        note = _("Below the days: did not want to say")
        yield _text(4, frame.y(None) + 26, note, color=_SOFT, anchor="start")


def _days(frame: _Frame) -> Iterator[SafeString]:
    last = -1000.0
    days = frame.copy.days
    for day in days:
        x = frame.x(day)
        final = day == days[-1]
        # Two days close together: the later of the last ones keeps its name, the table has them all.
        if (x - last > 52 and (final or frame.x(days[-1]) - x > 52)) or final:
            yield _text(x, frame.bottom + 30, short_day(day), color=_SOFT, anchor="middle")
            last = x


def _lines(frame: _Frame) -> Iterator[SafeString]:
    taken: dict[tuple[date, int | None], int] = {}
    marks: list[SafeString] = []
    for place, line in enumerate(frame.copy.lines):
        style, points = _style(place), []
        for one in line.ratings:
            beside = taken.get((one.rated_on, one.value), 0)
            taken[one.rated_on, one.value] = beside + 1
            # People with the same number on the same day stand side by side, so that nobody covers anybody.
            x, y = frame.x(one.rated_on) + _aside(beside), frame.y(one.value)
            if one.value is not None:
                points.append(f"{x:g},{y:g}")
            marks.append(_mark(x, y, style))
        if len(points) > 1:
            yield element(
                "polyline",
                points=" ".join(points),
                fill="none",
                stroke=style.color,
                stroke_width=2.5,
                stroke_dasharray=style.dash or None,
                stroke_linejoin="round",
            )
    yield from marks


def _aside(number: int) -> float:
    return (number + 1) // 2 * 15 * (1 if number % 2 else -1)


def _names(frame: _Frame) -> Iterator[SafeString]:
    """Each name beside the end of its line, moved apart where they would cover each other."""
    wanted = sorted(
        ((frame.y(_last_number(line)), place, line) for place, line in enumerate(frame.copy.lines)),
        key=lambda one: (one[0], one[1]),
    )
    heights = _apart([one[0] for one in wanted], frame.height - 8)
    x = frame.names_at
    for (_wanted, place, line), y in zip(wanted, heights, strict=True):
        style = _style(place)
        yield _mark(x + 10, y, style)
        yield _text(x + 26, y + 5.5, _label(line), color=style.color, anchor="start", bold=True)


def _apart(wanted: Sequence[float], most: float) -> list[float]:
    placed: list[float] = []
    for y in wanted:
        placed.append(max(y, placed[-1] + _BETWEEN_NAMES) if placed else y)
    over = placed[-1] - most if placed else 0
    if over > 0:
        placed = [y - over for y in placed]
        for place in range(len(placed) - 2, -1, -1):
            placed[place] = min(wanted[place], placed[place + 1] - _BETWEEN_NAMES)
    return placed


def _last_number(line: LineCopy) -> int | None:
    return next((one.value for one in reversed(line.ratings) if one.value is not None), None)


def _label(line: LineCopy) -> str:
    value = _last_number(line)
    name = line.name if len(line.name) <= 16 else line.name[:15] + "…"
    return name if value is None else f"{name} {value}"


def _mark(x: float, y: float, style: _Style) -> SafeString:
    where = f"translate({x:g} {y:g})"
    return element("path", transform=where, d=style.shape, fill=style.color, stroke="#fff", stroke_width=1.5)


def _text(x: float, y: float, text: str, *, color: str, anchor: str, bold: bool = False) -> SafeString:
    weight = 700 if bold else None
    return element(
        "text", text, x=x, y=y, font_size=_TEXT, text_anchor=anchor, fill=color, font_weight=weight
    )
