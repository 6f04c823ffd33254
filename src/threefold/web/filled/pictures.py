"""A child's drawing on a page: our own picture of it, and the same in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from threefold.toolkit.definition import Prompt, Tool
from threefold.toolkit.drawing.picture import STYLE, picture
from threefold.toolkit.drawing.reading import on_paper
from threefold.toolkit.drawing.scene import is_story, scene, small, sprite, told
from threefold.toolkit.drawing.taking import Refused
from threefold.toolkit.drawing.telling import tell

# The page's own stylesheet holds the rules: a page takes no style from within.
_OWN = f"<style>{STYLE}</style>"


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A drawing, and what is in it."""

    svg: SafeString
    words: str


def scene_of(page: Mapping[str, Any], language: str) -> Picture:
    """The picture of a page of a story."""
    chosen = page.get("pictures") or ()
    said = told(chosen, page.get("shows", ""), language)
    return Picture(svg=mark_safe(scene(chosen, said).replace(_OWN, "")), words=said)  # noqa: S308 - our own


def small_one(key: str) -> SafeString:
    """A small picture beside its name."""
    return mark_safe(small(key))  # noqa: S308 - our own


def sprite_of(tool: Tool) -> SafeString | str:
    """All small pictures once, for the form of a tool that has some; else nothing."""
    has = any(is_story(one) for _section, one in tool.prompts())
    return mark_safe(sprite()) if has else ""  # noqa: S308 - our own


def picture_of(prompt: Prompt, kept: Any, language: str) -> Picture | None:
    """The drawing that was kept for a prompt; None: there is none, or none that we can read."""
    try:
        drawing = on_paper(kept, prompt.paper) if kept else None
    except Refused:
        drawing = None
    if drawing is None:
        return None
    drawn = picture(drawing, prompt.paper, language).replace(_OWN, "")
    return Picture(svg=mark_safe(drawn), words=tell(drawing, prompt.paper).in_(language))  # noqa: S308 - our own
