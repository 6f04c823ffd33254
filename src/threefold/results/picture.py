"""A figure over time as a picture: the points, the line that they are held against, and the limits of chance.

Every colour is an attribute; a point that is more than chance is filled, so that it is seen in black and white. The
numbers stand in the table below it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from threefold.core.svg import element, together
from threefold.results import saying
from threefold.results.reading import Point, Series

WIDE, NARROW = 1000, 420
LAST_ON_A_PHONE = 12
_INK, _TEAL, _DARK, _TINT = "#1f2a30", "#0f5c5c", "#0a4444", "#e2f0ee"
_TOP, _TALL, _TEXT, _YEAR_WIDE = 28, 310, 17, 46


@dataclass(frozen=True)
class _Frame:
    points: Sequence[Point]
    width: int
    left: int
    right: int
    most: float
    step: float

    @property
    def bottom(self) -> int:
        """The line of nought."""
        return _TOP + _TALL

    def x(self, place: int) -> float:
        """Where a point stands."""
        room = self.right - self.left - 28
        return self.left + 14 + room * (place / max(len(self.points) - 1, 1))

    def y(self, value: float) -> float:
        """How high a value stands."""
        return self.bottom - _TALL * min(value / self.most, 1.0)


def chart(series: Series, kind: str, question: str, *, width: int = WIDE) -> SafeString:
    """The picture, `width` units wide; a phone gets the last points in its own."""
    points = series.points if width == WIDE else series.points[-LAST_ON_A_PHONE:]
    most, step = _scale(points, series.centre)
    frame = _Frame(points, width, 64, width - (140 if width == WIDE else 10), most, step)
    name = f"chart-{width}"
    return element(
        "svg",
        element("title", question, id=f"t-{name}"),
        element("desc", described(series, kind), id=f"d-{name}"),
        together(
            *_band(frame, series.has_limits), *_grid(frame, kind), *_line(frame, series, kind), *_years(frame),
            *_course(frame, series.has_limits),
        ),
        class_="tf-chart", viewBox=f"0 0 {width} {frame.bottom + 54}", width="100%", role="img",
        aria_labelledby=f"t-{name} d-{name}",
    )  # fmt: skip


def described(series: Series, kind: str) -> str:
    """The picture in words."""
    line = _("The line stands at %(value)s.") % {"value": saying.value_of(series.centre, kind)}
    table = _("The same figures are in the table below.")
    return " ".join((*series.said, line, table))


def _scale(points: Sequence[Point], centre: float) -> tuple[float, float]:
    """From nought to a round number above all, in four or five steps."""
    top = max([centre, *(one.value for one in points), *(one.high or 0 for one in points)]) or 1.0
    size = 10 ** floor(log10(top / 4))
    step = next(size * one for one in (1, 2, 2.5, 5, 10) if top / (size * one) <= 5)
    return step * ceil(top / step - 1e-9), step


def _band(frame: _Frame, has_limits: bool) -> Iterator[SafeString]:
    if has_limits:
        above = [(place, one.high or 0.0) for place, one in enumerate(frame.points)]
        below = [(place, one.low or 0.0) for place, one in enumerate(frame.points)]
        yield element("polygon", points=_path(frame, [*above, *reversed(below)]), fill=_TINT)


def _path(frame: _Frame, values: Sequence[tuple[int, float]]) -> str:
    return " ".join(f"{frame.x(place):.1f},{frame.y(value):.1f}" for place, value in values)


def _grid(frame: _Frame, kind: str) -> Iterator[SafeString]:
    for number in range(round(frame.most / frame.step) + 1):
        value = number * frame.step
        y = frame.y(value)
        yield element("line", class_="grid", x1=frame.left, x2=frame.right, y1=y, y2=y)
        text = _short(value, kind, top=number == round(frame.most / frame.step))
        yield element(
            "text", text, class_="soft", x=frame.left - 8, y=y + 6, font_size=_TEXT, text_anchor="end"
        )


def _short(value: float, kind: str, *, top: bool) -> str:
    if kind == saying.SHARE:
        return f"{100 * value:g}" + ("%" if top else "")
    return f"{value:g}"


def _line(frame: _Frame, series: Series, kind: str) -> Iterator[SafeString]:
    y = frame.y(series.centre)
    yield element("line", x1=frame.left, x2=frame.right, y1=y, y2=y, stroke=_TEAL, stroke_width=2.5)
    said = saying.value_of(series.centre, kind)
    if frame.width == WIDE:
        yield element("text", said, x=frame.right + 10, y=y - 2, font_size=_TEXT, font_weight=700, fill=_DARK)
        words = _("first 12 points") if series.has_limits else _("the middle")
        yield element("text", words, class_="soft", x=frame.right + 10, y=y + 18, font_size=16)
        yield from _ends(frame, series)
    else:
        yield element(
            "text", said, x=frame.right, y=y - 8, font_size=16, font_weight=700, fill=_DARK, text_anchor="end"
        )


def _ends(frame: _Frame, series: Series) -> Iterator[SafeString]:
    last = frame.points[-1]
    for value, words in ((last.high, _("upper limit")), (last.low, _("lower limit"))):
        apart = value is not None and abs(frame.y(value) - frame.y(series.centre) - 5) > 34
        if series.has_limits and value is not None and apart:
            yield element(
                "text", words, class_="soft", x=frame.right + 10, y=frame.y(value) + 6, font_size=16
            )


def _years(frame: _Frame) -> Iterator[SafeString]:
    """At the first point of each year; where two would touch, the later one stays."""
    first = {one.first.year: frame.x(place) for place, one in reversed(list(enumerate(frame.points)))}
    apart = sorted(first.items())
    for (year, x), after in zip(apart, [*apart[1:], (0, float("inf"))], strict=True):
        if after[1] - x > _YEAR_WIDE:
            yield element("text", str(year), class_="soft", x=x, y=frame.bottom + 34, font_size=_TEXT,
                          text_anchor="middle")  # fmt: skip


def _course(frame: _Frame, has_limits: bool) -> Iterator[SafeString]:
    values = [(place, one.value) for place, one in enumerate(frame.points)]
    yield element("polyline", fill="none", stroke=_INK, stroke_width=2, points=_path(frame, values))
    for place, value in values:
        fill = _TEAL if frame.points[place].marked else "#fff"
        yield element(
            "circle", cx=frame.x(place), cy=frame.y(value), r=6.5, fill=fill, stroke=_INK, stroke_width=2.2
        )
