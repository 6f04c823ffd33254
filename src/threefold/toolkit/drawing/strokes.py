"""Marks to SVG: the twin of static/toolkit/child/strokes.js, letter for letter, in whole numbers only."""

import html
import re
from operator import add

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


class _Twentieths(dict[int, str]):
    """Half of a length as it is kept: the middle of two kept points is still whole. Remembered: a drawing has as many
    numbers as a book has letters, and most stand in it again and again. A sheet ends, and so do they.
    """

    def __missing__(self, n: int) -> str:
        self[n] = written = hundredths(n * 5)
        return written


twentieths = _Twentieths().__getitem__


def pieces(line: Line) -> list[tuple[str, int]]:
    """Curves through the middles of neighbouring points, cut where the pressure changes by a level."""
    xs, ys, pressures = zip(*line.points, strict=True)
    start = f"{twentieths(xs[0] * 2)} {twentieths(ys[0] * 2)}"
    if len(xs) == 1:
        return [(f"M{start}l.1 0", _width(line, pressures[0]))]
    to, ends = _at(xs, ys)
    steps = [f"Q{point} {end}" for point, end in zip(to, ends, strict=False)] + [f"L{to[-1]}"]
    if not line.pressed:
        return [(f"M{start}{''.join(steps)}", _width(line, 0))]
    found: list[tuple[list[str], int]] = []
    for step, end, pressure in zip(steps, [*ends, ""], pressures[1:], strict=True):
        width = _width(line, pressure)
        if found and found[-1][1] == width:
            found[-1][0].append(step)
        else:
            found.append(([f"M{start}{step}"], width))
        start = end
    return [("".join(steps), width) for steps, width in found]


def _at(xs: tuple[int, ...], ys: tuple[int, ...]) -> tuple[list[str], list[str]]:
    """Where each point but the first lies, and the middle between it and the next."""
    across, down = xs[1:], ys[1:]
    points = zip(
        map(twentieths, map(add, across, across)), map(twentieths, map(add, down, down)), strict=True
    )
    middles = zip(
        map(twentieths, map(add, across, across[1:])), map(twentieths, map(add, down, down[1:])), strict=True
    )
    return list(map(" ".join, points)), list(map(" ".join, middles))


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
