"""What of a filled tool matters elsewhere, as its own folder says (`facts.py`): pure, from answers to facts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from threefold.toolkit.answers import Payload, is_empty
from threefold.toolkit.definition import Tool
from threefold.toolkit.registry import part_of


class FactKind(StrEnum):
    """What a saying of a child is to the family's work."""

    WORRY = "worry"
    GOOD = "good"
    HOPE = "hope"
    RULE = "rule"
    NEED = "need"
    VISITOR = "visitor"
    PATH = "path"


# What a child hears back about, one by one.
ANSWERED = (FactKind.RULE, FactKind.NEED, FactKind.HOPE, FactKind.WORRY)


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One saying: from which sheet, the exact words with their translation, whom it names, the number from 0 to 10."""

    kind: FactKind
    sheet: str
    text: str
    language: str = ""
    translation: str = ""
    person: UUID | None = None
    number: int | None = None

    def id_in(self, root: UUID) -> UUID:
        """The same for the same words on the same sheet in every version of one filled tool: words that were put right
        are another saying. Two people with one name are two, and so are two numbers.
        """
        more = "".join(f"\n{one}" for one in (self.person, self.number) if one is not None)
        return uuid5(root, f"{self.kind}\n{self.sheet}\n{self.text}{more}")


def facts_of(tool: Tool, payload: Payload) -> tuple[Fact, ...]:
    """The facts in these answers, in their order; a tool whose folder declares none has none."""
    found = part_of(tool.key, "facts")
    facts: Iterable[Fact] = found.facts(payload) if found else ()
    return tuple(facts)


def said(kind: FactKind, sheet: str, rows: Any, column: str = "words") -> Iterator[Fact]:
    """A fact for each row in which a child said something in this column."""
    for row in rows or ():
        words = row.get(column)
        if words and not is_empty(words):
            yield fact(kind, sheet, words)


def fact(kind: FactKind, sheet: str, words: Mapping[str, Any], **more: Any) -> Fact:
    """Exact words as they were kept, as a fact."""
    told = {name: words.get(name, "") for name in ("language", "translation")}
    return Fact(kind=kind, sheet=sheet, text=words.get("text", ""), **told, **more)
