"""A child's drawing on a page: our own picture of it, and the same in plain words."""

from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from threefold.toolkit.definition import Prompt
from threefold.toolkit.drawing.picture import STYLE, picture
from threefold.toolkit.drawing.reading import on_paper
from threefold.toolkit.drawing.taking import Refused
from threefold.toolkit.drawing.telling import tell


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A drawing, and what is in it."""

    svg: SafeString
    words: str


def picture_of(prompt: Prompt, kept: Any, language: str) -> Picture | None:
    """The drawing that was kept for a prompt; None: there is none, or none that we can read."""
    try:
        drawing = on_paper(kept, prompt.paper) if kept else None
    except Refused:
        drawing = None
    if drawing is None:
        return None
    # The page's own stylesheet holds the rules: a page takes no style from within.
    drawn = picture(drawing, prompt.paper, language).replace(f"<style>{STYLE}</style>", "")
    return Picture(svg=mark_safe(drawn), words=tell(drawing, prompt.paper).in_(language))  # noqa: S308 - our own
