"""What a tool is made of: sections of prompts, each of one of a closed list of kinds. Data, checked when it is made."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from threefold.disclosure.groups import Group
from threefold.practice.words import Words


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
    """One thing that is asked. `when` shows it only where an earlier choice has one of its values."""

    key: str
    asks: Words
    kind: Kind
    required: bool = False
    options: tuple[Option, ...] = ()
    columns: "tuple[Prompt, ...]" = ()
    when: tuple[str, str] | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be filled in."""
        _named(self.key)
        _different([one.key for one in self.options] + [one.key for one in self.columns])
        if bool(self.options) is not (self.kind in (Kind.CHOICE, Kind.CHOICES)):
            raise Misdeclared(f"{self.key}: options belong to a choice, and a choice to options")
        if bool(self.columns) is not (self.kind is Kind.ROWS):
            raise Misdeclared(f"{self.key}: columns belong to rows, and rows to columns")
        if any(one.kind in (Kind.ROWS, Kind.DRAWING) or one.when for one in self.columns):
            raise Misdeclared(f"{self.key}: a row holds plain answers")


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a tool with one field group. A sheet of `child.voice` is the child's: they say who may see it."""

    key: str
    title: Words
    group: Group
    prompts: tuple[Prompt, ...]

    def __post_init__(self) -> None:
        """Refuse a prompt that depends on what is not asked before it."""
        _named(self.key)
        _different([one.key for one in self.prompts])
        asked: dict[str, set[str]] = {}
        for one in self.prompts:
            if one.when and one.when[1] not in asked.get(one.when[0], ()):
                raise Misdeclared(f"{self.key}.{one.key} depends on a choice that does not stand before it")
            asked[one.key] = {option.key for option in one.options}

    @property
    def is_sheet(self) -> bool:
        """Whether a child decides who may see it."""
        return self.group is Group.CHILD_VOICE


@dataclass(frozen=True, kw_only=True)
class Tool:
    """A tool. `version` rises when keys, kinds or options change; `credit` stands on every screen and print."""

    key: str
    version: int
    title: Words
    credit: Words
    sections: tuple[Section, ...]

    def __post_init__(self) -> None:
        """Refuse a tool whose parts cannot be told apart."""
        _named(self.key)
        _different([one.key for one in self.sections])
        if not self.sections or self.version < 1:
            raise Misdeclared(f"{self.key} has sections, and a version from 1")

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
