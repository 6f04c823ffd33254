"""A whole sheet as one SVG: our own artwork, the child's stone, then the child's marks."""

import html

from threefold.toolkit.drawing import art, strokes
from threefold.toolkit.drawing.document import Drawing
from threefold.toolkit.drawing.sheets import CAPTIONS, PLACES, STONES, parts, size
from threefold.toolkit.drawing.telling import tell

INK = "#1f2a30"
STYLE = (
    ".line{fill:none;stroke:#1f2a30;stroke-width:11;stroke-linecap:round;stroke-linejoin:round}"
    ".thin{stroke-width:6}.hedge{stroke:#3d6128;stroke-width:8}.dot{fill:#1f2a30;stroke:none}"
    ".n{font-weight:700;font-size:36px;font-family:Andika,sans-serif;fill:#1f2a30;stroke:none;text-anchor:middle}"
    ".stamp .line{stroke-width:4.2}"
    ".caption{font-family:Andika,sans-serif;fill:#46535a;text-anchor:middle}"
    ".marks text{font-family:Andika,sans-serif;paint-order:stroke;"
    "stroke:#fffdf9;stroke-width:7px;stroke-linejoin:round}"
)
# On paper no colour is printed under the child's hand.
LINES = (
    ".line{stroke-width:9}.thin{stroke-width:5}.hedge{stroke:#1f2a30;stroke-width:7;stroke-dasharray:2 13}"
)


def blank(sheet: str, lang: str, *, home: str = "any", back: str = "wings") -> str:
    """An empty sheet as line art, for paper."""
    under = "".join(art.in_lines(part) for part in parts(sheet, home, back)) + _captions(sheet, lang)
    return _svg("safety" if sheet == "safety" else "three", "", STYLE + LINES, under)


def picture(drawing: Drawing, sheet: str, lang: str, *, without: str = "") -> str:
    """A filled sheet, with its description in words for who does not see it. It holds no date and no program's name.
    `without`: a place of the sheet that is not drawn at all, as the red circle for who must not know of it.
    """
    shown = (part for part in parts(sheet, drawing.home, drawing.back) if part != f"{sheet}-{without}")
    under = "".join(art.symbols()[part][1] for part in shown)
    marks = marks_svg(drawing, sheet)
    body = f'{under}{_stone(drawing.sheets[sheet].path)}{_captions(sheet, lang, without)}<g class="marks">{marks}</g>'
    return _svg(drawing.tool, tell(drawing, sheet).in_(lang), STYLE, body)


def marks_svg(drawing: Drawing, sheet: str) -> str:
    """The child's marks alone, letter for letter as the browser draws them."""
    return "".join(strokes.svg(mark) for mark in drawing.sheets[sheet].marks)


def _stone(path: int | str | None) -> str:
    if not isinstance(path, int):
        return ""
    x, y = STONES[path]
    return f'<circle cx="{x}" cy="{y}" r="48" fill="none" stroke="#0f5c5c" stroke-width="14"/>'


def _captions(sheet: str, lang: str, without: str = "") -> str:
    if sheet != "safety":
        return ""
    left_out = PLACES["safety"][without][1] if without else None
    return "".join(
        f'<text class="caption" x="{x}" y="{y + i * size}" font-size="{size}">{html.escape(row)}</text>'
        for x, y, size, words in CAPTIONS
        if words != left_out
        for i, row in enumerate(words.in_(lang).split("|"))
    )


def _svg(tool: str, said: str, style: str, body: str) -> str:
    width, height = size(tool)
    name = f'role="img" aria-label="{html.escape(said)}"' if said else 'aria-hidden="true"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" fill="{INK}" {name}>'
        f"<style>{style}</style>{body}</svg>"
    )
