"""How words are read by one reader: their language where somebody translated, people by the names they chose."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any
from uuid import UUID

from threefold.disclosure.groups import Surface
from threefold.disclosure.readers import Reader
from threefold.disclosure.sharing import Ledger, Piece
from threefold.families.linking import linked
from threefold.families.models import Family, Person
from threefold.families.naming import name_for
from threefold.families.sharing import Shareable
from threefold.mapping.changes.wording import KIND, Row, many_names, wording_of
from threefold.mapping.rows import Rows
from threefold.mapping.sentences import People, order_people, sentence_of
from threefold.practice.spoken_languages import translation_in

# Whom a sentence that was built names.
NAMED = ("caregivers", "worried", "network")


@dataclass
class Reading:
    """A reader on a surface, with the family's people by the names that this reader gets."""

    family: Family
    reader: Reader
    surface: Surface
    ledger: Ledger
    loaded: Rows | None = field(default=None, kw_only=True)

    def __post_init__(self) -> None:
        """Load the people once; `loaded` where somebody else on the page reads the same rows."""
        self.rows = self.loaded or Rows(self.family)
        rows = order_people(self.rows.people.values())
        self.name: Callable[[Person], str] = partial(name_for, reader=self.reader)
        self.people = People(rows, self.name)

    def takes(self, piece: Piece) -> bool:
        """Whether the reader may have it; counted either way."""
        return self.ledger.take(self.reader, piece, self.surface)

    def names(self, rows: Iterable[Person]) -> tuple[str, ...]:
        """People's names, in the family's own order."""
        return self.people.names(row.pk for row in rows)

    def own(self, row: Shareable) -> bool:
        """Whether these are the reader's own words, or those of the person they speak for."""
        return row.said_by_id is not None and row.said_by_id in self.reader.stands_for

    def who(self, row: Shareable) -> str:
        """Who said it."""
        if row.said_by is not None:
            return self.name(row.said_by)
        return str(row.said_by_worker.name) if row.said_by_worker is not None else row.said_by_other

    def sentence(self, row: Row) -> str:
        """The statement with people by the names they want on this reader's paper. Only a sentence that was built from
        parts can be written anew; a free text that names somebody who does not want it is held back as a whole.
        """
        if not row.built:
            return row.text
        names = (name for name in NAMED if name in many_names(KIND[type(row)]))
        if all(self.name(one) == one.called for name in names for one in linked(row, name)):
            return row.text
        return sentence_of(wording_of(row), self.people)

    def words(self, row: Any, text: str, translation: str) -> dict[str, Any]:
        """Workers read words as they were said, the translation below; others their language, if translated."""
        other = translation_in(row.language, translation)
        as_said = self.reader.is_staff or self.reader.language == row.language
        if as_said or not translation or other != self.reader.language:
            if not as_said:
                self.ledger.leave(row, text)
            return {
                "text": text,
                "language": row.language,
                "other_text": translation,
                "other_language": other if translation else "",
            }
        return {"text": translation, "language": other, "other_text": text, "other_language": row.language}

    def translated(self, row: Any, text: str, translation: str) -> dict[str, Any]:
        """As `words`, with who translated, who stands where the translation does."""
        found = self.words(row, text, translation)
        stands = found["language"] != row.language or (self.reader.is_staff and found["other_text"])
        return found | {"translated_by": row.translated_by if stands else ""}


def piece_of(row: Row, text: str) -> Piece:
    """What disclosure judges: the sentence as this reader would get it. A sentence written anew has no translation."""
    piece = row.piece()
    return piece if text == row.text else replace(piece, texts=(text,))


def ids(rows: Iterable[Any]) -> tuple[UUID, ...]:
    """The ids of prefetched rows."""
    return tuple(row.pk for row in rows)


def beginning(text: str) -> str:
    """How a text begins, where it has no title."""
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
