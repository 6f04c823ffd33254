"""The writing help as a page shows it: of the statements of a page, or beside one text that somebody writes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from threefold.families.models import Family, Person
from threefold.mapping.aloud import aloud as for_everybody
from threefold.mapping.cast import cast_of
from threefold.mapping.changes.waving import waved_off
from threefold.mapping.help import Help, help_for
from threefold.practice.statements.parts import Part
from threefold.practice.vocabulary.questions import Question


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
    def place(self) -> UUID | None:
        """The row whose text it is, saved or not; None where nothing can be left aside."""

    @property
    def begun(self) -> bool:
        """Whether anything is written."""


@dataclass(frozen=True)
class Beside:
    """One text and its help."""

    language: str
    text: str
    help: Help
    place: UUID | None = None
    prefix: str = ""

    @property
    def begun(self) -> bool:
        """Whether anything is written."""
        return bool(self.text.strip())


@dataclass(frozen=True)
class Coach:
    """The help of a whole page: one question, taken from the first text that still misses something."""

    lives: Sequence[Helped]
    # Whether this worker may leave a finding aside: whoever may write the map.
    may_leave: bool = False
    # The column of the map whose form stands above: a question of the help that fills it can be the one asked.
    column: str = ""

    @property
    def one_place(self) -> UUID | None:
        """Of a single text that is not built from parts: whose it is. The help is asked for with it."""
        only = self.lives[0]
        return only.place if isinstance(only, Beside) else None

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
    left: tuple[Family, UUID | None] | None = None,
    may_leave: bool = False,
    aloud: bool = False,
    asks_for: str = "",
) -> Coach:
    """The help beside one text that is not built from parts: a thing on the map, or something that a person does.
    What was said in a third language is read as English: names and numbers are found all the same. `left`: the family
    and the row whose text it is, of which some findings may have been left aside. `aloud`: the family reads along.
    `asks_for` is the column of the form in which it stands.
    """
    said = language if language in ("en", "es") else "en"
    family, place = left or (None, None)
    waved = waved_off(family, place).get(place, frozenset()) if family and place else frozenset()
    found = help_for(kind, text, said, giveaways, told, cast_of(people), column or "harm", waved)
    found = for_everybody(found, kind, _column(asks_for)) if aloud else found
    return Coach((Beside(language=said, text=text, help=found, place=place),), may_leave, asks_for)


def _column(value: str) -> Question | None:
    return next((one for one in Question if one.value == value), None)


def place_of(form: Any, row: UUID | None = None) -> UUID | None:
    """The row that a form writes: the one there is, the one its page named, or the one that it will make."""
    sent = form.data.get(form.add_prefix("place")) if form.is_bound else None
    return row or as_id(sent) or as_id(form["change_id"].value())


def as_id(value: object) -> UUID | None:
    """An id as it was sent, or None."""
    try:
        return UUID(str(value))
    except ValueError:
        return None
