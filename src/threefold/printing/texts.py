"""Every word that stands on a sheet, for whoever must look at the whole of it once more before it leaves the house."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from html import unescape
from typing import Any

from threefold.printing.paper import Paper

# Not words: shapes, languages, and what is read through `_drawn`.
_SILENT = {"mark", "lang", "svg", "day"}
_BETWEEN_TAGS = re.compile(r">([^<]+)<")


def texts_of(paper: Paper) -> Iterator[str]:
    """Title, whose it is, all blocks, what stands for a picture, and the letters inside pictures."""
    yield from _texts(paper)


def _texts(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        if thing.strip():
            yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _texts(part)
    elif is_dataclass(thing):
        for one in fields(thing):
            if one.name not in _SILENT:
                yield from _texts(getattr(thing, one.name))
        yield from _drawn(getattr(thing, "svg", ""))


def _drawn(svg: str) -> Iterator[str]:
    for letters in _BETWEEN_TAGS.findall(svg):
        if letters.strip():
            yield unescape(letters)
