"""Our own artwork, read once from the files that the browser gets too."""

import functools
import re
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "static" / "toolkit" / "child" / "art"
FILES = ("houses", "figure", "safety-house", "stamps", "icons", "calm")
SYMBOL = re.compile(r'<symbol id="([\w-]+)" viewBox="([^"]+)"[^>]*>\n?(.*?)</symbol>', re.S)


@functools.cache
def symbols() -> dict[str, tuple[str, str]]:
    """Every symbol: its viewBox and its markup, without comments and space between elements."""
    found = {}
    for name in FILES:
        text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
        for key, box, body in SYMBOL.findall(text):
            found[key] = (box, re.sub(r"<!--.*?-->", "", re.sub(r">\s+<", "><", body.strip())))
    return found


@functools.cache
def stamps() -> frozenset[str]:
    """The symbols that a child may put in."""
    return frozenset(key for key in symbols() if key.startswith(("stamp-", "face-")))


def in_lines(key: str) -> str:
    """A symbol for print: every fill white, so that ink still hides what lies behind it, soft lines grey."""
    paint = re.compile(r'<g class="paint">.*?</g>(?=<g class="line">)', re.S)
    return paint.sub(lambda found: _white(found[0]), symbols()[key][1])


def _white(markup: str) -> str:
    grey = re.sub(r' stroke="#[0-9a-f]+"', ' stroke="#9aa2a6"', markup)
    return re.sub(r'fill="#[0-9a-f]+"', 'fill="#fff"', grey)
