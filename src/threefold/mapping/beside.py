"""The writing help as a page shows it: of the statements of a page, or beside one text that somebody writes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol
from uuid import UUID

from django.utils.translation import gettext as _

from threefold.families.models import Family, Person
from threefold.mapping.aloud import aloud as for_everybody
from threefold.mapping.asked_of import asked_of
from threefold.mapping.cast import cast_of
from threefold.mapping.changes.waving import waved_off
from threefold.mapping.findable import Findable
from threefold.mapping.help import AS_IT_IS, Closer, Help, Key, help_for
from threefold.mapping.read_as import READ_AS, ReadAs
from threefold.practice.statements.parts import Part
from threefold.practice.typed_in import typed_in
from threefold.practice.vocabulary.asking import Audience
from threefold.practice.vocabulary.questions import Category, Question


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

    @property
    def read_as(self) -> str:
        """The language in which it is read, where that is not the one that the form says; else nothing."""


@dataclass(frozen=True)
class Beside:
    """One text and its help."""

    language: str
    text: str
    help: Help
    place: UUID | None = None
    prefix: str = ""
    read_as: str = ""

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
    # Of several on one page: what its fields' names begin with, and whose words they are.
    prefix: str = ""
    about: str = ""
    # The family reads along.
    aloud: bool = False

    @property
    def apart(self) -> tuple["Coach", ...]:
        """The help of a worry and of its goal, each beside its own fields."""
        names = {"d": _("The worry"), "g": _("The goal")}
        return tuple(
            replace(self, lives=(one,), prefix=one.prefix, about=names.get(one.prefix, ""))
            for one in self.lives
        )

    @property
    def to_look_at(self) -> int:
        """How many things are missing or marked, for whoever listens."""
        return sum(
            len(one.help.notes) + sum(not point.met for point in one.help.points) for one in self.lives
        )

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


@dataclass(frozen=True, kw_only=True)
class Where:
    """Where a text stands: the family and the row whose text it is, of which some findings may have been left aside,
    and whether this worker may leave more.
    """

    family: Family
    row: UUID | None
    may_leave: bool = False
    # What was left aside there, where the page knows it already.
    left: frozenset[Key] | None = None

    @property
    def waved(self) -> frozenset[Key]:
        """What was left aside there."""
        if self.left is not None or self.row is None:
            return self.left or frozenset()
        return waved_off(self.family, self.row).get(self.row, frozenset())


def beside(
    kind: str,
    text: str,
    language: str,
    people: Iterable[Person] = (),
    *,
    told: frozenset[Part] = frozenset(),
    giveaways: tuple[str, ...] = (),
    findable: Findable | None = None,
    column: str = "",
    stands: str = "",
    where: Where | None = None,
    aloud: bool = False,
    asks_for: str = "",
    asked: Audience | None = None,
) -> Coach:
    """The help beside one text that is not built from parts. `kind` is one of `READ_AS`.

    It is read in the language in which it is typed, whatever the form says. What was said in a third language is read
    as English: names and numbers are found all the same. `aloud`: the family reads along. `asks_for` is the column of
    the form in which it stands, `asked` who answers what the help asks. `stands` is the kind that is chosen so far.
    `findable`: it goes to the family, so places are asked about.
    """
    way = READ_AS[kind]
    said = typed_in(text, language)
    lang = said if said in ("en", "es") else "en"
    waved = where.waved if where else frozenset()
    # A child's words are measured against nothing; who reported, and where somebody is, is asked about all the same.
    closer = Closer(own_words=True) if asked is Audience.CHILD else AS_IT_IS
    closer = findable.while_written(text, closer) if findable else closer
    kind_so_far = column or way.column or "harm"
    found = help_for(
        way.coach, text, lang, giveaways, told | way.known, cast_of(people), kind_so_far, waved, closer
    )
    found = _standing(found, stands)
    if aloud:
        found = for_everybody(found, way.coach, _column(asks_for), asked)
    elif asked or way.sorted:
        found = asked_of(_unsorted(found, way), way.asks, asked)
    here = Beside(
        language=lang,
        text=text,
        help=found,
        place=where.row if where else None,
        read_as=said if said != language else "",
    )
    return Coach((here,), where.may_leave if where else False, asks_for, aloud=aloud)


def _standing(found: Help, stands: str) -> Help:
    kind = next((one for one in Category if one.value == stands), None)
    return replace(found, sorting=replace(found.sorting, stands=kind)) if found.sorting else found


def _unsorted(found: Help, way: ReadAs) -> Help:
    return replace(found, sorting=None) if way.sorted else found


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
