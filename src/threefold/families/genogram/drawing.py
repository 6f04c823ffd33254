"""A laid-out genogram as SVG. Colours are attributes; all that it shows is also said in sentences beside it."""

from collections.abc import Iterable
from math import hypot

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from threefold.core.svg import Attribute, element, together
from threefold.families.genogram.homes import Outline
from threefold.families.genogram.layout import HALF, LETTERS, Line, Place, layout
from threefold.families.genogram.tree import Figure, Shape, Tree
from threefold.practice.vocabulary.family import TieKind

INK, INK_2, LINE, PAPER, GREEN, GREEN_TINT = "#1f2a30", "#4a565c", "#7d7668", "#fffdf9", "#2f6b3a", "#eef3e2"
_DASHES = {
    TieKind.ADOPTIVE_PARENT: "14 7",
    TieKind.STEP_PARENT: "8 6",
    TieKind.FOSTER_PARENT: "8 6",
    TieKind.GUARDIAN: "8 6",
    TieKind.POSSIBLE_PARENT: "1 7",
    TieKind.PARTNERS: "12 8",
    TieKind.ENDED: "12 8",
    TieKind.SIBLING: "3 5",
    TieKind.OTHER: "1 6",
    None: "3 5",
}
# As in McGoldrick's genograms: one stroke through a couple's line is apart, two are divorced; dashed is not married.
_SLASHES = {TieKind.SEPARATED: 1, TieKind.ENDED: 1, TieKind.DIVORCED: 2}


def genogram_svg(tree: Tree, told: Iterable[str], *, name: str = "genogram") -> SafeString:
    """The picture at its full size; `told` are its sentences, which become the description."""
    drawn = layout(tree)
    return element(
        "svg",
        element("title", _("Genogram: the family over its generations"), id=f"{name}-t"),
        element("desc", " ".join(told), id=f"{name}-d"),
        *(_home(outline) for outline in drawn.outlines),
        *(line_svg(line) for line in drawn.lines),
        *(_figure(figure, drawn.places[figure.key]) for figure in tree.figures),
        *(_home_name(outline) for outline in drawn.outlines),
        class_="tf-chart tf-genogram",
        viewBox=f"0 0 {drawn.width:.0f} {drawn.height:.0f}",
        width=round(drawn.width),
        height=round(drawn.height),
        role="img",
        aria_labelledby=f"{name}-t {name}-d",
        font_size=16,
        text_anchor="middle",
        fill=INK,
    )


def _home(outline: Outline) -> SafeString:
    """Edge first, then the inside of every frame over it: together they look like one shape."""
    frames = [
        {"x": one.x, "y": one.y, "width": one.width, "height": one.height, "rx": 18.0}
        for one in (*outline.frames, *outline.bridges)
    ]
    edge = [
        element("rect", fill="none", stroke=GREEN, stroke_width=4, stroke_dasharray="2 6", **frame)
        for frame in frames
    ]
    inside = [element("rect", fill=GREEN_TINT, **frame) for frame in frames]
    return together(*edge, *inside)


def _home_name(outline: Outline) -> SafeString:
    return together(
        *(
            element(
                "text",
                _cut(outline.home.name, int((frame.width - 12) / 5.5)),
                x=frame.x + 8,
                y=frame.y + 14,
                font_size=12,
                fill=GREEN,
                text_anchor="start",
                paint_order="stroke",
                stroke=GREEN_TINT,
                stroke_width=5,
            )
            for frame in outline.named
        )
    )


def line_svg(line: Line) -> SafeString:
    """One line of the picture: its strokes say what kind of tie it is."""
    points = "L".join(f"{x:.1f} {y:.1f}" for x, y in line.points)
    dotted = line.kind in (TieKind.POSSIBLE_PARENT, TieKind.OTHER)
    quiet = line.kind in (TieKind.OTHER, None)
    drawn = element(
        "path", d=f"M{points}", fill="none", stroke=LINE if quiet else INK,
        stroke_width=2.2 if quiet else 3.4 if dotted else 2.4, stroke_dasharray=_DASHES.get(line.kind),
        stroke_linecap="round" if dotted else None, stroke_linejoin="round",
    )  # fmt: skip
    return together(drawn, *_slashes(line))


def _slashes(line: Line) -> Iterable[SafeString]:
    """Strokes through the part of a couple's line that lies between them, beside where their children begin."""
    many = _SLASHES.get(line.kind, 0) if line.kind else 0
    if not many:
        return
    (left, top), (right, low) = line.points[:2] if line.straight else line.points[1:3]
    long = hypot(right - left, low - top) or 1.0
    across, down = (right - left) / long, (low - top) / long
    for number in range(many):
        far = long / 2 + (0 if line.straight else 22) + 9 * number
        x, y = left + across * far, top + down * far
        one, other = (6 * across + 9 * down, 6 * down - 9 * across)
        yield element(
            "path",
            d=f"M{x - one:.1f} {y - other:.1f}L{x + one:.1f} {y + other:.1f}",
            stroke=INK,
            stroke_width=3,
        )


def _figure(figure: Figure, place: Place) -> SafeString:
    dashes = None if figure.known else "5 6"
    marks = [_shape(figure.shape, place, HALF, stroke_dasharray=dashes)]
    if figure.index:
        marks.append(_shape(figure.shape, place, HALF - 6, stroke_width=2))
    if figure.deceased:
        reach = HALF * 0.7
        left, top, far = place.x - reach, place.y - reach, 2 * reach
        cross = f"M{left:.1f} {top:.1f}l{far:.1f} {far:.1f}m0 {-far:.1f}l{-far:.1f} {far:.1f}"
        marks.append(element("path", d=cross, stroke=INK, stroke_width=2.4))
    if not figure.known:
        marks.append(element("text", "?", x=place.x, y=place.y + 9, font_size=26, font_weight=700))
    return element("g", *marks, _words(figure, place))


def _shape(shape: Shape, place: Place, half: float, **more: Attribute) -> SafeString:
    look: dict[str, Attribute] = {
        "fill": PAPER,
        "stroke": INK,
        "stroke_width": 3.0,
        "stroke_linejoin": "round",
        **more,
    }
    x, y = place.x, place.y
    if shape is Shape.CIRCLE:
        return element("circle", cx=x, cy=y, r=half, **look)
    if shape is Shape.SQUARE:
        return element("rect", x=x - half, y=y - half, width=2 * half, height=2 * half, **look)
    ends = {
        Shape.DIAMOND: ((0, -1), (1, 0), (0, 1), (-1, 0)),
        Shape.TRIANGLE: ((0, -1), (1, 0.8), (-1, 0.8)),
    }[shape]
    corners = "L".join(f"{x + half * across:.1f} {y + half * down:.1f}" for across, down in ends)
    return element("path", d=f"M{corners}Z", **look)


def _words(figure: Figure, place: Place) -> SafeString:
    lines = _name_lines(figure.name)
    y = place.y + HALF + 17
    halo: dict[str, Attribute] = {
        "paint_order": "stroke",
        "stroke": PAPER,
        "stroke_width": 4,
        "stroke_linejoin": "round",
    }
    names = [
        element("text", line, x=place.x, y=y + 17 * at, font_weight=700, fill=INK, **halo)
        for at, line in enumerate(lines)
    ]
    below = element(
        "text", _cut(figure.below, 18), x=place.x, y=y + 17 * len(lines), font_size=14, fill=INK_2, **halo
    )
    return together(*names, *([below] if figure.below else []))


def _name_lines(name: str) -> list[str]:
    """On one line, or two; what is longer is told in full in the sentences."""
    if len(name) <= LETTERS or " " not in name:
        return [_cut(name, LETTERS)]
    first, _space, _rest = name[: LETTERS + 1].rpartition(" ")
    return [first, _cut(name[len(first) :].strip(), LETTERS)] if first else [_cut(name, LETTERS)]


def _cut(text: str, letters: int) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1]}…"
