"""Pictures that Threefold drew, put into a page as images: with words that stand for them, and no reach outside.

A picture inside an image knows nothing of the page's style sheet, so the face of its letters is named on the picture.
"""

import base64
import re
from pathlib import Path

FACES = Path(__file__).resolve().parent / "faces"
_FAMILY = "Atkinson Hyperlegible Next, Hyperlegible Print, Arial, sans-serif"


def as_image(svg: str) -> str:
    """An SVG as a `data:` address; an empty text stays empty."""
    return "data:image/svg+xml;base64," + base64.b64encode(alone(svg).encode()).decode() if svg else ""


def alone(svg: str) -> str:
    """The picture as a file of its own: named language of SVG, named face."""
    head, rest = svg.split(">", 1)
    if "xmlns=" not in head:
        head = head.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    if "font-family=" not in head:
        head = head.replace("<svg", f'<svg font-family="{_FAMILY}"', 1)
    return f"{head}>{rest}"


def as_png(svg: str, *, width: int = 1200) -> bytes:
    """The picture as dots, for files that know no SVG. `width` in pixels."""
    import resvg_py

    drawn = re.sub(r'^(<svg[^>]*?) width="100%"', r"\1", alone(svg))
    made: bytes = resvg_py.svg_to_bytes(
        svg_string=drawn,
        width=width,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(face) for face in sorted(FACES.glob("*.ttf"))],
        font_family="Atkinson Hyperlegible Next",
        sans_serif_family="Atkinson Hyperlegible Next",
    )
    return bytes(made)
