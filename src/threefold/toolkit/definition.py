"""What a tool is made of: sections of prompts, each of one of a closed list of kinds. Data, checked when it is made."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from threefold.accounts.roles import Role
from threefold.disclosure.groups import Access, Group, Surface
from threefold.disclosure.policy import may
from threefold.disclosure.sharing import Audience
from threefold.practice.words import Words
from threefold.toolkit.drawing.sheets import SHEETS

# In `meant_for`: whoever the tool is filled in with, or the family where it is with all of them.
WITH = "with"
PAPERS = tuple(sheet for sheets in SHEETS.values() for sheet in sheets)


class Kind(StrEnum):
    """The kinds of prompt. A new one needs a decision record, and three tools that want it."""

    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"
    # What somebody said, letter for letter: who, in what language, whether it was read back, a translation beside it.
    EXACT_WORDS = "exact_words"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    # From 0 to 10.
    SCALE = "scale"
    PERSON = "person"
    # Again and again the same few prompts: `columns`.
    ROWS = "rows"
    DRAWING = "drawing"


class Misdeclared(ValueError):
    """A tool's folder declares what cannot be: a fault of whoever wrote it, found when it is loaded."""


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer of a choice."""

    key: str
    says: Words


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """One thing that is asked, with a line of `help` under it. `when` shows it only where an earlier choice has one of
    its values; `past`: a day that has come. `paper` is what a drawing lies on: one of the sheets of `drawing.sheets`.
    """

    key: str
    asks: Words
    kind: Kind
    help: Words | None = None
    required: bool = False
    past: bool = False
    options: tuple[Option, ...] = ()
    columns: "tuple[Prompt, ...]" = ()
    when: tuple[str, str] | None = None
    paper: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be filled in."""
        _named(self.key)
        _different([one.key for one in self.options] + [one.key for one in self.columns])
        if bool(self.options) is not (self.kind in (Kind.CHOICE, Kind.CHOICES)):
            raise Misdeclared(f"{self.key}: options belong to a choice, and a choice to options")
        if bool(self.columns) is not (self.kind is Kind.ROWS):
            raise Misdeclared(f"{self.key}: columns belong to rows, and rows to columns")
        if (self.paper in PAPERS) is not (self.kind is Kind.DRAWING):
            raise Misdeclared(f"{self.key}: a drawing lies on one of {PAPERS}, and nothing else does")
        if any(one.kind in (Kind.ROWS, Kind.DRAWING) or one.when or one.required for one in self.columns):
            raise Misdeclared(f"{self.key}: a row holds plain answers; rows are required as a whole")


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a tool with one field group. A sheet of `child.voice` is the child's: they say who may see it.

    `keeps_from`: whoever is named there (section, rows, column) never gets this sheet, whatever was chosen.
    `only_with`: another sheet of which this one can tell (a picture that shows it); who may see both has this one.
    Of every other section `audience` says who has a copy once it is finished. `CHOSEN` are the people of `meant_for`:
    `WITH`, or whoever is chosen at a prompt ("section.prompt"). `fits`: it is for some answers to a choice elsewhere.
    """

    key: str
    title: Words
    group: Group
    prompts: tuple[Prompt, ...]
    keeps_from: tuple[str, str, str] | None = None
    only_with: str = ""
    audience: Audience = Audience.STAFF
    meant_for: tuple[str, ...] = ()
    fits: tuple[str, tuple[str, ...]] | None = None

    def __post_init__(self) -> None:
        """Refuse a prompt that depends on what is not asked before it."""
        _named(self.key)
        _different([one.key for one in self.prompts])
        asked: dict[str, set[str]] = {}
        for one in self.prompts:
            if one.when and one.when[1] not in asked.get(one.when[0], ()):
                raise Misdeclared(f"{self.key}.{one.key} depends on a choice that does not stand before it")
            asked[one.key] = {option.key for option in one.options}
        if bool(self.meant_for) is not (self.audience is Audience.CHOSEN) or self.audience is Audience.KEPT:
            raise Misdeclared(
                f"{self.key}: `meant_for` names people where the audience is chosen, and only there"
            )
        given = not self.is_sheet and Access.SAFE_COPY in may(Role.PARENT, self.group, Surface.PRINT)
        if self.audience is not Audience.STAFF and not given:
            raise Misdeclared(f"{self.key}: {self.group} goes on no copies by an audience")

    @property
    def is_sheet(self) -> bool:
        """Whether a child decides who may see it."""
        return self.group is Group.CHILD_VOICE


@dataclass(frozen=True, kw_only=True)
class Tool:
    """A tool. `version` rises when keys, kinds or options change; `credit` stands on every screen and print. `about`
    says in a line what it does, `for_whom` with whom one works in it; `from_age`, from about which age a child can.
    """

    key: str
    version: int
    title: Words
    about: Words
    for_whom: Words
    credit: Words
    sections: tuple[Section, ...]
    from_age: int = 0

    def __post_init__(self) -> None:
        """Refuse a tool whose parts cannot be told apart."""
        _named(self.key)
        _different([one.key for one in self.sections])
        if not self.sections or self.version < 1:
            raise Misdeclared(f"{self.key} has sections, and a version from 1")
        asked = [(f"{of.key}.{one.key}", one) for of, one in self.prompts() if one.kind is Kind.PERSON]
        people = {WITH, *(place for place, one in asked if not one.when)}
        ways = {f"{of.key}.{one.key}": {each.key for each in one.options} for of, one in self.prompts()}
        for one in self.sections:
            if one.fits and not ways.get(one.fits[0], set()) >= set(one.fits[1]):
                raise Misdeclared(f"{self.key}.{one.key} fits answers that cannot be chosen")
            if not people >= set(one.meant_for):
                raise Misdeclared(f"{self.key}.{one.key} is meant for people whom nobody chooses")
            if (one.only_with and not self.section(one.only_with)) or not self._names_people(one.keeps_from):
                raise Misdeclared(f"{self.key}.{one.key} depends on a sheet or on people that are not there")

    def _names_people(self, where: tuple[str, str, str] | None) -> bool:
        return where is None or any(
            (section.key, prompt.key, one.key) == where and one.kind is Kind.PERSON
            for section, prompt in self.prompts()
            for one in prompt.columns
        )

    @property
    def is_childs(self) -> bool:
        """Whether it belongs to a child, whose own voice it holds."""
        return any(section.is_sheet for section in self.sections)

    def section(self, key: str) -> Section | None:
        """A section by its key."""
        return next((one for one in self.sections if one.key == key), None)

    def prompts(self) -> Iterator[tuple[Section, Prompt]]:
        """Every prompt with its section, in order."""
        return ((section, prompt) for section in self.sections for prompt in section.prompts)


def _named(key: str) -> None:
    if not key.isidentifier() or key != key.lower():
        raise Misdeclared(f"{key!r} is no key: small letters and underscores")


def _different(keys: list[str]) -> None:
    if len(set(keys)) != len(keys):
        raise Misdeclared(f"the same key twice: {keys}")
