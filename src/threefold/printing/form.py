"""An empty form before it is printed: what is asked, in order. `blanks` makes of it a sheet to write on, a PDF to fill
in on a screen, and a Word file; all three ask the same in the same words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Way = Literal["line", "lines", "date", "one", "several", "scale", "check", "picture"]


@dataclass(frozen=True, kw_only=True)
class Field:
    """One thing that is asked. `name` comes back with a form that was filled in; `options` are names with words.

    A `picture` is our own drawing in lines, to draw on; on a screen it is left to paper.
    """

    name: str
    asks: str
    way: Way
    help: str = ""
    options: tuple[tuple[str, str], ...] = ()
    chosen: str = ""
    svg: str = field(default="", repr=False)
    # What a screen reader says of it: which row, what is asked.
    told: str = ""
    # How deep the room to write is, in lines.
    deep: int = 1
    # Beside the one before it on the same line.
    beside: bool = False
    # Asked on a screen alone: on paper it would only stand in the way.
    on_screen: bool = False


@dataclass(frozen=True, kw_only=True)
class Several:
    """The same few things again and again, a fixed number of times on paper."""

    asks: str
    rows: tuple[tuple[Field, ...], ...]
    help: str = ""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A part of a form under a heading."""

    title: str
    asked: "tuple[Field | Several, ...]"


@dataclass(frozen=True, kw_only=True)
class Form:
    """A whole form. `about` says what it is for, `how` how to fill it in, `credit` whose work it is."""

    title: str
    about: str
    how: str
    credit: str
    lang: str
    author: str
    parts: tuple[Part, ...]
    a4: bool = False
    # Pictures to draw on and their names, and nothing else to read: for a child.
    bare: bool = False

    def fields(self) -> Iterator[Field]:
        """Everything that can be filled in, in order."""
        for part in self.parts:
            for one in part.asked:
                if isinstance(one, Field):
                    yield one
                else:
                    for row in one.rows:
                        yield from row
