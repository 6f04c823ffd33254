"""Facts that came out of a child's own sheet: who may have such a fact is asked of the sheet itself, each time anew.

The package that keeps the sheets stands above this one, and tells here how they are asked.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from threefold.disclosure.groups import Group
from threefold.disclosure.sharing import Audience, Piece
from threefold.practice.errors import ThreefoldError
from threefold.practice.words import Words


class ChildsWords(ThreefoldError):
    """These are a child's own words, from the child's sheet: they are put right there, and nowhere else."""


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """The sheet from which a fact came. `piece` is how it may be shared now; `stands` whether the tool and these words
    in it still hold; `filled` the version to read, `said_on` the day of the first one in which the words stood.
    """

    piece: Piece
    tool: Words
    filled: UUID
    said_on: date
    stands: bool


# From a family and the ids of facts to their sheets; what is not found is nobody's.
Sheets = Callable[[UUID, Collection[UUID]], Mapping[UUID, Sheet]]
_sheets: list[Sheets] = []
_LOST = Piece(group=Group.CHILD_VOICE, texts=(), audience=Audience.KEPT, from_child=True)


def use_sheets(sheets: Sheets) -> None:
    """The package that keeps the sheets tells here how they are asked."""
    _sheets[:] = [sheets]


class FromSheet(models.Model):
    """Abstract: something that may have come out of a child's own sheet, and then is shared as that sheet is."""

    from_sheet = models.BooleanField(_("from a child's own sheet"), default=False)

    class Meta:
        abstract = True

    @property
    def sheet(self) -> Sheet | None:
        """The sheet as it stands now; None where it came from none, and where there is none any more."""
        if self.from_sheet and "_sheet" not in self.__dict__:
            put_sheets([self])
        return cast("Sheet | None", self.__dict__.get("_sheet"))

    @property
    def stands(self) -> bool:
        """Whether it still holds: a tool that was withdrawn, or words that were put right, take it along."""
        return not self.from_sheet or (self.sheet is not None and self.sheet.stands)

    def as_sheet(self, piece: Piece) -> Piece:
        """What `disclosure` must know of it: its own words, and all else as the sheet has it."""
        if not self.from_sheet:
            return piece
        whose = self.sheet.piece if self.sheet else _LOST
        return replace(whose, texts=piece.texts, certain=piece.certain, about_danger=piece.about_danger)


def sheet_of(family: UUID, fact: UUID) -> Sheet | None:
    """The sheet from which something came that has stood by itself since; None where it came from none."""
    return _sheets[0](family, [fact]).get(fact) if _sheets else None


def put_sheets(rows: Iterable[Any]) -> None:
    """Put the sheets into rows that came out of some, with one asking for each family."""
    found: dict[UUID, list[Any]] = {}
    for row in rows:
        if row.from_sheet:
            found.setdefault(row.family_id, []).append(row)
    for family, mine in found.items():
        sheets = _sheets[0](family, [row.pk for row in mine]) if _sheets else {}
        for row in mine:
            row.__dict__["_sheet"] = sheets.get(row.pk)
