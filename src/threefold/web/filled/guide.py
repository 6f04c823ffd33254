"""A tool's guide as blocks that a template writes: what its `guide.md` says, before its headings and below each."""

import re
from dataclasses import dataclass
from functools import cache

from threefold.toolkit.definition import Tool
from threefold.toolkit.registry import kept_with


@dataclass(frozen=True, kw_only=True)
class Block:
    """A paragraph, or a list of several lines."""

    lines: tuple[str, ...]
    is_list: bool


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """What stands under one heading."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True)
class Guide:
    """What to know before and while a tool is used: some words on the whole, then a chapter for each who reads it."""

    about: tuple[Block, ...]
    chapters: tuple[Chapter, ...]


@cache
def guide_of(tool: Tool, language: str) -> Guide:
    """A tool's guide in the reader's language."""
    text = kept_with(tool, "guide.es.md" if language.startswith("es") else "guide.md")
    first, *rest = re.split(r"^## ", text, flags=re.MULTILINE)
    about = re.sub(r"^# .*$", "", first, count=1, flags=re.MULTILINE)
    return Guide(about=_blocks(about), chapters=tuple(_chapter(one) for one in rest))


def _chapter(text: str) -> Chapter:
    title, _, rest = text.partition("\n")
    return Chapter(title=title.strip(), blocks=_blocks(rest))


def _blocks(text: str) -> tuple[Block, ...]:
    found = (one.strip() for one in re.split(r"\n\s*\n", text))
    return tuple(_block(one) for one in found if one)


def _block(text: str) -> Block:
    if not re.match(r"[-*] |\d+\. ", text):
        return Block(lines=(_plain(text),), is_list=False)
    lines = re.split(r"\n(?=[-*] |\d+\. )", text)
    return Block(lines=tuple(_plain(re.sub(r"^([-*]|\d+\.) ", "", one)) for one in lines), is_list=True)


def _plain(text: str) -> str:
    """Without marks of emphasis and the breaks of the file's lines."""
    return " ".join(re.sub(r"\*\*|`|^#+ ", "", text).split())
