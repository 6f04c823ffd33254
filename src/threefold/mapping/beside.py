"""The writing help as a page shows it: of the statements of a page, or beside one text that somebody writes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from threefold.families.models import Person
from threefold.mapping.cast import cast_of
from threefold.mapping.help import Help, help_for
from threefold.practice.statements.parts import Part


class Helped(Protocol):
    """A text with its help."""

    @property
    def prefix(self) -> str:
        """What tells it apart from others on the page."""

    @property
    def language(self) -> str:
        """What it is read as."""

    @property
    def help(self) -> Help:
        """What the help says."""

    @property
    def begun(self) -> bool:
        """Whether anything is written."""


@dataclass(frozen=True)
class Beside:
    """One text and its help."""

    language: str
    text: str
    help: Help
    prefix: str = ""

    @property
    def begun(self) -> bool:
        """Whether anything is written."""
        return bool(self.text.strip())


@dataclass(frozen=True)
class Coach:
    """The help of a whole page: one question, taken from the first text that still misses something."""

    lives: Sequence[Helped]

    @property
    def speaks(self) -> Help:
        """Whose question is asked."""
        open_ones = (one.help for one in self.lives if one.help.open_points or not one.begun)
        return next(open_ones, self.lives[-1].help)


def beside(
    kind: str,
    text: str,
    language: str,
    people: Iterable[Person] = (),
    *,
    told: frozenset[Part] = frozenset(),
    giveaways: tuple[str, ...] = (),
    column: str = "harm",
) -> Coach:
    """The help beside one text that is not built from parts: a thing on the map, or something that a person does.
    What was said in a third language is read as English: names and numbers are found all the same.
    """
    said = language if language in ("en", "es") else "en"
    found = help_for(kind, text, said, giveaways, told, cast_of(people), column or "harm")
    return Coach((Beside(language=said, text=text, help=found),))
