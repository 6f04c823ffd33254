"""All tools of the registry as people look for them: by name, each with a line."""

from dataclasses import dataclass

from threefold.practice.folding import plain
from threefold.toolkit.definition import Kind, Tool
from threefold.toolkit.registry import tools
from threefold.web.filled.kinds import here


@dataclass(frozen=True, kw_only=True)
class OnShelf:
    """A tool's name and what it is for."""

    key: str
    title: str
    about: str
    for_whom: str
    # Whether something is drawn in it.
    draws: bool


def shelf() -> tuple[OnShelf, ...]:
    """Every tool, A to Z in the reader's language."""
    return tuple(sorted((on_shelf(one) for one in tools().values()), key=lambda one: plain(one.title)))


def on_shelf(tool: Tool) -> OnShelf:
    """One of them."""
    draws = any(one.kind is Kind.DRAWING for _section, one in tool.prompts())
    return OnShelf(
        key=tool.key,
        title=here(tool.title),
        about=here(tool.about),
        for_whom=here(tool.for_whom),
        draws=draws,
    )
