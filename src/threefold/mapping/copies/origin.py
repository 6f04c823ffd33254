"""Whence something came that a child said in a tool: which tool, the version to read, and the day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from threefold.families.sheets import FromSheet
from threefold.practice.words import Words


@dataclass(frozen=True, kw_only=True)
class Origin:
    """The child's tool from which something came, with the version to read and the day when it was said."""

    tool: Words
    filled: UUID
    on: date


def origin_of(row: FromSheet) -> Origin | None:
    """Of something that came out of a child's sheet; None of everything else."""
    sheet = row.sheet
    return Origin(tool=sheet.tool, filled=sheet.filled, on=sheet.said_on) if sheet else None
