"""Marks to SVG: the twin of static/toolkit/child/strokes.js, letter for letter, in whole numbers only."""

import html
import re

from threefold.toolkit.drawing.art import symbols
from threefold.toolkit.drawing.document import Line, Mark, Said, Stamp

COLOURS = {
    "ink": "#1f2a30", "clay": "#b3431f", "sun": "#f2b632", "leaf": "#3d7a33", "indigo": "#3b4a9c", "brown": "#7a4a2b",
}  # fmt: skip
# Yellow alone is too pale on the paper: it gets a dark edge.
EDGES = {"sun": "#7a5200"}
WIDTHS = {"thin": 8, "mid": 16, "thick": 32}
PRESSURE = (50, 75, 100, 130, 160)
# Named one by one, because the two languages mean different things by "space".
SPACE = re.compile("[ \\t\\n\\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def hundredths(n: int) -> str:
    """A number of hundredths as the shortest exact decimal."""
    whole, rest = divmod(abs(n), 100)
    sign = "-" if n < 0 else ""
    if not rest:
        return f"{sign}{whole}"
    return f"{sign}{whole}.{rest:02d}" if rest % 10 else f"{sign}{whole}.{rest // 10}"


def tenths(n: int) -> str:
    """A length as it is kept, as units."""
    return hundredths(n * 10)


def _at(x: int, y: int) -> str:
    """A point given in twentieths of a unit: the middle of two kept points is still whole."""
    return f"{hundredths(x * 5)} {hundredths(y * 5)}"


def pieces(line: Line) -> list[tuple[str, int]]:
    """Curves through the middles of neighbouring points, cut where the pressure changes by a level."""
    points = line.points
    x0, y0, p0 = points[0]
    start = _at(x0 * 2, y0 * 2)
    if len(points) == 1:
        return [(f"M{start}l.1 0", _width(line, p0))]
    found: list[tuple[str, int]] = []
    for i, (x, y, p) in enumerate(points[1:], 1):
        after = points[i + 1] if i + 1 < len(points) else None
        end = _at(x + after[0], y + after[1]) if after else _at(x * 2, y * 2)
        step = f"Q{_at(x * 2, y * 2)} {end}" if after else f"L{end}"
        if found and found[-1][1] == _width(line, p):
            found[-1] = (found[-1][0] + step, found[-1][1])
        else:
            found.append((f"M{start}{step}", _width(line, p)))
        start = end
    return found


def _width(line: Line, pressure: int) -> int:
    base = WIDTHS[line.width] * 10
    return base * PRESSURE[min(4, pressure * 5 // 256)] // 100 if line.pressed else base


def wrap(text: str, letters: int) -> list[str]:
    """Words in lines, counted as a browser counts letters (UTF-16)."""
    lines = [""]
    for word in SPACE.split(text):
        longer = f"{lines[-1]} {word}"
        if not lines[-1]:
            lines[-1] = word
        elif len(longer.encode("utf-16-le")) // 2 <= letters:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def svg(mark: Mark) -> str:
    """One mark as SVG."""
    if isinstance(mark, Line):
        return _line(mark)
    return _stamp(mark) if isinstance(mark, Stamp) else _said(mark)


def _line(mark: Line) -> str:
    drawn = pieces(mark)

    def paths(colour: str, more: int) -> str:
        return "".join(
            f'<path d="{d}" stroke="{colour}" stroke-width="{tenths(w + more)}"/>' for d, w in drawn
        )

    edge = paths(EDGES[mark.colour], 50) if mark.colour in EDGES else ""
    ink = paths(COLOURS[mark.colour], 0)
    return f'<g fill="none" stroke-linecap="round" stroke-linejoin="round">{edge}{ink}</g>'


def _stamp(mark: Stamp) -> str:
    where = f"translate({tenths(mark.x)} {tenths(mark.y)}) scale({hundredths(mark.size)})"
    return f'<g class="stamp" transform="{where}">{symbols()[mark.symbol][1]}</g>'


def _said(mark: Said) -> str:
    return "".join(
        f'<text x="{tenths(mark.x)}" y="{tenths(mark.y + i * (mark.size * 5 // 4))}" '
        f'font-size="{tenths(mark.size)}" fill="{COLOURS["ink"]}">{html.escape(line)}</text>'
        for i, line in enumerate(wrap(mark.text, mark.letters))
    )
