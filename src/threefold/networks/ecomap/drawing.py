"""Drawing an ecomap. What a line says it says by its shape: thick, dashed, or jagged; colour adds nothing."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import wrap
from uuid import UUID

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from threefold.core.svg import element, together
from threefold.networks.ecomap.column import column
from threefold.networks.ecomap.copies import Around, EcomapCopy
from threefold.networks.ecomap.layout import Block, Box, Ends, Layout, layout
from threefold.networks.ecomap.telling import ecomap_told
from threefold.practice.vocabulary.circle import Support, TieNow

LETTER, ROW = 15.0, 19.0
# How many letters a line has, and how many the household's where there is little room.
LONGEST, NARROW, NARROW_HOME = 22, 17, 10
ROUND = 16.0
INK, INK_2, PAPER = "#1f2a30", "#4a565c", "#ffffff"
_TO_FAMILY, _FROM_FAMILY = (Support.TO_FAMILY, Support.BOTH), (Support.FROM_FAMILY, Support.BOTH)
# By person, the page where what is known of them stands.
Pages = Mapping[UUID, str]


@dataclass(frozen=True, kw_only=True)
class Written:
    """What stands in somebody's shape: lines, of which the first ones are their name."""

    lines: tuple[str, ...]
    bold: int


def ecomap_svg(
    copy: EcomapCopy, *, name: str = "ecomap", narrow: bool = False, pages: Pages | None = None
) -> SafeString:
    """The picture; `narrow` for where there is little room. `name` begins the ids inside, so that one page can hold
    several. With `pages` each person is a link.
    """
    words = {one.key: _written(one, NARROW if narrow else LONGEST) for one in copy.around}
    middle = _household(copy, NARROW_HOME if narrow else LONGEST)
    place = column if narrow else layout
    drawn = place(_block("", middle), [_block(str(key), one) for key, one in words.items()])
    return element(
        "svg",
        element("title", _("Ecomap: the family and who is around it"), id=f"{name}-t"),
        element("desc", " ".join(ecomap_told(copy)), id=f"{name}-d"),
        *(_tie(one, drawn) for one in copy.around),
        _shape(drawn.home, middle, rounded=True),
        *(_around(one, drawn, words[one.key], (pages or {}).get(one.key, "")) for one in copy.around),
        class_="tf-chart tf-ecomap",
        viewBox=f"0 0 {drawn.width:.0f} {drawn.height:.0f}",
        # A picture is one thing to whoever hears it; with links inside it is a group of things.
        role="group" if pages else "img",
        aria_labelledby=f"{name}-t {name}-d",
        font_size=LETTER,
        text_anchor="middle",
    )


def _household(copy: EcomapCopy, letters: int) -> Written:
    lines = tuple(line for name in copy.home or (_("The family"),) for line in wrap(name, letters))
    return Written(lines=lines, bold=len(lines))


def _written(one: Around, letters: int) -> Written:
    """Name and tie, broken and never cut: a word that is left out could be the one that matters."""
    name = tuple(wrap(one.name, letters))
    return Written(lines=(*name, *wrap(one.tie, letters)), bold=len(name))


def _block(key: str, written: Written) -> Block:
    longest = max(len(line) for line in written.lines)
    return Block(key=key, wide=max(64.0, longest * LETTER * 0.57 + 22), high=ROW * len(written.lines) + 16)


def _around(one: Around, drawn: Layout, written: Written, page: str) -> SafeString:
    shape = _shape(drawn.boxes[str(one.key)], written, rounded=not one.paid)
    said = next(ecomap_told(EcomapCopy(home=(), around=(one,))))
    if page:
        return element("a", shape, href=page, aria_label=said)
    return element("g", element("title", said), shape)


def _shape(box: Box, written: Written, *, rounded: bool) -> SafeString:
    """People have round corners; who is there by their work has square ones."""
    frame = element(
        "rect", x=box.x - box.wide / 2, y=box.y - box.high / 2, width=box.wide, height=box.high,
        rx=ROUND if rounded else 0, fill=PAPER, stroke=INK, stroke_width=1.8,
    )  # fmt: skip
    top = box.y - ROW * len(written.lines) / 2 + LETTER * 0.92
    words = (
        element(
            "text", line, x=box.x, y=top + at * ROW, fill=INK if at < written.bold else INK_2,
            font_weight=700 if at < written.bold else None, aria_hidden=True,
        )
        for at, line in enumerate(written.lines)
    )  # fmt: skip
    return together(frame, *words)


def _tie(one: Around, drawn: Layout) -> SafeString:
    return line_svg(drawn.lines[str(one.key)], one.tie_now, one.support, under=ROUND / 2)


def line_svg(ends: Ends, tie_now: str, support: str, under: float = 0.0) -> SafeString:
    """A tie from the household to somebody: its line, and an arrow at each end to which help goes. The line goes on
    `under` what it leads to, which is drawn later, so that it meets a round corner too.
    """
    to_home, to_other = support in _TO_FAMILY, support in _FROM_FAMILY
    drawn = list(_line(_longer(ends, under), tie_now))
    if to_home:
        drawn.append(_arrow(ends.x1, ends.y1, ends.x2, ends.y2))
    if to_other:
        drawn.append(_arrow(ends.x2, ends.y2, ends.x1, ends.y1))
    return together(*drawn)


def _longer(ends: Ends, by: float) -> Ends:
    length = math.hypot(ends.x2 - ends.x1, ends.y2 - ends.y1) or 1.0
    dx, dy = (ends.x2 - ends.x1) / length * by, (ends.y2 - ends.y1) / length * by
    return Ends(x1=ends.x1 - dx, y1=ends.y1 - dy, x2=ends.x2 + dx, y2=ends.y2 + dy)


def _line(ends: Ends, tie_now: str) -> Iterator[SafeString]:
    if tie_now == TieNow.STRAINED:
        yield element("path", d=_jagged(ends), fill="none", stroke=INK, stroke_width=1.8)
        return
    yield element(
        "line", x1=ends.x1, y1=ends.y1, x2=ends.x2, y2=ends.y2, stroke=INK,
        stroke_width=6 if tie_now == TieNow.STRONG else 1.6,
        stroke_dasharray="3 7" if tie_now == TieNow.THIN else None,
    )  # fmt: skip


def _jagged(ends: Ends) -> str:
    """A line of teeth, straight at both ends where arrows stand."""
    length = math.hypot(ends.x2 - ends.x1, ends.y2 - ends.y1) or 1.0
    dx, dy = (ends.x2 - ends.x1) / length, (ends.y2 - ends.y1) / length
    teeth = max(2, int((length - 32) / 7))
    points = [(ends.x1, ends.y1)]
    for at in range(teeth + 1):
        along = 16 + (length - 32) * at / teeth
        aside = 0.0 if at in (0, teeth) else (6.0 if at % 2 else -6.0)
        points.append((ends.x1 + dx * along - dy * aside, ends.y1 + dy * along + dx * aside))
    points.append((ends.x2, ends.y2))
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _arrow(x: float, y: float, away_x: float, away_y: float) -> SafeString:
    """An arrow whose point is at (x, y), coming from the other end."""
    length = math.hypot(away_x - x, away_y - y) or 1.0
    dx, dy = (away_x - x) / length, (away_y - y) / length
    corners = [(x, y)] + [(x + dx * 15 - dy * aside, y + dy * 15 + dx * aside) for aside in (7.5, -7.5)]
    return element("polygon", points=" ".join(f"{a:.1f},{b:.1f}" for a, b in corners), fill=INK)
